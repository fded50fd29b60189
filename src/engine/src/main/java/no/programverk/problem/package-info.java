/**
 * What is wrong, where, and how to mend it: collected through a whole run, told all at once.
 *
 * <p>A mistake in content is a {@link no.programverk.problem.Problem}. An exception is for our own
 * bugs and for broken machines. All wording stands in message files; Java holds none.
 */
package no.programverk.problem;
