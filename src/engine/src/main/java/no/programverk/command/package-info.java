/**
 * What a person asks for by name: the contract of commands, and those that build and release. The
 * others stand in packages of their own.
 */
package no.programverk.command;
