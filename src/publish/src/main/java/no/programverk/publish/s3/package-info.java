/** A bucket. */
package no.programverk.publish.s3;
