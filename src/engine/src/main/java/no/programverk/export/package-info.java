/** Files that are made of the programme but are not pages: one class for each. */
package no.programverk.export;
