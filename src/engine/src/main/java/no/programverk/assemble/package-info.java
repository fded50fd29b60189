/**
 * Puts the sources together: what each page is follows from where it stands, links are settled,
 * standing is read from the document's index, and the whole is frozen as a {@link
 * no.programverk.model.Programme}.
 */
package no.programverk.assemble;
