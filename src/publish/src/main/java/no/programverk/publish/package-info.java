/**
 * Publishes a built site to a static host: whole, verified, and only what changed.
 *
 * <p>Here is the core, over the JDK alone: what differs ({@link no.programverk.publish.Plan}), what
 * speaks against it ({@link no.programverk.publish.Guards}), and the two ways of a tree of files,
 * with releases and in place. The packages inside are thin: each reaches one kind of host. Those
 * that need a library are compiled by every Maven command line but the bare {@code mvn}.
 */
package no.programverk.publish;
