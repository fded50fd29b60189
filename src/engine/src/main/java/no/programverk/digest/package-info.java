/** Names for content and for values, by all that they are made of. */
package no.programverk.digest;
