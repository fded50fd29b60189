/**
 * The way from a project's folder to its site.
 *
 * <p>{@link no.programverk.build.SiteBuilder} is the pipeline: load, check, catalogue, plan, write,
 * verify, deliver. {@link no.programverk.build.SiteGenerators} is the list of all that makes files;
 * {@link no.programverk.build.LiveSite} makes single ones of them while a text is being written.
 */
package no.programverk.build;
