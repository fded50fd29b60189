package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.programverk.catalogue.PublishedFiles;
import no.programverk.ledger.Ledger;
import no.programverk.model.SourceRef;
import no.programverk.output.FileTrees;
import no.programverk.problem.Problems;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.SecretMask;
import no.programverk.publish.host.Target;
import no.programverk.settings.Settings;

/** A project whose site is built, for tests of the whole command. */
public final class BuiltProject {
  private final Path folder;
  private final Map<String, String> environment;

  /**
   * Makes one.
   *
   * @param folder that becomes the project
   * @param targets lines of its settings
   * @param environment variables of the commands that are run in it
   */
  public BuiltProject(Path folder, String targets, Map<String, String> environment)
      throws IOException {
    this(folder, environment);
    Files.writeString(folder.resolve(Settings.FILE), "nettsted.navn=X\n" + targets);
    Files.createDirectories(folder.resolve("content"));
    Files.createDirectories(folder.resolve("target"));
    Files.writeString(folder.resolve("target/site-steder.txt"), ""); // no passage is promised
  }

  private BuiltProject(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** One that a real build made. */
  static BuiltProject in(Path folder) {
    return new BuiltProject(folder, Map.of());
  }

  /** Puts a site in it, as a build would, with every address promised. */
  public BuiltProject build(Map<String, byte[]> files) throws IOException {
    Path site = folder.resolve("target/site");
    FileTrees.delete(site);
    SampleSite.write(files, site);
    Files.writeString(
        folder.resolve("target/site-build.properties"),
        "commit=\nclean=false\nbuild.date=2026-01-31\n");
    PublishedFiles.write(site, SampleSite.described(files.keySet()));
    StringBuilder ledger = new StringBuilder("adresse /data/punkter.csv 2026-01-01\n");
    files.keySet().stream()
        .filter(path -> path.endsWith("index.html"))
        .map(path -> path.substring(0, path.length() - "index.html".length()))
        .forEach(path -> ledger.append("adresse /").append(path).append(" 2026-01-01\n"));
    Files.writeString(folder.resolve("content").resolve(Ledger.FILE), ledger);
    return this;
  }

  /**
   * What a command said.
   *
   * @param stopped true when it stopped before its end
   */
  public record Told(boolean stopped, String text) {}

  /** Publishes to a target. */
  public Told publish(String to, Permission... allowed) throws IOException {
    return run(to, PublishCommands::publish, allowed);
  }

  /** Compares what readers get. */
  Told verify(String to) throws IOException {
    return run(to, PublishCommands::verify);
  }

  /** Goes back, to the release before when none is named. */
  public Told rollback(String to, String release) throws IOException {
    return run(to, commands -> commands.rollback(release));
  }

  /** Removes a release. */
  public Told purge(String to, String release) throws IOException {
    return run(to, commands -> commands.purge(release));
  }

  private interface Command {
    void of(PublishCommands commands);
  }

  private Told run(String to, Command command, Permission... more) throws IOException {
    Set<Permission> allowed = EnumSet.of(Permission.UNCOMMITTED);
    allowed.addAll(List.of(more));
    Problems problems = new Problems();
    Settings settings = Settings.read(folder, problems).orElseThrow();
    Ledger ledger =
        Ledger.read(
            Files.readAllLines(folder.resolve("content").resolve(Ledger.FILE)),
            SourceRef.of(Ledger.FILE),
            problems);
    assertThat(problems.sorted()).isEmpty();
    SecretMask mask = new SecretMask();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PublishContext context =
        new PublishContext(
            folder,
            settings,
            ledger,
            environment,
            folder,
            folder.resolve("settings.xml"),
            mask,
            false);
    try (PrintStream lines = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      command.of(
          new PublishCommands(
              Target.of(to, settings, Map.of(), Hosts.schemes()),
              context,
              folder.resolve("target/site"),
              allowed,
              new MaskedConsole(lines, mask)));
      return new Told(false, out.toString(StandardCharsets.UTF_8));
    } catch (PublishStopped e) {
      return new Told(true, out.toString(StandardCharsets.UTF_8) + mask.apply(e.getMessage()));
    }
  }
}
