package no.programverk.jbake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.programverk.catalogue.Content;
import no.programverk.catalogue.UnwritableFile;
import no.programverk.render.OutputPage;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/** Renders pages with templates that are read once: files through JBake, streams by themselves. */
public final class PageRenderer {
  private final ProjectConfiguration configuration;
  private final Path destination;
  private final SiteTemplates templates;
  private final Renderer renderer;

  /**
   * @param destination folder that all files are written below
   */
  PageRenderer(ProjectConfiguration configuration, Path destination) {
    this.configuration = configuration;
    this.destination = destination;
    configuration.setDestinationFolder(destination.toFile());
    this.templates = new SiteTemplates(configuration);
    this.renderer = new Renderer(SiteTemplates.NO_STORE, configuration, templates);
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
      model.setContent(FreemarkerEngine.document(page));
      Writer html = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      try {
        String template = configuration.getTemplateByDocType(page.type().template());
        templates.renderDocument(model, template, html);
        html.flush();
      } catch (RenderingException e) {
        throw new UnwritableFile(TemplateFailure.problem(page, e), e);
      }
    }

    @Override
    public void writeTo(Path file) throws IOException {
      DocumentModel document = FreemarkerEngine.document(page);
      document.setUri(destination.relativize(file).toString());
      try {
        renderer.render(document);
      } catch (Exception e) { // JBake declares no narrower type
        throw new UnwritableFile(TemplateFailure.problem(page, e), e);
      }
    }
  }
}
