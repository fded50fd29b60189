package no.programverk.render;

import java.util.Map;
import java.util.function.Supplier;
import no.programverk.cache.ModelKey;
import no.programverk.model.Permalink;

/**
 * A page to be rendered.
 *
 * @param permalink its address
 * @param template name of its template, without extension
 * @param content makes the values that the template sees, by name
 * @param shell what it sees beside them
 */
public record OutputPage(
    Permalink permalink, String template, Supplier<Map<String, Object>> content, Shell shell) {

  /** The values, made anew at each call: those of all pages together would fill the memory. */
  public Map<String, Object> model() {
    return content.get();
  }

  /**
   * Names everything that the page is made of.
   *
   * @param shellKey names what all pages are made of: the shell, templates, assets, engine
   */
  public String key(String shellKey) {
    return ModelKey.of(shellKey, permalink, template, model());
  }
}
