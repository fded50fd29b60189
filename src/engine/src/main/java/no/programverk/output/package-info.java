/**
 * From the catalogue to the finished site: the plan of what is written, kept and removed, the files
 * in a staging folder, a look at what readers would really get, and the delivery that puts the
 * whole in place or leaves everything as it was.
 */
package no.programverk.output;
