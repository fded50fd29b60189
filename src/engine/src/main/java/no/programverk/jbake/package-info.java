/**
 * The seam to JBake, FreeMarker and AsciidoctorJ: no other package imports them.
 *
 * <p>JBake crawls, dispatches by extension, renders and copies. What it hides in itself (dropped
 * pages, failed templates, links out of the tree) is turned into problems or exceptions here. Its
 * database never starts. AsciidoctorJ types stand in {@link no.programverk.jbake.AsciiDocConverter}
 * and what it registers alone, so that nothing else loads JRuby.
 */
package no.programverk.jbake;
