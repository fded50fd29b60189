package no.programverk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Measures a search on queries with their acceptable answers. */
final class Relevance {
  /** Hits looked at for the reciprocal rank. */
  private static final int DEPTH = 10;

  /**
   * A query and what answers it.
   *
   * @param expected ids of points and addresses of pages; empty when silence is the answer
   */
  record Case(String type, String query, List<String> expected) {
    boolean answerable() {
      return !expected.isEmpty();
    }

    boolean asksForPoint() {
      return answerable() && expected.stream().anyMatch(target -> !target.contains("/"));
    }
  }

  /**
   * What a search gave.
   *
   * @param id of a point, else the address of a page
   * @param page address of the page that it stands on
   */
  record Found(String id, String page) {}

  /** A case with how it went: ranks are from 1; 0 when not found. */
  record Result(Case of, int rank, int pointRank, List<Found> found) {}

  private Relevance() {}

  /**
   * Reads lines "class,query,expected", where expected is separated by bars and query may be
   * quoted.
   */
  static List<Case> read(Path file) {
    try {
      List<Case> cases = new ArrayList<>();
      for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
        int first = line.indexOf(',');
        int last = line.lastIndexOf(',');
        String query = line.substring(first + 1, last).strip();
        if (query.startsWith("\"") && query.endsWith("\"") && query.length() > 1) {
          query = query.substring(1, query.length() - 1).replace("\"\"", "\"");
        }
        cases.add(
            new Case(
                line.substring(0, first),
                query,
                Arrays.stream(line.substring(last + 1).split("\\|"))
                    .map(String::strip)
                    .filter(target -> !target.isEmpty())
                    .toList()));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what is asked. */
  static List<String> texts(List<Case> cases) {
    return cases.stream().map(Case::query).toList();
  }

  /**
   * @param found what each case's query gave, in the same order
   */
  static List<Result> judge(List<Case> cases, List<List<Found>> found) {
    return IntStream.range(0, cases.size())
        .mapToObj(i -> judge(cases.get(i), found.get(i)))
        .toList();
  }

  /**
   * A point on an expected page is right; where a point is asked for, only itself is that point.
   */
  private static Result judge(Case one, List<Found> found) {
    int rank = 0;
    int pointRank = 0;
    for (int i = Math.min(DEPTH, found.size()); i > 0; i--) {
      Found hit = found.get(i - 1);
      if (one.expected().contains(hit.id()) || one.expected().contains(hit.page())) {
        rank = i;
      }
      if (!hit.id().contains("/") && one.expected().contains(hit.id())) {
        pointRank = i;
      }
    }
    return new Result(one, rank, pointRank, found);
  }

  /** Figures in per cent; those that do not apply to a class are NaN. */
  record Figures(
      int size,
      double first,
      double inThree,
      double reciprocal,
      double pointFirst,
      double pointInThree,
      double empty,
      double silent) {
    static Figures of(List<Result> results) {
      List<Result> answerable = results.stream().filter(r -> r.of().answerable()).toList();
      List<Result> points = results.stream().filter(r -> r.of().asksForPoint()).toList();
      List<Result> nothing = results.stream().filter(r -> !r.of().answerable()).toList();
      return new Figures(
          results.size(),
          percent(answerable, r -> r.rank() == 1 ? 1 : 0),
          percent(answerable, r -> r.rank() > 0 && r.rank() <= 3 ? 1 : 0),
          percent(answerable, r -> r.rank() > 0 ? 1.0 / r.rank() : 0),
          percent(points, r -> r.pointRank() == 1 ? 1 : 0),
          percent(points, r -> r.pointRank() > 0 && r.pointRank() <= 3 ? 1 : 0),
          percent(answerable, r -> r.found().isEmpty() ? 1 : 0),
          percent(nothing, r -> r.found().isEmpty() ? 1 : 0));
    }

    private static double percent(List<Result> results, Function<Result, Number> value) {
      return results.stream()
          .mapToDouble(result -> 100 * value.apply(result).doubleValue())
          .average()
          .orElse(Double.NaN);
    }

    String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-13s %4d %7.1f %7.1f %7.1f %7.1f %7.1f %7.1f %7.1f",
          name,
          size,
          first,
          inThree,
          reciprocal,
          pointFirst,
          pointInThree,
          empty,
          silent);
    }
  }

  static Map<String, Figures> byClass(List<Result> results) {
    Map<String, Figures> figures = new TreeMap<>();
    results.stream()
        .collect(Collectors.groupingBy(result -> result.of().type()))
        .forEach((type, some) -> figures.put(type, Figures.of(some)));
    return figures;
  }

  static String table(List<Result> results) {
    StringBuilder table =
        new StringBuilder(
            "class            n     S@1     S@3  MRR@10  point1  point3   empty  silent\n");
    byClass(results).forEach((type, figures) -> table.append(figures.line(type)).append('\n'));
    return table.append(Figures.of(results).line("all")).append('\n').toString();
  }

  /** The queries that were not answered right at first, with what came instead. */
  static String misses(List<Result> results) {
    return results.stream()
        .filter(r -> r.of().answerable() ? r.rank() != 1 : !r.found().isEmpty())
        .map(
            r ->
                "  %s «%s» rank %d, got %s, expected %s"
                    .formatted(
                        r.of().type(),
                        r.of().query(),
                        r.rank(),
                        r.found().stream().limit(3).map(Found::id).toList(),
                        r.of().expected()))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
