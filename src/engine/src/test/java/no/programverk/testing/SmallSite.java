package no.programverk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.build.BuildResult;
import no.programverk.build.Progress;
import no.programverk.build.SiteBuilder;
import no.programverk.jbake.AsciiDoc;
import no.programverk.output.FileTrees;

/**
 * A whole project for one case: the real templates and assets, the content and settings of {@code
 * src/test/sites/base}, and over them the files of the case.
 *
 * <p>What git cannot hold, or what the base has and the case lacks, stands in the case's {@code
 * setup.txt}, one a line:
 *
 * <pre>
 * remove PATH              takes a file or folder away
 * folder PATH              makes an empty folder
 * link PATH -> TARGET      makes a symbolic link
 * repeat PATH LINES TIMES TEXT
 *                          adds that many lines, each with the text that many times
 * noise PATH LETTERS       adds that many letters in lines of ten, none like another
 * files FOLDER COUNT       adds that many empty pages
 * </pre>
 */
public final class SmallSite {
  public static final Path SITES = Path.of("src/test/sites");

  private static final LocalDate BUILD_DATE = LocalDate.of(2024, 6, 1);

  private final Path project;

  private SmallSite(Path project) {
    this.project = project;
  }

  /** The cases of a kind: the folders below "valid", "invalid" or "slow", by name. */
  public static List<Path> cases(String kind) throws IOException {
    try (Stream<Path> all = Files.list(SITES.resolve(kind))) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  /**
   * Sets a case up.
   *
   * @param workplace empty folder that the project is made in
   */
  public static SmallSite of(Path caseFolder, Path workplace) throws IOException {
    Path project = Files.createDirectories(workplace.toRealPath().resolve("project"));
    for (String shared : List.of("templates", "assets")) {
      Trees.copy(Path.of(shared), project.resolve(shared));
    }
    for (Path source : List.of(SITES.resolve("base"), caseFolder)) {
      Trees.copy(source, project);
    }
    SmallSite site = new SmallSite(project);
    Path setup = project.resolve("setup.txt");
    if (Files.exists(setup)) {
      for (String line : Files.readAllLines(setup)) {
        site.prepare(line.split(" "));
      }
    }
    return site;
  }

  private void prepare(String[] words) throws IOException {
    Path path = project.resolve(words[1]);
    switch (words[0]) {
      case "remove" -> FileTrees.delete(path);
      case "folder" -> Files.createDirectories(path);
      case "link" -> {
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, Path.of(words[3]));
      }
      case "repeat" -> {
        String text = String.join(" ", List.of(words).subList(4, words.length));
        String line = text.repeat(Integer.parseInt(words[3])) + "\n";
        append(path, line.repeat(Integer.parseInt(words[2])));
      }
      case "noise" -> append(path, noise(Integer.parseInt(words[2])));
      case "files" -> {
        Files.createDirectories(path);
        for (int i = 0; i < Integer.parseInt(words[2]); i++) {
          Files.createFile(path.resolve("side-" + i + ".adoc"));
        }
      }
      default -> throw new IllegalArgumentException(String.join(" ", words));
    }
  }

  /** What does not get smaller by being compressed; the same each time. */
  private static String noise(int letters) {
    Random random = new Random(1);
    return random
        .ints(letters, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .replaceAll(".{10}", "$0\n");
  }

  private static void append(Path path, String text) throws IOException {
    Files.writeString(path, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  public Path project() {
    return project;
  }

  public Path content() {
    return project.resolve("content");
  }

  /** Where the site comes to lie. */
  public Path target() {
    return project.resolve("target/site");
  }

  /** All files of the project, but for what the engine remembers and locks. */
  public Map<String, String> files() {
    Map<String, String> files = Trees.read(project);
    files.keySet().removeIf(path -> path.matches("target/site-(?:cache/.*|las)"));
    return files;
  }

  /** Puts a site of an earlier day in the place of the new one. */
  public void publishEarlier() throws IOException {
    Files.createDirectories(target().resolve("tema"));
    Files.writeString(target().resolve("index.html"), "i går");
    Files.writeString(target().resolve("tema/index.html"), "i forgårs");
  }

  public BuildResult bake() {
    return bake(Processors.USUAL);
  }

  /** As {@link #bake()}, with a processor that may be impatient. */
  public BuildResult bake(AsciiDoc asciiDoc) {
    return new SiteBuilder(project, target(), BUILD_DATE, Progress.SILENT, asciiDoc).build();
  }

  /** The lines of a file that says what the case expects, without comments; none if not there. */
  public List<String> expected(String name) {
    try {
      Path file = project.resolve(name);
      return Files.exists(file)
          ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
