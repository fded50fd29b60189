/**
 * What must hold of the content: one small class for each check, which reports where its rules
 * ({@link no.programverk.problem.Rule}) are broken. Checks change nothing and write nothing.
 */
package no.programverk.check;
