/**
 * Reads states of the texts from git, without a git on the machine.
 *
 * <p>Needs JGit, which building the site does not: the bare {@code mvn} neither compiles this
 * package nor downloads the library.
 */
package no.programverk.report.git;
