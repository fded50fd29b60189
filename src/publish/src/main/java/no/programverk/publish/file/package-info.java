/** A folder of this machine. */
package no.programverk.publish.file;
