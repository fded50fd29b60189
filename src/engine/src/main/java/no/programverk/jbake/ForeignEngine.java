package no.programverk.jbake;

import java.io.File;
import java.util.Map;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.ParserEngine;

/**
 * Stands in for every mark-up language but AsciiDoc. The source tree has refused such files before
 * the crawl begins, so to be called is a bug; JBake would have published them raw.
 */
final class ForeignEngine implements ParserEngine {
  @Override
  public DocumentModel parse(JBakeConfiguration config, File file) {
    throw new IllegalStateException("not AsciiDoc: " + file);
  }

  @Override
  @Deprecated
  public Map<String, Object> parse(Configuration config, File file, String contentPath) {
    throw new IllegalStateException("not AsciiDoc: " + file);
  }
}
