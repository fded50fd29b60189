package no.programverk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.source.SourcePage;

/** A lead-in ("SV vil") and a list of points belong together: neither stands alone. */
final class LeadInHasPoints implements Check {
  private static final Pattern ROLE = Pattern.compile("\\[\\.(?:punkter|oppgaver)\\]\\s*");
  private static final Pattern BETWEEN =
      Pattern.compile("\\.[^.\\s].*|\\[(?!\\[).*\\]\\s*|//.*|\\s*");
  private static final Pattern LEAD_IN =
      Pattern.compile("\\.?\\p{Lu}[\\p{L}-]*(?: [\\p{L}-]+){0,3} (?:vil|skal)\\s{0,9}:?\\s{0,9}");

  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    for (SourcePage page : context.sources()) {
      check(page, found);
    }
  }

  /** Returns whether a list of the page lacks the role that makes its items points. */
  static boolean isBroken(SourcePage page) {
    List<Problem> found = new ArrayList<>();
    check(page, found::add);
    return found.stream().anyMatch(problem -> problem.rule() == Rule.LIST_WITHOUT_ROLE);
  }

  private static void check(SourcePage page, Consumer<Problem> found) {
    List<String> lines = page.lines();
    boolean marked = false;
    for (int i = page.header().lines(); i < lines.size(); i++) {
      String line = lines.get(i);
      boolean role = line.startsWith("[.") && ROLE.matcher(line).matches();
      boolean leadIn = endsLikeLeadIn(line) && LEAD_IN.matcher(line).matches();
      if (role && !hasList(lines, i + 1) || leadIn && !marked && !hasList(lines, i + 1)) {
        found.accept(Problem.of(Rule.LEAD_IN_WITHOUT_POINTS, page.source().atLine(i + 1)));
        marked = true;
      } else if (leadIn && !marked) {
        found.accept(
            Problem.of(
                Rule.LIST_WITHOUT_ROLE,
                page.source().atLine(i + 1),
                line.strip().replaceAll("^\\.|:$", "")));
      } else {
        marked = role || marked && BETWEEN.matcher(line).matches();
      }
    }
  }

  /** Returns whether it may be a lead-in: few lines may, and the pattern is costly. */
  private static boolean endsLikeLeadIn(String line) {
    int end = line.length();
    while (end > 0
        && (line.charAt(end - 1) == ':' || Character.isWhitespace(line.charAt(end - 1)))) {
      end--;
    }
    return line.startsWith(" vil", end - 4) || line.startsWith(" skal", end - 5);
  }

  private static boolean hasList(List<String> lines, int from) {
    return lines.stream()
        .skip(from)
        .filter(line -> !BETWEEN.matcher(line).matches())
        .findFirst()
        .filter(line -> line.startsWith("*") || line.startsWith("-"))
        .isPresent();
  }
}
