package no.programverk.source;

/**
 * An id that a source gives to a passage.
 *
 * @param line 1-based
 */
public record Anchor(String id, int line) {}
