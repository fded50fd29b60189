package no.programverk.maven;

import java.util.Map;
import no.programverk.command.Command;
import no.programverk.write.New;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes a new topic, theme or section that passes all checks. */
@Mojo(name = "new")
public final class NewMojo extends ProgrammeMojo {
  /** What to make: emne, tema or del. */
  @Parameter(property = "ny")
  private String kind;

  /** Its title. */
  @Parameter(property = "tittel")
  private String title;

  /** The theme of a topic: the last part of its address. */
  @Parameter(property = "tema")
  private String theme;

  /** The folder of the document, where there is more than one. */
  @Parameter(property = "dokument")
  private String document;

  /** The first point or task, without its lead-in. */
  @Parameter(property = "punkt")
  private String point;

  /** One sentence on what the page is about; made of the title where it is not given. */
  @Parameter(property = "sammendrag")
  private String summary;

  @Override
  Command command() {
    return new New();
  }

  @Override
  void addOptions(Map<String, String> options) {
    options.put("ny", kind);
    options.put("tittel", title);
    options.put("tema", theme);
    options.put("dokument", document);
    options.put("punkt", point);
    options.put("sammendrag", summary);
  }
}
