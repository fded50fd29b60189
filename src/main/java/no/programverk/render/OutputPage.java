package no.programverk.render;

import java.util.List;
import java.util.Map;
import no.programverk.cache.ModelKey;
import no.programverk.model.Abbreviation;
import no.programverk.model.Permalink;

/**
 * A page to be rendered.
 *
 * @param permalink its address
 * @param template name of its template, without extension
 * @param model values that the template sees, by name
 * @param abbreviations that are explained where they are used
 */
public record OutputPage(
    Permalink permalink,
    String template,
    Map<String, Object> model,
    List<Abbreviation> abbreviations) {

  /**
   * Names everything that the page is made of.
   *
   * @param shell names what all pages are made of: templates, assets, engine
   */
  public String key(String shell) {
    return ModelKey.of(shell, permalink, template, model);
  }
}
