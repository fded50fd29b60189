package no.programverk.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.programverk.command.BuildCommand;
import no.programverk.command.CommandNames;
import no.programverk.command.Invocation;
import no.programverk.problem.BuildStopped;

/**
 * The build command in a virtual machine of its own, where Maven would start it.
 *
 * @param exit its exit code
 * @param output all that it printed
 */
public record Fork(int exit, String output) {

  /** Builds, as the plugin's goal does. */
  public static void main(String[] folders) throws Exception {
    try {
      String date = System.getProperty("build.date", "");
      CommandNames names = new CommandNames(CommandNames.PLUGIN_PREFIX);
      new BuildCommand().run(Invocation.of(Path.of(folders[0]), folders[1], date, names, Map.of()));
    } catch (BuildStopped e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Runs the command and waits.
   *
   * @param options for the virtual machine, such as {@code -Duser.timezone=…}
   */
  public static Fork bake(Path project, Path site, String... options) throws IOException {
    return bake(new ProcessBuilder(), project, site, options);
  }

  /**
   * As {@link #bake(Path, Path, String...)}, in a folder and with variables of its own.
   *
   * @param process has them, and no command
   */
  public static Fork bake(ProcessBuilder process, Path project, Path site, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    // The test class path has an old logger that the real one has not.
    command.add("-Dorg.freemarker.loggerLibrary=none");
    command.addAll(Arrays.asList(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fork.class.getName()));
    command.addAll(List.of(project.toString(), site.toString()));
    Process run = process.command(command).redirectErrorStream(true).start();
    try {
      String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Fork(run.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
