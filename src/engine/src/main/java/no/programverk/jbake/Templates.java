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
import no.programverk.render.AbbreviationForms;
import no.programverk.render.OutputPage;
import no.programverk.render.PageType;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * FreeMarker, set up strictly, behind JBake's template contract.
 *
 * <p>Templates see records by their components and an empty {@code Optional} as missing. Everything
 * that is printed is escaped, but for what {@code text} gives, which has been judged before.
 */
final class Templates extends DelegatingTemplateEngine {
  /** Key of the {@link OutputPage} in JBake's document. */
  static final String PAGE = "programverkPage";

  /**
   * JBake's parts ask for a store; nothing is ever put in this one, and its database never starts.
   */
  static final ContentStore NO_STORE = new ContentStore("memory", "programverk");

  private final Configuration freemarker;
  private final Map<String, String> assets;
  private final AbbreviationForms abbreviations;

  /**
   * @param assets published path of each asset by its path in the assets folder
   * @param abbreviations that the pages explain
   */
  Templates(
      JBakeConfiguration config, Map<String, String> assets, AbbreviationForms abbreviations) {
    super(NO_STORE, config);
    this.assets = assets;
    this.abbreviations = abbreviations;
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

  /** Carries a page through JBake. */
  static DocumentModel document(OutputPage page) {
    DocumentModel document = DocumentModel.createDefaultDocumentModel();
    document.setType(page.type().template());
    document.setStatus(ModelAttributes.Status.PUBLISHED);
    document.put(PAGE, page);
    return document;
  }

  /** The name of a template, from the templates folder. */
  static String fileOf(PageType type) {
    return type.template() + ".ftlh";
  }

  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    OutputPage page = (OutputPage) model.getContent().get(PAGE);
    Map<String, Object> values = new HashMap<>(page.shell().model());
    values.putAll(page.model());
    values.put("text", new PageText(page, abbreviations));
    values.put("assets", assets);
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
