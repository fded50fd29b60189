/**
 * The promise that an address never dies, kept in one file: every address that was ever published,
 * every released wording of each point, a fingerprint of each adopted introduction, and the dates.
 *
 * <p>{@link no.programverk.ledger.Ledger} is the file. {@link no.programverk.ledger.History} joins
 * it with the programme and the declared changes, and knows what has moved where and what is
 * withdrawn. {@link no.programverk.ledger.PromisedAddresses} looks at the finished site and tells
 * of every address that leads nowhere. Dates come from releases, never from version control.
 */
package no.programverk.ledger;
