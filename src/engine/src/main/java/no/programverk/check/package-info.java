/**
 * What must hold of the texts: one small class for each rule. Rules read, and tell; they change
 * nothing and write nothing.
 */
package no.programverk.check;
