/** Passwords and keys: where they are kept, and nowhere else. */
package no.programverk.publish.secret;
