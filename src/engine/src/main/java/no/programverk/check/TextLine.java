package no.programverk.check;

import no.programverk.model.SourceRef;

/**
 * A line that readers read.
 *
 * @param place its file and line
 * @param raw as written
 * @param text the same, with what is not read aloud (addresses, ids, names of attributes, code)
 *     blotted out letter by letter, so that columns agree
 * @param kind what it is part of
 */
record TextLine(SourceRef place, String raw, String text, Kind kind) {
  /** Stands for a letter that is not read. */
  static final char BLOT = '\u0001';

  /** Where a line stands. */
  enum Kind {
    TITLE,
    SUMMARY,
    /** Another attribute whose value is read. */
    ATTRIBUTE,
    BODY
  }
}
