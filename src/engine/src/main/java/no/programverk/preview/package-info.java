/**
 * The site while it is being written: served on this machine alone, shown and built anew at each
 * save, with what is wrong shown over the page. Also the draft that can be opened from a folder.
 *
 * <p>The preview adds its marks to what it serves, never to the files of the site.
 */
package no.programverk.preview;
