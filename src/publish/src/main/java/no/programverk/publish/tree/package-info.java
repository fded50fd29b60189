/**
 * Publishes to places that hold files: with releases and one switch where there are links, else
 * file by file in place.
 *
 * <p>{@link no.programverk.publish.tree.Tree} is what a folder can do, here or elsewhere; {@link
 * no.programverk.publish.tree.Store} is what every place of files can do. {@link
 * no.programverk.publish.tree.HostLock} is the one protocol that keeps two publishers apart.
 */
package no.programverk.publish.tree;
