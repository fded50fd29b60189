/** One archive, for hosts with an upload form. */
package no.programverk.publish.zip;
