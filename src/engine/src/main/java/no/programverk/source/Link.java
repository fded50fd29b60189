package no.programverk.source;

/**
 * A reference from one source to another, or within one.
 *
 * @param path of the source pointed at, from the content folder
 * @param fragment id within it; empty for the page
 * @param line 1-based line of the reference
 */
public record Link(String path, String fragment, int line) {}
