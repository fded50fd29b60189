package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.programverk.command.CommandNames;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipherException;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/**
 * Commands in a project of one's own, which has the {@code pom.xml} of the README and no source of
 * ours, run by Maven as a person runs them, with all that Maven can tell.
 */
public final class MavenCommands {
  private static final String MASTER = "hovedpassord";

  private final Path project;
  private final String options;
  private final List<String> arguments = new ArrayList<>();

  /**
   * Makes it a project of one's own.
   *
   * @param options of Maven's virtual machine
   */
  public MavenCommands(Path project, String options) throws IOException {
    this.project = project;
    this.options = options;
    Files.writeString(project.resolve("pom.xml"), InstalledPlugin.project());
  }

  /** Writes Maven's settings with one server, its password as it is. */
  public void writeSettings(String server, String user, String password) throws IOException {
    Files.writeString(
        project.resolve("settings.xml"),
        "<settings><servers><server><id>%s</id><username>%s</username><password>%s</password></server></servers></settings>"
            .formatted(server, user, password));
  }

  /** Writes Maven's settings with one server, its password encrypted as Maven does. */
  public void writeEncryptedSettings(String server, String user, String password)
      throws IOException {
    try {
      DefaultPlexusCipher cipher = new DefaultPlexusCipher();
      String master =
          cipher.encryptAndDecorate(MASTER, DefaultSecDispatcher.SYSTEM_PROPERTY_SEC_LOCATION);
      Files.writeString(
          project.resolve("settings-security.xml"),
          "<settingsSecurity><master>" + master + "</master></settingsSecurity>");
      writeSettings(server, user, cipher.encryptAndDecorate(password, MASTER));
    } catch (PlexusCipherException e) {
      throw new IOException(e);
    }
  }

  /** Runs a goal about the site that stands there to its good end, and returns the whole log. */
  public String run(String goal, String... more) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("-Dpublish.build=false"));
    all.addAll(List.of(more));
    return type(
        CommandNames.PLUGIN_PREFIX + goal + " -Dpublish.to=prod", all.toArray(String[]::new));
  }

  /** Types a command as a guide says it, and returns the whole log. */
  public String type(String literally, String... more) throws IOException, InterruptedException {
    Path log = project.resolve("maven.log");
    List<String> command = new ArrayList<>(List.of(literally.split(" ")));
    command.addAll(
        List.of(
            "-X",
            "-B",
            "-o",
            "-s",
            project.resolve("settings.xml").toString(),
            "-Dpublish.allow=uncommitted",
            "-Dmaven.repo.local=" + InstalledPlugin.repository()));
    command.addAll(List.of(more));
    ProcessBuilder maven = new ProcessBuilder(command).directory(project.toFile());
    maven.environment().put("MAVEN_OPTS", options);
    Process process = maven.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      ProcessHandle.allProcesses()
          .forEach(handle -> handle.info().commandLine().ifPresent(arguments::add));
    }
    String text = Files.readString(log);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  /** The command lines of all processes of this machine that were seen while commands ran. */
  public List<String> arguments() {
    return List.copyOf(arguments);
  }
}
