package no.programverk.finish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.programverk.cache.Sha256;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;

/**
 * Names style sheets and scripts by what they hold, so that they can be cached for ever and a page
 * never meets a version that it was not made with.
 */
public final class Assets {
  private static final Pattern FINGERPRINTED = Pattern.compile("(.+)(\\.(?:css|js))");
  private static final int DIGITS = 10;

  private Assets() {}

  /**
   * Tells of symbolic links in a folder: what they point at would be published.
   *
   * @param problems receives each
   */
  public static void refuseLinks(Path folder, Problems problems) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isSymbolicLink)
          .map(file -> folder.getParent().relativize(file).toString().replace('\\', '/'))
          .forEach(file -> problems.add(Problem.error("lenkefil", SourceRef.of(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Renames the style sheets and scripts in a folder.
   *
   * @return the new path of each by its old one, both from the folder
   */
  public static Map<String, String> fingerprint(Path staging) {
    Map<String, String> names = names(staging);
    try {
      for (Map.Entry<String, String> name : names.entrySet()) {
        Files.move(staging.resolve(name.getKey()), staging.resolve(name.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** The paths that the style sheets and scripts in a folder are published at, by their own. */
  public static Map<String, String> names(Path folder) {
    Map<String, String> names = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        Matcher parts = FINGERPRINTED.matcher(path);
        if (parts.matches()) {
          String fingerprint = Sha256.of(file).substring(0, DIGITS);
          names.put(path, parts.group(1) + "." + fingerprint + parts.group(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
