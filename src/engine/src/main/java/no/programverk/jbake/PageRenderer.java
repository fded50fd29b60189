package no.programverk.jbake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import no.programverk.catalogue.Content;
import no.programverk.catalogue.UnwritableFile;
import no.programverk.render.AbbreviationForms;
import no.programverk.render.OutputPage;
import no.programverk.render.PageType;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/** Renders pages with templates that are read once: files through JBake, streams by themselves. */
public final class PageRenderer {
  private final Path destination;
  private final Templates templates;
  private final Renderer renderer;

  /**
   * @param destination folder that all files are written below
   * @param assets published path of each asset by its path in the assets folder
   * @param abbreviations that the pages explain
   */
  PageRenderer(
      DefaultJBakeConfiguration configuration,
      Path destination,
      Map<String, String> assets,
      AbbreviationForms abbreviations) {
    this.destination = destination;
    configuration.setDestinationFolder(destination.toFile());
    for (PageType type : PageType.values()) {
      configuration.setTemplateFileNameForDocType(type.template(), Templates.fileOf(type));
    }
    this.templates = new Templates(configuration, assets, abbreviations);
    this.renderer = new Renderer(Templates.NO_STORE, configuration, templates);
  }

  /** Returns a page as it will be rendered. */
  public Content content(OutputPage page) {
    return new PageContent(page);
  }

  private final class PageContent implements Content {
    private final OutputPage page;

    PageContent(OutputPage page) {
      this.page = page;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      TemplateModel model = new TemplateModel();
      model.setContent(Templates.document(page));
      Writer html = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      try {
        templates.renderDocument(model, Templates.fileOf(page.type()), html);
        html.flush();
      } catch (RenderingException e) {
        throw new UnwritableFile(TemplateFailure.problem(page, e), e);
      }
    }

    @Override
    public void writeTo(Path file) throws IOException {
      DocumentModel document = Templates.document(page);
      document.setUri(destination.relativize(file).toString());
      try {
        renderer.render(document);
      } catch (Exception e) { // JBake declares no narrower type
        throw new UnwritableFile(TemplateFailure.problem(page, e), e);
      }
    }
  }
}
