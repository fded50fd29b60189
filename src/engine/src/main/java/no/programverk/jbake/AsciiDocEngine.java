package no.programverk.jbake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import no.programverk.cache.Conversions;
import no.programverk.cache.Inputs;
import no.programverk.problem.Problems;
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
 * reads once and tells.
 */
final class AsciiDocEngine implements ParserEngine {
  /** Key of the {@link SourcePage} in the document. */
  static final String PAGE = "programverkPage";

  /** JBake's type of every document that is read; what a page is follows from its place. */
  static final String TYPE = "page";

  private final Path contentRoot;
  private final PageReader reader;
  private final Conversions conversions;
  private final Inputs inputs;
  private final Problems problems;

  AsciiDocEngine(
      Path contentRoot,
      PageReader reader,
      Conversions conversions,
      Inputs inputs,
      Problems problems) {
    this.contentRoot = contentRoot;
    this.reader = reader;
    this.conversions = conversions;
    this.inputs = inputs;
    this.problems = problems;
  }

  @Override
  public DocumentModel parse(JBakeConfiguration config, File file) {
    String path = contentRoot.relativize(file.toPath()).toString().replace('\\', '/');
    return document(conversions.find(path, inputs).orElseGet(() -> convert(path)));
  }

  private SourcePage convert(String path) {
    try {
      PageReader.Result result = reader.read(path);
      problems.addAll(result.problems());
      if (result.problems().isEmpty()) {
        conversions.keep(result.page(), inputs, contentRoot);
      }
      return result.page();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
