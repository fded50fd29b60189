package no.programverk.catalogue;

/** What later stages must know of a file of the site. */
public enum FileProperty {
  /** A search engine may list it. */
  INDEXABLE,
  /** Publishing it promises its address for ever. */
  PROMISED,
  /** Lists something of all pages, and so grows with the site: no budget of weight. */
  LONG_LIST,
  /** Named by what it holds, so that it can be cached for ever. */
  FINGERPRINTED
}
