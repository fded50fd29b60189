package no.programverk.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;

/**
 * The top of a source: its title and attributes, each with its line.
 *
 * <p>Read here and not by the AsciiDoc processor, because an error needs a line, because only what
 * the file itself says counts, and because it must be readable without starting that processor.
 *
 * @param title text of the level-zero heading; empty when it lacks one
 * @param attributes by name, in order
 * @param lines number of lines that the header takes
 */
public record Header(String title, Map<String, Attribute> attributes, int lines) {

  /**
   * One line of the header.
   *
   * @param value trimmed; empty when none is given
   * @param line 1-based
   */
  public record Attribute(String value, int line) {}

  private static final Pattern ATTRIBUTE = Pattern.compile(":([A-Za-z0-9_-]+):(?:[ \\t]+(.*))?");

  public Header {
    attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** Returns the value of an attribute that is given and not empty. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(attributes.get(name))
        .map(Attribute::value)
        .filter(value -> !value.isEmpty());
  }

  /** Returns the line of an attribute, or that of the title when it is not given. */
  public int lineOf(String name) {
    Attribute attribute = attributes.get(name);
    return attribute == null ? 1 : attribute.line();
  }

  /**
   * Reads the lines up to the first blank one. Without a title, and below a blank line that came in
   * between, the attributes are read none the less, so that what depends on them is not told as
   * wrong too.
   *
   * @param problems receives what is wrong with the header
   */
  public static Header read(SourceRef source, List<String> lines, List<Problem> problems) {
    String title = "";
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    int number = skipBlankAndComments(lines);
    if (number < lines.size() && lines.get(number).startsWith("= ")) {
      title = lines.get(number).substring(2).strip();
      number++;
    }
    if (title.isEmpty()) {
      problems.add(
          Problem.of(
              Rule.TITLE_MISSING, source.atLine(Math.min(number + 1, Math.max(lines.size(), 1)))));
      if (isMeantAsTitle(lines, number)) {
        number++;
      }
    }
    for (; number < lines.size(); number++) {
      String line = lines.get(number);
      if (line.isBlank()) {
        if (!attributeFollows(lines, number)) {
          break;
        }
        problems.add(Problem.of(Rule.BLANK_LINE_IN_HEADER, source.atLine(number + 1)));
        number = skipBlank(lines, number);
        line = lines.get(number);
      }
      Matcher attribute = ATTRIBUTE.matcher(line.strip());
      if (line.startsWith("//")) {
        continue;
      }
      if (!attribute.matches() && title.isEmpty()) {
        break; // the text itself: one fault, not one for each of its lines
      }
      if (!attribute.matches()) {
        problems.add(Problem.of(Rule.INVALID_HEADER_LINE, source.atLine(number + 1), line.strip()));
        continue;
      }
      String value = attribute.group(2) == null ? "" : attribute.group(2).strip();
      Attribute earlier = attributes.put(attribute.group(1), new Attribute(value, number + 1));
      if (earlier != null) {
        problems.add(
            Problem.of(
                Rule.DUPLICATE_ATTRIBUTE,
                source.atLine(number + 1),
                attribute.group(1),
                String.valueOf(earlier.line())));
      }
    }
    return new Header(title, attributes, number);
  }

  /** "=Sykehjem" or "Sykehjem": text right above the attributes. */
  private static boolean isMeantAsTitle(List<String> lines, int number) {
    return number + 1 < lines.size()
        && !ATTRIBUTE.matcher(lines.get(number).strip()).matches()
        && ATTRIBUTE.matcher(lines.get(number + 1).strip()).matches();
  }

  /** Returns whether the next line that is not blank can only be meant for the header. */
  private static boolean attributeFollows(List<String> lines, int number) {
    int next = skipBlank(lines, number);
    return next < lines.size() && ATTRIBUTE.matcher(lines.get(next)).matches();
  }

  private static int skipBlank(List<String> lines, int number) {
    int next = number;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next;
  }

  private static int skipBlankAndComments(List<String> lines) {
    int number = 0;
    while (number < lines.size()
        && (lines.get(number).isBlank() || lines.get(number).startsWith("//"))) {
      number++;
    }
    return number;
  }

  /** Attribute entries that stand after the header, where they would change how text is read. */
  public static List<Integer> strayAttributeLines(List<String> lines, int from) {
    List<Integer> stray = new ArrayList<>();
    for (int i = from; i < lines.size(); i++) {
      if (STRAY.matcher(lines.get(i)).lookingAt()) {
        stray.add(i + 1);
      }
    }
    return stray;
  }

  private static final Pattern STRAY = Pattern.compile("[ \\t]*:!?[\\w][\\w-]*!?:(?:[ \\t]|$)");
}
