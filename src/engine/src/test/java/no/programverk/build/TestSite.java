package no.programverk.build;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.programverk.command.ReleaseCommand;
import no.programverk.jbake.AsciiDoc;
import no.programverk.jbake.SiteOven;
import no.programverk.ledger.Ledger;
import no.programverk.problem.Problem;
import no.programverk.settings.Settings;
import no.programverk.testing.Processors;
import no.programverk.testing.Trees;

/** A project folder of its own for a test: given content, the real templates and assets. */
public final class TestSite {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  private final Path project;

  private TestSite(Path project) {
    this.project = project;
  }

  /** A copy of a case of {@code src/test/sites} in an empty folder. */
  public static TestSite of(String name, Path folder) {
    return copy(ROOT.resolve("src/test/sites").resolve(name), folder);
  }

  /**
   * A copy of the real site's content and settings in an empty folder, as before its first release:
   * a test makes the releases that it needs, on its own days.
   */
  public static TestSite real(Path folder) {
    TestSite site = copy(ROOT, folder);
    return Files.exists(site.project.resolve("content/" + Ledger.FILE))
        ? site.delete("content/" + Ledger.FILE)
        : site;
  }

  private static TestSite copy(Path from, Path folder) {
    try {
      Path project = folder.toRealPath();
      Trees.copy(from.resolve("content"), project.resolve("content"));
      Trees.copy(ROOT.resolve("templates"), project.resolve("templates"));
      Trees.copy(ROOT.resolve("assets"), project.resolve("assets"));
      Files.copy(from.resolve(Settings.FILE), project.resolve(Settings.FILE));
      return new TestSite(project);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder that the site is built in. */
  public Path site() {
    return project.resolve("target/site");
  }

  /** A published file, as text. */
  public String published(String path) {
    return read("target/site/" + path);
  }

  public boolean publishes(String path) {
    return Files.exists(site().resolve(path));
  }

  public String read(String path) {
    try {
      return Files.readString(project.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file of the project, such as {@code content/om.adoc}. */
  public TestSite write(String path, String text) {
    try {
      Files.createDirectories(project.resolve(path).getParent());
      Files.writeString(project.resolve(path), text, StandardCharsets.UTF_8);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts one text in another's place; it must be there. */
  public TestSite replace(String path, String old, String with) {
    String text = read(path);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(path + " has no " + old);
    }
    return write(path, text.replace(old, with));
  }

  public TestSite move(String path, String to) {
    String text = read(path);
    return delete(path).write(to, text);
  }

  public TestSite delete(String path) {
    try {
      Files.delete(project.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Configures where the site is hosted. */
  public TestSite host(String address) {
    return write(Settings.FILE, read(Settings.FILE) + "\nsite.host=" + address + "\n");
  }

  /** Declares changes: rows of the table in {@code content/endringer.adoc}. */
  public TestSite declare(String... rows) {
    return write(
        "content/endringer.adoc",
        "= Endringer\n:summary: Hva som er trukket.\n\n|===\n"
            + "|Dato |Hva |Hvilke |Vedtak eller grunn |I stedet\n\n"
            + String.join("\n", rows)
            + "\n|===\n");
  }

  public BuildResult bake(String date) {
    return bake(date, Processors.USUAL);
  }

  /** As {@link #bake(String)}, with a processor that may be impatient. */
  public BuildResult bake(String date, AsciiDoc asciiDoc) {
    return builder(date, asciiDoc).buildAnyway();
  }

  /** JBake's oven of the project. */
  public SiteOven oven(String date) {
    return builder(date, Processors.USUAL).oven();
  }

  /** The site of the texts as they are; empty when something is wrong with them. */
  public Optional<LiveSite> live(String date) {
    return bake(date).site().map(GeneratedSite::live);
  }

  /** What is wrong, as "rule file:line". */
  public List<String> problems(String date) {
    return bake(date).problems().stream().map(p -> p.rule().id() + " " + p.place()).toList();
  }

  /** The hint of the only problem. */
  public Problem onlyProblem(String date) {
    List<Problem> problems = bake(date).problems();
    if (problems.size() != 1) {
      throw new AssertionError("one problem expected: " + problems);
    }
    return problems.get(0);
  }

  /** Bakes and releases, which must go well. */
  public TestSite release(String date) {
    try {
      PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
      ReleaseCommand.release(
          builder(date, Processors.USUAL), project, LocalDate.parse(date), nowhere);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SiteBuilder builder(String date, AsciiDoc asciiDoc) {
    return new SiteBuilder(project, site(), LocalDate.parse(date), Progress.SILENT, asciiDoc);
  }
}
