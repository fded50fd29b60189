package bench.search;

import no.programverk.build.BuildResult;
import bench.corpus.Corpus;
import bench.corpus.Form;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.programverk.build.Progress;
import no.programverk.build.SiteBuilder;
import no.programverk.jbake.AsciiDoc;
import no.programverk.model.Programme;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problems;
import no.programverk.search.IndexWriter;
import no.programverk.search.Search;
import no.programverk.search.Synonym;

/**
 * Bakes a site, then makes its search index once more and prints what that alone cost: JSON with CPU
 * seconds of the thread, MiB above what was in use before, pages and bytes.
 *
 * <p>Arguments: a folder to work in, and a number of topics of the corpus or "real".
 */
public final class IndexCost {
  private IndexCost() {}

  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]).toAbsolutePath();
    prepare(project, arguments[1]);
    try (AsciiDoc asciiDoc = new AsciiDoc()) {
      BuildResult outcome =
          new SiteBuilder(
                  project.toRealPath(),
                  project.toRealPath().resolve("target/site"),
                  LocalDate.of(2025, 1, 1),
                  Progress.SILENT,
                  asciiDoc)
              .buildAnyway();
      Programme programme = outcome.site().orElseThrow().programme();
      List<Synonym> synonyms =
          Synonym.read(
              Files.readAllLines(Path.of("content/synonymer.txt")),
              SourceRef.of("synonymer.txt"),
              new Problems());
      measure(programme, synonyms, outcome.pages());
    }
    System.exit(0);
  }

  private static void prepare(Path project, String size) throws IOException {
    for (String part : List.of("templates", "assets")) {
      copy(Path.of(part), project.resolve(part));
    }
    Files.copy(
        Path.of("jbake.properties"),
        Files.createDirectories(project).resolve("jbake.properties"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    if (size.equals("real")) {
      copy(Path.of("content"), project.resolve("content"));
    } else {
      Corpus.write(Form.POINTS, Integer.parseInt(size), project.resolve("content"));
      Files.copy(
          Path.of("content/synonymer.txt"),
          project.resolve("content/synonymer.txt"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void measure(Programme programme, List<Synonym> synonyms, int pages) {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long before = heap(MemoryPoolMXBean::getUsage);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Search search = Search.of(programme, synonyms);
    long bytes = IndexWriter.write(search.index()).values().stream().mapToLong(file -> file.length).sum();
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    long peak = heap(MemoryPoolMXBean::getPeakUsage);
    System.out.printf(
        java.util.Locale.ROOT,
        "{\"seconds\": %.2f, \"mib\": %d, \"pages\": %d, \"units\": %d, \"bytes\": %d, \"report\": %d}%n",
        nanos / 1e9,
        (peak - before) >> 20,
        pages,
        search.index().units().size(),
        bytes,
        search.report().length());
  }

  private static long heap(Function<MemoryPoolMXBean, MemoryUsage> usage) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> usage.apply(pool).getUsed())
        .sum();
  }
}
