package no.programverk.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.programverk.command.Command;
import no.programverk.command.Invocation;
import no.programverk.ledger.Ledger;
import no.programverk.model.SourceRef;
import no.programverk.problem.BuildStopped;
import no.programverk.problem.ProblemReport;
import no.programverk.problem.Problems;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.SecretMask;
import no.programverk.publish.host.Target;
import no.programverk.settings.Settings;

/**
 * The commands about published sites: {@code publish}, {@code plan}, {@code verify}, {@code
 * releases}, {@code rollback} and {@code purge}.
 *
 * <p>Options: {@code publish.command}, {@code publish.to} (a name in the settings, or an address),
 * {@code publish.allow} (words of {@link Permission}), {@code publish.release} (id), {@code
 * publish.settings} (Maven's settings file) and {@code publish.}<em>option</em> for each of {@link
 * Settings#TARGET_OPTIONS}.
 */
public final class Publish implements Command {
  @Override
  public void run(Invocation run) throws IOException {
    String command = run.option("publish.command").orElse("publish");
    SecretMask mask = new SecretMask();
    MaskedConsole console = new MaskedConsole(run.out(), mask);
    Problems problems = new Problems();
    Optional<Settings> settings = Settings.read(run.project(), problems);
    Optional<Ledger> ledger = ledger(run.project(), problems);
    if (problems.hasErrors()) {
      ProblemReport.here(run.out(), run.project()).print(problems.sorted());
      throw new BuildStopped(console.words("stanset"));
    }
    PublishContext context =
        new PublishContext(
            run.project(),
            settings.orElseThrow(),
            ledger.orElse(Ledger.EMPTY),
            System.getenv(),
            Path.of(System.getProperty("user.home")),
            mavenSettings(run),
            mask,
            command.equals("rollback"));
    try {
      run(command, run, context, console);
    } catch (PublishStopped e) {
      // The message is for a person; what failed below it stands in it.
      throw new BuildStopped(mask.apply(e.getMessage()));
    }
  }

  private static void run(
      String command, Invocation run, PublishContext context, MaskedConsole console)
      throws IOException {
    Target target =
        Target.of(
            run.option("publish.to").orElse(""), context.settings(), options(run), Hosts.schemes());
    Set<Permission> allowed = Permission.parse(run.option("publish.allow").orElse(""));
    PublishCommands commands = new PublishCommands(target, context, run.site(), allowed, console);
    String release = run.option("publish.release").orElse("");
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

  private static Path mavenSettings(Invocation run) {
    return run.option("publish.settings")
        .map(Path::of)
        .orElse(Path.of(System.getProperty("user.home"), ".m2", "settings.xml"));
  }

  private static Map<String, String> options(Invocation run) {
    Map<String, String> options = new TreeMap<>();
    for (String option : Settings.TARGET_OPTIONS) {
      run.option("publish." + option).ifPresent(value -> options.put(option, value));
    }
    return options;
  }
}
