package no.programverk.changes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;

/** Reads the tables of {@code content/endringer.adoc} from its source lines. */
public final class ChangesReader {
  private static final int CELLS = 5;
  private static final Pattern TARGET =
      Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*|/(?:[a-z0-9-]+/)+");

  private ChangesReader() {}

  /**
   * @param lines of the source
   * @param source the file
   * @param problems receives each row that is not understood
   * @return in the order of the file
   */
  public static List<Change> read(List<String> lines, SourceRef source, Problems problems) {
    List<Change> changes = new ArrayList<>();
    boolean inTable = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.equals("|===")) {
        inTable = !inTable;
      } else if (inTable && line.startsWith("|") && !isHeading(line)) {
        row(line, source.atLine(i + 1), problems).ifPresent(changes::add);
      }
    }
    return changes;
  }

  private static boolean isHeading(String line) {
    return line.matches("\\|\\s*Dato\\b.*");
  }

  private static Optional<Change> row(String line, SourceRef place, Problems problems) {
    List<String> cells =
        Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList();
    Optional<Change.Kind> kind = cells.size() == CELLS ? Change.Kind.of(cells.get(1)) : none();
    List<String> targets = cells.size() == CELLS ? list(cells.get(2)) : List.of();
    Optional<LocalDate> date = date(cells.get(0));
    if (kind.isEmpty() || targets.isEmpty() || date.isEmpty()) {
      problems.add(Problem.of(Rule.INVALID_CHANGE_LINE, place, line, kinds()));
      return Optional.empty();
    }
    Optional<String> successor = Optional.of(cells.get(4)).filter(cell -> !cell.isEmpty());
    List<String> fit = targets.stream().filter(target -> isFit(target, place, problems)).toList();
    Optional<String> known = successor.filter(target -> isFit(target, place, problems));
    return fit.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change(date.get(), kind.get(), fit, cells.get(3), known, place));
  }

  private static boolean isFit(String target, SourceRef place, Problems problems) {
    boolean fit = TARGET.matcher(target).matches();
    if (!fit) {
      problems.add(Problem.of(Rule.INVALID_CHANGE_TARGET, place, target));
    }
    return fit;
  }

  private static Optional<Change.Kind> none() {
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String cell) {
    try {
      return Optional.of(LocalDate.parse(cell));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // told as a row that is not understood
    }
  }

  private static List<String> list(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String kinds() {
    return Arrays.stream(Change.Kind.values())
        .map(Change.Kind::word)
        .collect(Collectors.joining(", "));
  }
}
