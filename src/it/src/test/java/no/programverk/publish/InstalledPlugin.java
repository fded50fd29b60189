package no.programverk.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.programverk.testing.RealSite;

/**
 * What {@code mvn install} puts in a Maven repository, and the project that the README makes of it.
 */
final class InstalledPlugin {
  private static final Pattern PROJECT = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern VERSION =
      Pattern.compile("programverk-maven-plugin</artifactId>\\s+<version>(.*?)<");

  private InstalledPlugin() {}

  /** Returns the {@code pom.xml} that the README shows. */
  static String project() throws IOException {
    return first(PROJECT, Files.readString(Path.of("README.md")));
  }

  /** Returns a repository with the modules as they were packaged, and links to all other groups. */
  static Path repository() {
    return Made.REPOSITORY;
  }

  /** Made once for all tests of a run. */
  private static final class Made {
    static final Path REPOSITORY = RealSite.temporary();

    static {
      try {
        write(REPOSITORY);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void write(Path repository) throws IOException {
    // The repository that the tests themselves run with.
    try (Stream<Path> groups = Files.list(Path.of(System.getProperty("localRepository")))) {
      for (Path group : groups.filter(path -> !path.endsWith("no")).toList()) {
        Files.createSymbolicLink(repository.resolve(group.getFileName()), group);
      }
    }
    String version = first(VERSION, project());
    Path ours = repository.resolve("no/programverk");
    install(ours, version, "programverk-parent", Path.of("src"), "pom");
    install(ours, version, "programverk-engine", Path.of("src/engine"), "pom", "jar");
    install(ours, version, "programverk-publish", Path.of("src/publish"), "pom", "jar");
    install(ours, version, "programverk-maven-plugin", Path.of("src/maven-plugin"), "pom", "jar");
  }

  private static void install(
      Path ours, String version, String name, Path module, String... extensions)
      throws IOException {
    Path folder = Files.createDirectories(ours.resolve(name).resolve(version));
    for (String extension : extensions) {
      String file = name + "-" + version + "." + extension;
      boolean packaged = extension.equals("jar");
      Path made = module.resolve(packaged ? "target/" + file : "pom.xml");
      Files.copy(made, folder.resolve(file));
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return found.group(1);
  }
}
