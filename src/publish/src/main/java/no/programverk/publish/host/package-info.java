/**
 * What a host is, and the values that pass between it and the commands: the site, what the host
 * has, and the plan that leads from the one to the other.
 */
package no.programverk.publish.host;
