/**
 * From the programme to pages: which there are, where they lie, which template makes each, and the
 * values that it sees. Knows no template language.
 */
package no.programverk.render;
