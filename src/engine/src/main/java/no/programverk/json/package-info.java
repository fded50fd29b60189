/** Writing JSON: for the published data, and for what pages say to programs. */
package no.programverk.json;
