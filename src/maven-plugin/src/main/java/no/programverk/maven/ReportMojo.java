package no.programverk.maven;

import java.util.List;
import java.util.Map;
import no.programverk.command.Command;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Tells what two revisions change in the points, word by word. */
@Mojo(name = "report")
public final class ReportMojo extends HostMojo {
  /** The revision that is compared with; their common ancestor counts. */
  @Parameter(property = "report.from", defaultValue = "main")
  private String from;

  /** The revision that is compared; the files as they are where it is not given. */
  @Parameter(property = "report.to")
  private String to;

  /** The folder that the report is written to. */
  @Parameter(property = "report.dir", defaultValue = "target/rapport")
  private String folder;

  @Override
  Command command() throws MojoExecutionException {
    List<String> libraries = List.of("org.eclipse.jgit", "io.github.java-diff-utils");
    return load(
        module(), "no.programverk.report.git.ReportCommand", new HostKind(List.of(), libraries));
  }

  @Override
  void addOptions(Map<String, String> options) {
    options.put("report.from", from);
    options.put("report.to", to);
    options.put("report.dir", folder);
  }
}
