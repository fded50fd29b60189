/** Work on all processors. */
package no.programverk.parallel;
