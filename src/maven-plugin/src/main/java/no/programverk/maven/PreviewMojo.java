package no.programverk.maven;

import java.util.Map;
import no.programverk.command.Command;
import no.programverk.preview.Preview;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Serves the site on this machine while it is written; each save is seen at once. */
@Mojo(name = "preview")
public final class PreviewMojo extends ProgrammeMojo {
  /** The port that is wanted; the next free one is taken when it is in use. */
  @Parameter(property = "preview.port", defaultValue = "8765")
  private String port;

  /** A folder that a draft is written to instead, which opens without a server. */
  @Parameter(property = "preview.export")
  private String export;

  @Override
  Command command() {
    return Preview::run;
  }

  @Override
  void addOptions(Map<String, String> options) {
    options.put("preview.port", port);
    options.put("preview.export", export);
  }
}
