/**
 * What differs between two states of the texts, as those who decide on politics must see it: which
 * points are added, changed, moved or withdrawn, and word by word how.
 *
 * <p>Knows no version control; {@link no.programverk.report.git} reads the states from there.
 */
package no.programverk.report;
