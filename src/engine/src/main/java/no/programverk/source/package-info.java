/**
 * The sources as read: one value per AsciiDoc file, with links still pointing at files.
 *
 * <p>Independent of each other, so that they can be read in parallel and cached; what they mean
 * together is found in {@link no.programverk.assemble}.
 */
package no.programverk.source;
