package no.programverk.check;

import no.programverk.model.SourceRef;

/**
 * A line that readers read.
 *
 * @param place file and line
 * @param raw the line as written
 * @param text the same line with what is not read (addresses, ids, names of attributes, code)
 *     masked character by character, so that columns agree
 * @param kind the part of the page
 */
record TextLine(SourceRef place, String raw, String text, Kind kind) {
  /** Replaces each character that is not read. */
  static final char MASK = '\u0001';

  /** The part of a page that a line belongs to. */
  enum Kind {
    TITLE,
    SUMMARY,
    /** Another attribute whose value is read. */
    ATTRIBUTE,
    BODY
  }
}
