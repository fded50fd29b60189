/**
 * The commands and the pipeline. {@link no.programverk.Bakery#bake} is the table of contents of the
 * whole; {@link no.programverk.Sketch} shows single pages before it is done.
 */
package no.programverk;
