/**
 * What is remembered from one build to the next, so that only what changed is done again.
 *
 * <p>Three files in one folder: what went into the last build ({@link
 * no.programverk.cache.BuildRecord}), what came out of it ({@link
 * no.programverk.cache.OutputManifest}) and the converted sources ({@link
 * no.programverk.cache.ConversionCache}). Each is whole or is not there: one that is damaged, half
 * written or from another engine counts as none, and the build is then a full one. An incremental
 * build gives the same bytes as a full one, always.
 *
 * <p>Nothing here knows JBake, FreeMarker or AsciidoctorJ: with nothing changed, none of them is
 * loaded.
 */
package no.programverk.cache;
