package no.programverk.render;

import java.util.Map;
import no.programverk.cache.ModelKey;
import no.programverk.model.Permalink;

/**
 * A page to be rendered.
 *
 * @param permalink its address
 * @param template name of its template, without extension
 * @param model values that the template sees, by name
 * @param shell what it sees beside them
 */
public record OutputPage(
    Permalink permalink, String template, Map<String, Object> model, Shell shell) {

  /**
   * Names everything that the page is made of.
   *
   * @param shellKey names what all pages are made of: the shell, templates, assets, engine
   */
  public String key(String shellKey) {
    return ModelKey.of(shellKey, permalink, template, model);
  }
}
