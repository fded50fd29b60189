package no.programverk.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;

/**
 * What stands in the content folder.
 *
 * @param root the folder
 * @param pages AsciiDoc files, from the folder, sorted; partials included
 */
public record SourceTree(Path root, List<String> pages) {
  /** Lists of words, and the ledger; read by their own readers. */
  public static final Set<String> WORD_LISTS =
      Set.of(
          "stikkord.txt",
          "synonymer.txt",
          "unntak.txt",
          "samtykke.txt",
          "adresser.txt",
          "nivaa.txt");

  /** More than a whole country's programmes, so that a hostile tree ends early. */
  private static final int MOST_FILES = 50_000;

  private static final long LARGEST_FILE_BYTES = 1 << 20;

  /** A list grows with the whole site, a page does not. */
  public static final long LARGEST_LIST_BYTES = 16 << 20;

  /** Windows keeps these names for devices: no file or folder there can have them. */
  public static final String NO_DEVICE = "(?!(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[/.]|$))";

  private static final Pattern SLUG = Pattern.compile(NO_DEVICE + "_?[a-z0-9]+(?:-[a-z0-9]+)*");

  /**
   * Leavings of systems (with what macOS knows of a file); of vim, Emacs, Kate, LibreOffice, GNOME
   * and JetBrains editors.
   */
  private static final Pattern LITTER =
      Pattern.compile(
          "\\.DS_Store|\\._.*|\\.gitkeep|Thumbs\\.db|desktop\\.ini|.*~|\\..*\\.sw[a-px]|4913|\\.#.*|#.*#"
              + "|\\..*\\.kate-swp|\\.~lock\\..*|\\.goutputstream-.*|.*___jb_(?:tmp|old)___");

  public SourceTree {
    pages = List.copyOf(pages);
  }

  /**
   * Walks the folder without following links.
   *
   * @param problems receives each foreign file, symbolic link and unfit name; nothing but the
   *     number when there are too many files
   * @return empty when there are too many files: a part of them would say what nobody meant
   */
  public static Optional<SourceTree> walk(Path root, Problems problems) {
    Problems found = new Problems();
    Walker walker = new Walker(root, found);
    try {
      Files.walkFileTree(root, walker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (walker.files > MOST_FILES) {
      problems.add(Problem.of(Rule.TOO_MANY_FILES, ref(""), MOST_FILES));
      return Optional.empty();
    }
    found.sorted().forEach(problems::add);
    Collections.sort(walker.pages);
    return Optional.of(new SourceTree(root, walker.pages));
  }

  /**
   * Returns whether operating systems and editors leave files of this name behind; a hidden page is
   * not litter but an error.
   */
  public static boolean isLitter(String name) {
    return LITTER.matcher(name).matches();
  }

  /** Returns a file of the tree as messages name it: from the project's root. */
  public static SourceRef ref(String path) {
    return SourceRef.of("content/" + path);
  }

  private static final class Walker extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Problems problems;
    private final List<String> pages = new ArrayList<>();
    private int files;

    Walker(Path root, Problems problems) {
      this.root = root;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(root)) {
        checkName(path(folder), folder.getFileName().toString());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = path(file);
      String name = file.getFileName().toString();
      if (++files > MOST_FILES) {
        return FileVisitResult.TERMINATE;
      }
      if (isLitter(name)) {
        return FileVisitResult.CONTINUE;
      }
      if (!attributes.isRegularFile()) {
        problems.add(Problem.of(Rule.SYMBOLIC_LINK, ref(path)));
      } else if (name.endsWith(".adoc")) {
        visitPage(path, name, attributes.size());
      } else if (!WORD_LISTS.contains(path)) {
        problems.add(Problem.of(Rule.FOREIGN_FILE, ref(path), name));
      } else if (attributes.size() > LARGEST_LIST_BYTES) {
        tooLarge(path, attributes.size(), LARGEST_LIST_BYTES);
      }
      return FileVisitResult.CONTINUE;
    }

    private void visitPage(String path, String name, long size) {
      checkName(path, name.substring(0, name.length() - ".adoc".length()));
      if (size > LARGEST_FILE_BYTES) {
        tooLarge(path, size, LARGEST_FILE_BYTES);
      } else {
        pages.add(path);
      }
    }

    private void tooLarge(String path, long size, long limit) {
      problems.add(Problem.of(Rule.FILE_TOO_LARGE, ref(path), size >> 10, limit >> 10));
    }

    private void checkName(String path, String bareName) {
      if (!SLUG.matcher(bareName).matches()) {
        problems.add(Problem.of(Rule.INVALID_FILE_NAME, ref(path), bareName));
      }
    }

    private String path(Path file) {
      return root.relativize(file).toString().replace('\\', '/');
    }
  }
}
