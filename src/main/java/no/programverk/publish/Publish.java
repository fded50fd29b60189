package no.programverk.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.programverk.BuildStopped;
import no.programverk.Invocation;
import no.programverk.Settings;
import no.programverk.ledger.Ledger;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problems;
import no.programverk.problem.Report;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.SecretMask;
import no.programverk.publish.host.Target;

/**
 * The commands about published sites: {@code publish}, {@code plan}, {@code verify}, {@code
 * releases}, {@code rollback} and {@code purge}.
 *
 * <p>System properties: {@code publish.to} (a name in the settings, or an address), {@code
 * publish.allow} (words of {@link Permission}), {@code publish.release} (id), {@code
 * publish.settings} (Maven's settings file) and {@code publish.}<em>option</em> for each of {@link
 * Settings#TARGET_OPTIONS}; {@code project.dir} and {@code site.dir} as for the build.
 */
public final class Publish {
  private Publish() {}

  /** Runs in Maven's own virtual machine, so failure is an exception: it must not be ended. */
  public static void main(String[] arguments) throws IOException {
    Invocation run = Invocation.fromSystemProperties();
    SecretMask mask = new SecretMask();
    MaskedConsole console = new MaskedConsole(run.out(), mask);
    Problems problems = new Problems();
    Optional<Settings> settings = Settings.read(run.project(), problems);
    Optional<Ledger> ledger = ledger(run.project(), problems);
    if (problems.hasErrors()) {
      Report.here(run.out(), run.project()).print(problems.sorted());
      throw new BuildStopped(console.words("stanset"));
    }
    PublishContext context =
        new PublishContext(
            run.project(),
            settings.orElseThrow(),
            ledger.orElse(Ledger.EMPTY),
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            mavenSettings(),
            mask,
            arguments[0].equals("rollback"));
    try {
      run(arguments[0], run.site(), context, console);
    } catch (PublishStopped e) {
      // The message is for a person; what failed below it stands in it.
      throw new BuildStopped(mask.apply(e.getMessage()));
    }
  }

  private static void run(String command, Path site, PublishContext context, MaskedConsole console)
      throws IOException {
    Target target =
        Target.of(property("publish.to"), context.settings(), options(), Hosts.schemes());
    Set<Permission> allowed = Permission.parse(property("publish.allow"));
    PublishCommands commands = new PublishCommands(target, context, site, allowed, console);
    String release = property("publish.release");
    switch (command) {
      case "publish" -> commands.publish();
      case "plan" -> commands.plan();
      case "verify" -> commands.verify();
      case "releases" -> commands.releases();
      case "rollback" -> commands.rollback(release);
      case "purge" -> commands.purge(release);
      default -> throw new IllegalArgumentException(command);
    }
  }

  private static Optional<Ledger> ledger(Path project, Problems problems) throws IOException {
    Path file = project.resolve("content").resolve(Ledger.FILE);
    return Files.isRegularFile(file)
        ? Optional.of(
            Ledger.read(
                Files.readAllLines(file, StandardCharsets.UTF_8),
                SourceRef.of("content/" + Ledger.FILE),
                problems))
        : Optional.empty();
  }

  private static Path mavenSettings() {
    String given = property("publish.settings").replaceFirst("^file:", "");
    return given.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".m2", "settings.xml")
        : Path.of(given);
  }

  private static Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    for (String option : Settings.TARGET_OPTIONS) {
      String value = property("publish." + option);
      if (!value.isEmpty()) {
        options.put(option, value);
      }
    }
    return options;
  }

  /** A property; one that Maven could not fill in counts as not given. */
  private static String property(String name) {
    String value = System.getProperty(name, "").strip();
    return value.contains("${") ? "" : value;
  }
}
