package no.programverk.check;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.source.SourcePage;

/** A lead-in ("SV vil") and a list of points belong together: neither stands alone. */
final class LeadInHasPoints implements Rule {
  private static final Pattern ROLE = Pattern.compile("\\[\\.(?:punkter|oppgaver)\\]\\s*");
  private static final Pattern BETWEEN =
      Pattern.compile("\\.[^.\\s].*|\\[(?!\\[).*\\]\\s*|//.*|\\s*");
  private static final Pattern LEAD_IN =
      Pattern.compile("\\.?\\p{Lu}[\\p{L}-]*(?: [\\p{L}-]+){0,3} (?:vil|skal)\\s{0,9}:?\\s{0,9}");

  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    for (SourcePage page : site.sources()) {
      check(page, found);
    }
  }

  /** Whether this rule tells of something on the page. */
  static boolean isBroken(SourcePage page) {
    AtomicBoolean told = new AtomicBoolean();
    check(page, problem -> told.set(problem.rule().equals("liste-uten-merke") || told.get()));
    return told.get();
  }

  private static void check(SourcePage page, Consumer<Problem> found) {
    List<String> lines = page.lines();
    boolean marked = false;
    for (int i = page.header().lines(); i < lines.size(); i++) {
      String line = lines.get(i);
      boolean role = line.startsWith("[.") && ROLE.matcher(line).matches();
      boolean leadIn = endsLikeLeadIn(line) && LEAD_IN.matcher(line).matches();
      if (role && !hasList(lines, i + 1) || leadIn && !marked && !hasList(lines, i + 1)) {
        found.accept(Problem.error("innledning-uten-punkter", page.source().atLine(i + 1)));
        marked = true;
      } else if (leadIn && !marked) {
        found.accept(
            Problem.error(
                "liste-uten-merke",
                page.source().atLine(i + 1),
                line.strip().replaceAll("^\\.|:$", "")));
      } else {
        marked = role || marked && BETWEEN.matcher(line).matches();
      }
    }
  }

  /** Few lines do; the pattern is costly. */
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
