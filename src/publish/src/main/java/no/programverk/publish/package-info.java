/**
 * Publishes a built site to a static host: whole, verified, and only what changed.
 *
 * <p>Here are the commands, and what speaks against a release ({@link
 * no.programverk.publish.Guards}). What a host is stands in {@code publish.host}; {@code
 * publish.tree} knows the two ways to publish to a tree of files, with releases and in place. Each
 * package beside them reaches one kind of host.
 */
package no.programverk.publish;
