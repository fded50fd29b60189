/** A folder behind ssh. */
package no.programverk.publish.sftp;
