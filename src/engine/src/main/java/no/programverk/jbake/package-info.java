/**
 * The seam to JBake, FreeMarker and AsciidoctorJ: no other package imports them.
 *
 * <p>{@link no.programverk.jbake.SiteOven} is JBake's oven: its configuration, parser, engines and
 * renderer do their work in it. What they hide (dropped pages, failed templates) is turned into
 * problems or exceptions here. Its database never starts. AsciidoctorJ types stand in {@link no.programverk.jbake.AsciiDocConverter}
 * and what it registers alone, so that nothing else loads JRuby.
 */
package no.programverk.jbake;
