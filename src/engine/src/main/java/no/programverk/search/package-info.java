/**
 * What the search knows of Norwegian and of the texts: the analysis of words, the reviewed lists,
 * and the index that the reader's browser searches.
 *
 * <p>The browser runs the same analysis from the same {@link SearchTable}; {@code assets/js/sok.js}
 * is its other half. Ranking stands there, and in the tests as the reference.
 */
package no.programverk.search;
