/**
 * What the site is about: documents with themes, topics and sections, their points and tasks, and
 * the standing that each inherits from its document.
 *
 * <p>Immutable values over the JDK alone. Nothing here knows AsciiDoc, templates or files on disk.
 */
package no.programverk.model;
