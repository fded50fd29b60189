/**
 * Commands that write sources: what can be mended without touching a word, and new pages that pass
 * all checks.
 */
package no.programverk.write;
