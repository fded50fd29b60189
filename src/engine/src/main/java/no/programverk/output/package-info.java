/**
 * From a staging folder to a published one: fingerprints, a look at what readers would really get,
 * and the swap that puts the whole in place or leaves everything as it was.
 */
package no.programverk.output;
