package bench.corpus;

/** How a corpus is written down. */
public enum Form {
  /** Ours, with points that get pages of their own, keywords and all else that we make of them. */
  POINTS,
  /** Ours, with the points as an ordinary list: what the other generators make. */
  PAGES,
  /** The same AsciiDoc for plain JBake. */
  JBAKE,
  /** The same AsciiDoc for Antora. */
  ANTORA,
  /** The same text as Markdown for Hugo. */
  HUGO,
  /** The same text as Markdown for Eleventy. */
  ELEVENTY
}
