package no.programverk.render;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.programverk.digest.ModelKey;
import no.programverk.model.Permalink;
import no.programverk.model.SourceRef;

/**
 * A page to be rendered.
 *
 * @param permalink its address
 * @param origin the source that asks for it; empty for a page that every site has
 * @param content makes the values that the template sees, by name
 * @param shared what it sees beside them
 */
public record OutputPage(
    Permalink permalink,
    PageType type,
    Optional<SourceRef> origin,
    Supplier<Map<String, Object>> content,
    SharedModel shared) {

  /**
   * Returns the values, made anew at each call: those of all pages together would fill the memory.
   */
  public Map<String, Object> model() {
    return content.get();
  }

  /**
   * Names everything that the page is made of.
   *
   * @param sharedKey names what all pages are made of: the shared, templates, assets, engine
   * @param heads of the pages, which other pages show too
   */
  public String key(String sharedKey, ModelKey.Shared heads) {
    return ModelKey.of(heads, sharedKey, permalink, type, model());
  }
}
