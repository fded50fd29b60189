package no.programverk.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.programverk.command.Command;
import no.programverk.command.CommandNames;
import no.programverk.command.Invocation;
import no.programverk.problem.BuildStopped;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals have in common. */
abstract class ProgrammeMojo extends AbstractMojo {
  /** Libraries whose own log lines say nothing that is not told as a result or an exception. */
  private static final List<String> SILENT =
      List.of(
          "org.jbake", "org.asciidoctor", "org.apache.sshd", "org.eclipse.jgit", "software.amazon");

  /** The folder with content, templates, assets and settings. */
  @Parameter(property = "project.dir", defaultValue = "${project.basedir}")
  private File projectDir;

  /** The folder of the finished site, from the project's folder. */
  @Parameter(property = "site.dir", defaultValue = "target/site")
  private String siteDir;

  /** Does nothing, as the setting of that name does with other plugins. */
  @Parameter(property = "programverk.skip", defaultValue = "false")
  private boolean skip;

  /** The day that validity is computed for, such as 2028-01-01; today where it is not given. */
  @Parameter(property = "build.date")
  private String buildDate;

  /**
   * What is typed before the name of a goal, for messages that name one. A project with profiles of
   * these names sets "mvn -P".
   */
  @Parameter(defaultValue = CommandNames.PLUGIN_PREFIX)
  private String commandPrefix;

  final Path projectDir() {
    return projectDir.toPath();
  }

  /** Returns what does the work. */
  abstract Command command() throws MojoExecutionException;

  /** Adds the options that the command knows, by name; those that are null were not given. */
  void addOptions(Map<String, String> options) {}

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      return;
    }
    // Maven's logger asks for these when a library's first class is loaded.
    SILENT.forEach(name -> System.setProperty("org.slf4j.simpleLogger.log." + name, "off"));
    Map<String, String> options = new TreeMap<>();
    addOptions(options);
    options.values().removeIf(value -> value == null);
    CommandNames names = new CommandNames(commandPrefix);
    try {
      String date = buildDate == null ? "" : buildDate;
      command().run(Invocation.of(projectDir(), siteDir, date, names, options));
    } catch (BuildStopped e) {
      // The message is for a person; there is nothing below it that helps.
      throw new MojoFailureException(names.in(e.getMessage()));
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
