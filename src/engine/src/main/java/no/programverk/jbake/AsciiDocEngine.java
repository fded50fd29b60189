package no.programverk.jbake;

import java.io.File;
import java.util.Map;
import no.programverk.source.SourcePage;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.ParserEngine;

/**
 * JBake's parser contract for {@code .adoc}: the document carries our {@link SourcePage}.
 *
 * <p>JBake's own engine parses each page twice, unsafely, and drops what it cannot read; this one
 * reads once and tells. JBake makes it by its descriptor, so it holds nothing.
 */
public final class AsciiDocEngine implements ParserEngine {
  /** Key of the {@link SourcePage} in the document. */
  static final String PAGE = "programverkPage";

  /** JBake's type of every document that is read; what a page is follows from its place. */
  static final String TYPE = "page";

  /**
   * Reads a source.
   *
   * @throws IllegalArgumentException when the configuration is not that of an oven of ours
   */
  @Override
  public DocumentModel parse(JBakeConfiguration config, File file) {
    if (config instanceof ProjectConfiguration project) {
      return document(project.sources().read(file.toPath()));
    }
    throw new IllegalArgumentException("sources are read by SiteOven alone: " + file);
  }

  private static DocumentModel document(SourcePage page) {
    DocumentModel document = DocumentModel.createDefaultDocumentModel();
    document.setType(TYPE);
    document.setStatus(ModelAttributes.Status.PUBLISHED);
    document.setTitle(page.header().title());
    document.setBody("");
    document.put(PAGE, page);
    return document;
  }

  @Override
  @Deprecated
  public Map<String, Object> parse(Configuration config, File file, String contentPath) {
    throw new UnsupportedOperationException("JBake calls the other one since 2.6");
  }
}
