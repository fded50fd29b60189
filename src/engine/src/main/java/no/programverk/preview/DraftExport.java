package no.programverk.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.programverk.output.FileTrees;
import no.programverk.problem.BuildStopped;
import no.programverk.problem.Messages;

/**
 * Writes the site as a draft that opens from a folder by double click, so that it can be handed
 * over as it is: every link ends in a file, scripts are classic ones, and what they would fetch
 * stands in scripts, since browsers allow neither modules nor fetching there.
 */
final class DraftExport {
  /** Tells a folder of ours from one that must not be emptied. */
  private static final String MARK = ".programverk-utkast";

  private static final String SHIM = "_utkast/fra-mappe.js";

  private final Path site;
  private final Path target;
  private final String basePath;

  /**
   * @param site finished site
   * @param target folder to write; empty, not there, or an earlier export
   * @param basePath that addresses from the host's root begin with
   */
  DraftExport(Path site, Path target, String basePath) {
    this.site = site;
    this.target = target;
    this.basePath = basePath;
  }

  /**
   * Writes it.
   *
   * @return the number of pages
   * @throws BuildStopped when the folder holds something else
   */
  int write() {
    try {
      clear();
      Files.createDirectories(target.resolve("_utkast"));
      Files.writeString(target.resolve(MARK), "");
      own("utkast.css", "_utkast/utkast.css");
      own("fra-mappe.js", SHIM);
      List<Path> files;
      try (Stream<Path> walk = Files.walk(site)) {
        files = walk.filter(Files::isRegularFile).sorted().toList();
      }
      int pages = 0;
      for (Path file : files) {
        pages += write(file) ? 1 : 0;
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void clear() throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    boolean empty;
    try (Stream<Path> files = Files.list(target)) {
      empty = files.findAny().isEmpty();
    }
    if (!empty && !Files.exists(target.resolve(MARK))) {
      throw new BuildStopped(Messages.ofConsole().get("utkast.mappe-opptatt", target.toString()));
    }
    FileTrees.delete(target);
  }

  private void own(String resource, String path) throws IOException {
    try (InputStream in = DraftExport.class.getResourceAsStream(resource)) {
      Files.write(target.resolve(path), in.readAllBytes());
    }
  }

  /** Writes a file in the form that it has in a folder; returns whether it is a page. */
  private boolean write(Path file) throws IOException {
    String path = site.relativize(file).toString().replace('\\', '/');
    Path copy = target.resolve(path);
    Files.createDirectories(copy.getParent());
    if (path.endsWith(".html")) {
      Files.writeString(copy, new FolderPage(path, basePath, SHIM).of(Files.readString(file)));
      return true;
    } else if (path.endsWith(".js")) {
      Files.writeString(copy, ClassicScript.of(path, Files.readString(file)));
    } else {
      Files.copy(file, copy);
      if (path.endsWith(".json")) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.writeString(
            target.resolve(path + ".js"),
            "programverk.fil("
                + ClassicScript.literal(path)
                + ", "
                + ClassicScript.literal(text)
                + ");\n");
      }
    }
    return false;
  }
}
