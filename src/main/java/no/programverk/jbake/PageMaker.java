package no.programverk.jbake;

import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import no.programverk.render.AbbreviationForms;
import no.programverk.render.OutputPage;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/** Makes single pages, as text, with templates that it reads once. */
public final class PageMaker {
  private final Templates templates;

  PageMaker(
      JBakeConfiguration configuration,
      Map<String, String> assets,
      AbbreviationForms abbreviations) {
    this.templates = new Templates(configuration, assets, abbreviations);
  }

  /**
   * The page as {@link Kitchen#render} would write it; empty when its template fails, of which only
   * that tells.
   */
  public Optional<String> html(OutputPage page) {
    TemplateModel model = new TemplateModel();
    model.setContent(Templates.document(page));
    StringWriter html = new StringWriter();
    try {
      templates.renderDocument(model, Templates.fileOf(page), html);
      return Optional.of(html.toString());
    } catch (RenderingException told) {
      return Optional.empty();
    }
  }
}
