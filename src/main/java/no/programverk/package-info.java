/**
 * The commands and the pipeline. {@link no.programverk.Bakery#bake} is the table of contents of the
 * whole.
 */
package no.programverk;
