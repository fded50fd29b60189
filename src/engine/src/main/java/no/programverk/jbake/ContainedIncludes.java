package no.programverk.jbake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.source.Header;
import no.programverk.source.MachineAttributes;
import no.programverk.source.SourceText;
import no.programverk.source.TableSize;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;

/**
 * Reads included files, from inside the content folder only.
 *
 * <p>The path is taken from the including file. A file that is elsewhere, also by way of a symbolic
 * link, is refused; so are addresses on the web, other file types and endless chains. In {@code
 * SECURE} the processor itself includes nothing, so this is the only way in.
 */
final class ContainedIncludes extends IncludeProcessor {
  private static final int MOST_INCLUDES = 64;
  private static final long LARGEST_FILE_BYTES = 1 << 20;

  /** Of all that one page includes: small files included many times would be a huge page. */
  private static final long MOST_BYTES = 2 << 20;

  private final ThreadLocal<Run> current = new ThreadLocal<>();

  /** What was included while one source was converted. */
  static final class Run {
    private final Path contentRoot;
    private final Path top;
    private final SourceRef topRef;
    private final Set<Partial> included = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int count;
    private long bytes;

    private Run(Path contentRoot, Path top, SourceRef topRef) {
      this.contentRoot = contentRoot;
      this.top = top;
      this.topRef = topRef;
    }

    List<Partial> included() {
      return List.copyOf(included);
    }

    List<Problem> problems() {
      return problems;
    }

    /** Returns the place of a file that the processor names. */
    SourceRef refOf(String file) {
      Path path = pathOf(file);
      return path.equals(top)
          ? topRef
          : SourceRef.of("content/" + slashed(contentRoot.relativize(path)));
    }

    /**
     * Returns the file that the processor names. It knows an included file by the whole path that
     * it was given, but cuts the page's own path short in {@code SECURE}.
     */
    private Path pathOf(String file) {
      try {
        Path path = Path.of(file);
        return path.startsWith(contentRoot) ? path : top;
      } catch (InvalidPathException e) {
        return top; // not a file name of ours, so the best place known is the page itself
      }
    }
  }

  /**
   * Starts the record of a conversion on this thread.
   *
   * @param contentRoot real path of the folder that nothing is included from outside of
   */
  Run begin(Path contentRoot, Path file, SourceRef source) {
    Run run = new Run(contentRoot, file, source);
    current.set(run);
    return run;
  }

  @Override
  public boolean handles(String target) {
    return true;
  }

  @Override
  public void process(
      Document document, PreprocessorReader reader, String target, Map<String, Object> attributes) {
    Run run = current.get();
    String from = reader.getFile() == null ? "" : reader.getFile();
    SourceRef place = run.refOf(from).atLine(Math.max(reader.getLineNumber() - 1, 0));
    Path including = run.pathOf(from);
    try {
      Path file = resolve(run.contentRoot, including, target);
      if (file == null) {
        run.problems.add(Problem.of(Rule.INCLUDE_OUTSIDE_CONTENT, place, target));
      } else if (!Files.isRegularFile(file)) {
        run.problems.add(Problem.of(Rule.INCLUDE_MISSING, place, target));
      } else if (!file.getFileName().toString().endsWith(".adoc")) {
        run.problems.add(Problem.of(Rule.INCLUDE_NOT_ASCIIDOC, place, target));
      } else if (!attributes.isEmpty()) {
        run.problems.add(Problem.of(Rule.INCLUDE_WITH_OPTIONS, place, target));
      } else if (++run.count > MOST_INCLUDES) {
        if (run.count == MOST_INCLUDES + 1) {
          run.problems.add(Problem.of(Rule.TOO_MANY_INCLUDES, place, target, MOST_INCLUDES));
        }
      } else if (Files.size(file) > LARGEST_FILE_BYTES) {
        run.problems.add(
            Problem.of(
                Rule.FILE_TOO_LARGE, place, Files.size(file) >> 10, LARGEST_FILE_BYTES >> 10));
      } else if ((run.bytes += Files.size(file)) > MOST_BYTES) {
        run.problems.add(
            Problem.of(Rule.INCLUDES_TOO_LARGE, place, run.bytes >> 10, MOST_BYTES >> 10));
        run.count = MOST_INCLUDES + 1; // told once; the rest is left out
      } else {
        include(reader, file, run);
      }
    } catch (IOException | InvalidPathException e) {
      run.problems.add(Problem.of(Rule.INCLUDE_MISSING, place, target));
    }
  }

  private static void include(PreprocessorReader reader, Path file, Run run) throws IOException {
    String path = slashed(run.contentRoot.relativize(file));
    SourceRef ref = SourceRef.of("content/" + path);
    String text = SourceText.read(file, ref, run.problems::add);
    List<String> lines = text.lines().toList();
    run.included.add(new Partial(path, lines));
    MachineAttributes.check(ref, lines, run.problems::add);
    Optional<Integer> huge = TableSize.firstHuge(lines);
    if (huge.isPresent()) {
      run.problems.add(Problem.of(Rule.TABLE_TOO_LARGE, ref.atLine(huge.get())));
      return;
    }
    for (int line : Header.strayAttributeLines(lines, 0)) {
      run.problems.add(Problem.of(Rule.ATTRIBUTE_IN_BODY, ref.atLine(line)));
    }
    reader.pushInclude(text, file.toString(), path, 1, Map.of());
  }

  /**
   * Returns the real file that a target names, or null when it is not inside the content folder.
   */
  private static Path resolve(Path contentRoot, Path including, String target) throws IOException {
    if (target.contains(":") || target.startsWith("/") || target.contains("\\")) {
      return null;
    }
    Path file = including.getParent().resolve(target).normalize();
    if (!file.startsWith(contentRoot)) {
      return null;
    }
    return Files.exists(file) && !file.toRealPath().equals(file) ? null : file;
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
