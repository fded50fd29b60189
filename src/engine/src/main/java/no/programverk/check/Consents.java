package no.programverk.check;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;

/**
 * The people who have agreed to be named beside a standpoint: lines such as {@code Kari Nordmann:
 * e-post til styret 2026-02-01}.
 */
final class Consents {
  /** The file, from the content folder. */
  private static final String FILE = "samtykke.txt";

  private static final Pattern LINE = Pattern.compile("([^:]+):\\s*(\\S.*)");

  private Consents() {}

  /**
   * Returns the names.
   *
   * @param found receives each line that does not say how consent was given
   */
  static Set<String> read(Path content, Consumer<Problem> found) {
    Set<String> names = new HashSet<>();
    for (ListFile.Entry entry : ListFile.entries(content, FILE, found)) {
      Matcher parts = LINE.matcher(entry.text());
      if (parts.matches()) {
        names.add(parts.group(1).strip());
      } else {
        found.accept(Problem.of(Rule.INVALID_CONSENT_LINE, entry.place(), entry.text()));
      }
    }
    return names;
  }
}
