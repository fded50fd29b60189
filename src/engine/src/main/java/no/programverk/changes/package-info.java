/**
 * What has been decided about what is published: withdrawals, erasures and, for changed wordings,
 * the decision behind them or the mark that they are editorial.
 *
 * <p>All of it is declared in {@code content/endringer.adoc}, in tables whose rows have five cells:
 *
 * <pre>
 * |===
 * |Dato |Hva |Hvilke |Vedtak eller grunn |I stedet
 *
 * |2027-03-06 |trukket |gratis-bind-og-tamponger |Årsmøtet 2027, sak 7 |skolemaltid-eller-skolefrukt
 * |2027-03-06 |trukket |/tema/skoletilbud/ |Delt i to emner |/tema/skolehelse/
 * |2027-04-01 |språk |sykehjem-mot-sin-vilje, tolk-pa-sykehjem |Kortere setninger |
 * |2027-05-09 |vedtak |hele-faste-stillinger |Landsstyret, sak 12 |
 * |2027-06-02 |slettet |navn-pa-en-person |Krav om sletting |
 * |===
 * </pre>
 *
 * <p>One row is one line, so that two proposals seldom touch the same one. The kinds are those of
 * {@link no.programverk.changes.Change.Kind}; a new kind is a constant there and the word for it.
 * "Hvilke" holds ids of points, or addresses of pages from the site's root, divided by commas. A
 * first row without a date is a heading. {@link no.programverk.changes.ChangesReader} reads the
 * source lines; this package judges each row alone, and those who use it judge it against the
 * programme and the ledger.
 */
package no.programverk.changes;
