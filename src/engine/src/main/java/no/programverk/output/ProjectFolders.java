package no.programverk.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;

/** Folders of the project that are published or loaded as they are. */
public final class ProjectFolders {
  private ProjectFolders() {}

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
          .forEach(file -> problems.add(Problem.of(Rule.SYMBOLIC_LINK, SourceRef.of(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
