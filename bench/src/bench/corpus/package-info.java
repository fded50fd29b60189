/** A synthetic programme of any size, in the form that each site generator reads. */
package bench.corpus;
