package bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prints costs as Markdown. */
final class Tables {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final double KIB_OF_GIB = 1 << 20;

  private final Map<Bench.Cell, List<Cost>> costs;
  private final Options options;

  Tables(Map<Bench.Cell, List<Cost>> costs, Options options) {
    this.costs = costs;
    this.options = options;
  }

  static void printMachine(List<Tool> tools) throws IOException, InterruptedException {
    double memory =
        Files.readAllLines(Path.of("/proc/meminfo")).stream()
            .filter(line -> line.startsWith("MemTotal"))
            .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
    OUT.printf(
        Locale.ROOT,
        "%s: %d cores, %.0f GiB, %s %s, Java %s.%n",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        memory / KIB_OF_GIB,
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.version"));
    for (Tool tool : tools) {
      OUT.println("- " + tool.label() + ": " + tool.version());
    }
  }

  /** How many processes wanted a core in the last minute, on average. */
  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
  }

  /**
   * Prints the table of one size.
   *
   * @param loadBefore the machine's load when the first round began
   */
  void print(String size, List<Tool> tools, String loadBefore) throws IOException {
    OUT.printf(
        "%n## %s%n%nMedian of %d rounds; load before the first %s, after the last %s.%n%n",
        size.equals(Bench.REAL) ? "The real site" : size + " topics",
        options.runs(),
        loadBefore,
        load());
    OUT.println(
        "| | State | CPU s | least–most | above floor | Wall s | above floor | Peak MiB | Pages"
            + " | Ours to it: CPU | Wall |");
    OUT.println("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (Tool tool : tools) {
      for (State state : options.states()) {
        Bench.Cell cell = new Bench.Cell(tool, size, state);
        if (costs.containsKey(cell)) {
          OUT.println(row(cell));
        }
      }
    }
  }

  private String row(Bench.Cell cell) throws IOException {
    List<Cost> all = costs.get(cell);
    String head = "| " + cell.tool().label() + " | " + cell.state().label() + " | ";
    if (all.stream().anyMatch(Cost::timedOut)) {
      Cost ended = all.get(all.size() - 1);
      return head
          + String.format(
              Locale.ROOT,
              "> %.0f | did not end | | > %.0f | | > %.0f | | | |",
              ended.cpu(),
              ended.wall(),
              ended.peak());
    }
    return head
        + String.format(
            Locale.ROOT,
            "%.2f | %.2f–%.2f | %s | %.2f | %s | %.0f | %s | %s | %s |",
            median(cell, Cost::cpu),
            all.stream().mapToDouble(Cost::cpu).min().orElseThrow(),
            all.stream().mapToDouble(Cost::cpu).max().orElseThrow(),
            aboveFloor(cell, Cost::cpu),
            median(cell, Cost::wall),
            aboveFloor(cell, Cost::wall),
            all.stream().mapToDouble(Cost::peak).max().orElseThrow(),
            cell.state() == State.COLD ? "" + new Project(cell.tool(), cell.size()).pages() : "",
            oursTo(cell, Cost::cpu),
            oursTo(cell, Cost::wall));
  }

  private String aboveFloor(Bench.Cell cell, ToDoubleFunction<Cost> value) {
    Bench.Cell floor = new Bench.Cell(cell.tool().floor(), cell.size(), State.COLD);
    boolean has = cell.tool().runsInMaven() && !cell.tool().isFloor() && costs.containsKey(floor);
    return has ? number(median(cell, value) - median(floor, value)) : "";
  }

  /** What ours takes as a part of what another takes in the same state, like for like. */
  private String oursTo(Bench.Cell cell, ToDoubleFunction<Cost> value) {
    Bench.Cell like = new Bench.Cell(Tool.OURS_PAGES, cell.size(), cell.state());
    Bench.Cell all = new Bench.Cell(Tool.OURS, cell.size(), cell.state());
    Bench.Cell ours = costs.containsKey(like) ? like : all;
    boolean other = !cell.tool().isOurs() && !cell.tool().isFloor();
    return other && costs.containsKey(ours)
        ? number(median(ours, value) / median(cell, value))
        : "";
  }

  private double median(Bench.Cell cell, ToDoubleFunction<Cost> value) {
    double[] sorted = costs.get(cell).stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
