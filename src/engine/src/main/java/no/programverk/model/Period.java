package no.programverk.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a document is meant for.
 *
 * @param from its first day
 * @param to its last day, not before {@code from}
 * @param label as readers see it: "2023", "2023–2027" or two dates
 */
public record Period(LocalDate from, LocalDate to, String label) {
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:[-–](\\d{4}))?");
  private static final Pattern DATES =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");

  public Period {
    Objects.requireNonNull(label);
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + to);
    }
  }

  /**
   * Reads "2023", "2023-2027" (from the first day of the one year to the last of the other) or an
   * ISO 8601 interval such as "2023-10-01/2027-09-30".
   *
   * @return empty when the text is none of these
   */
  public static Optional<Period> parse(String text) {
    Matcher years = YEARS.matcher(text);
    Matcher dates = DATES.matcher(text);
    try {
      if (years.matches()) {
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        String label = first == last ? "" + first : first + "–" + last;
        return Optional.of(
            new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), label));
      }
      if (dates.matches()) {
        LocalDate first = LocalDate.parse(dates.group(1));
        LocalDate last = LocalDate.parse(dates.group(2));
        return Optional.of(new Period(first, last, norwegian(first) + "–" + norwegian(last)));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty(); // a month 13, or an end before the beginning: not a period
    }
    return Optional.empty();
  }

  public Validity on(LocalDate day) {
    if (day.isBefore(from)) {
      return Validity.UPCOMING;
    }
    return day.isAfter(to) ? Validity.OVER : Validity.IN_FORCE;
  }

  private static String norwegian(LocalDate day) {
    return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
  }
}
