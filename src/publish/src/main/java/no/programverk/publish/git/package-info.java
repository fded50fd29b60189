/** A branch that a forge serves as a site. */
package no.programverk.publish.git;
