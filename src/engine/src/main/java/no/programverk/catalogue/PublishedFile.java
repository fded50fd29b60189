package no.programverk.catalogue;

/**
 * What publishing must know of a file of the site.
 *
 * @param phase in which it is sent
 * @param served false for a file that tells a host how to serve, and that no reader gets
 * @param promised true when publishing it promises its address for ever
 */
public record PublishedFile(UploadPhase phase, boolean served, boolean promised) {}
