/** {@code jbake.properties}: which keys there are, what they say, and why others are refused. */
package no.programverk.settings;
