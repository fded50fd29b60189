package no.programverk.jbake;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import no.programverk.problem.Messages;
import no.programverk.render.OutputPage;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * FreeMarker, set up strictly, behind JBake's template contract; JBake makes it by its descriptor.
 *
 * <p>Templates see what JBake's documentation promises ({@code config}, {@code content}, {@code
 * version}) and our typed values beside it: records by their components, an empty {@code Optional}
 * as missing. Everything that is printed is escaped, but for what {@code text} gives, which has
 * been judged before.
 */
public final class FreemarkerEngine extends AbstractTemplateEngine {
  /** Key of the {@link OutputPage} in JBake's document. */
  static final String PAGE = "programverkPage";

  private final ProjectConfiguration project;
  private final Configuration freemarker;

  /**
   * @param store is not asked: what a page shows is in its own values
   * @throws IllegalArgumentException when the configuration is not that of an oven of ours
   */
  public FreemarkerEngine(JBakeConfiguration config, ContentStore store) {
    super(config, store);
    if (!(config instanceof ProjectConfiguration ours)) {
      throw new IllegalArgumentException("pages are rendered by SiteOven alone");
    }
    project = ours;
    freemarker = new Configuration(Configuration.VERSION_2_3_34);
    freemarker.setDefaultEncoding("UTF-8");
    freemarker.setLocale(Messages.BOKMAL);
    freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
    freemarker.setNumberFormat("computer");
    freemarker.setLogTemplateExceptions(false);
    freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    freemarker.setObjectWrapper(new OptionalAsMissing());
    freemarker.setWhitespaceStripping(true);
    try {
      freemarker.setDirectoryForTemplateLoading(config.getTemplateFolder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns JBake's document of a page, as templates see it under {@code content}. */
  static DocumentModel document(OutputPage page) {
    DocumentModel document = DocumentModel.createDefaultDocumentModel();
    document.setType(page.type().template());
    document.setStatus(ModelAttributes.Status.PUBLISHED);
    document.setRootPath(page.permalink().toRoot());
    document.put(PAGE, page);
    return document;
  }

  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    OutputPage page = (OutputPage) model.getContent().get(PAGE);
    Map<String, Object> values = new HashMap<>(model);
    values.putAll(page.shared().model());
    values.putAll(page.model());
    // Until now it said where JBake was to write the file.
    model.getContent().setUri(page.permalink().path());
    model.getContent().setTitle((String) values.get("title"));
    values.put("text", new PageText(page, project.abbreviations()));
    values.put("assets", project.assets());
    values.put("msg", new MessageMethod(Messages.ofSite()));
    // A page is written in hundreds of pieces, and JBake's writer would encode each by itself.
    Writer whole = new BufferedWriter(writer);
    try {
      freemarker.getTemplate(templateName).process(values, whole);
      whole.flush();
    } catch (IOException | TemplateException e) {
      throw new RenderingException(e);
    }
  }

  private static final class OptionalAsMissing extends DefaultObjectWrapper {
    OptionalAsMissing() {
      super(Configuration.VERSION_2_3_34);
    }

    @Override
    public freemarker.template.TemplateModel wrap(Object value) throws TemplateModelException {
      return super.wrap(value instanceof Optional<?> optional ? optional.orElse(null) : value);
    }
  }
}
