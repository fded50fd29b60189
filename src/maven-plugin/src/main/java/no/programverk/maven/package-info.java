/**
 * The goals of the Maven plugin: each names a command and the options that it takes. What a command
 * does stands in the engine and the publishing module; nothing else here.
 */
package no.programverk.maven;
