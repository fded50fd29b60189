/**
 * What is wrong, where, and how to fix it: collected through a whole run, reported all at once.
 *
 * <p>A mistake in content is a {@link no.programverk.problem.Problem}. An exception is for our own
 * bugs and for broken machines. Everything that can be wrong is a constant of {@link
 * no.programverk.problem.Rule}; all wording stands in message files.
 */
package no.programverk.problem;
