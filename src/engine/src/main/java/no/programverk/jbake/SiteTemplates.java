package no.programverk.jbake;

import java.io.Writer;
import org.jbake.app.ContentStore;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * Gives every template to our engine. JBake's own dispatch would look for other files where one is
 * missing, write an empty page where no engine is found, and make a map of the whole configuration
 * for each page.
 */
final class SiteTemplates extends DelegatingTemplateEngine {
  /**
   * JBake's parts ask for a store; nothing is ever put in this one, and its database never starts.
   */
  static final ContentStore NO_STORE = new ContentStore("memory", "programverk");

  private final ProjectConfiguration configuration;
  private final FreemarkerEngine engine;

  SiteTemplates(ProjectConfiguration configuration) {
    super(NO_STORE, configuration);
    this.configuration = configuration;
    this.engine = new FreemarkerEngine(configuration, NO_STORE);
  }

  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    model.setVersion(configuration.getVersion());
    model.setConfig(configuration.forTemplates());
    engine.renderDocument(model, templateName, writer);
  }
}
