package bench.corpus;

import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Pages as AsciiDoc. */
final class AsciiDoc {
  /** Before the list of points where they are points to us. */
  static final String POINTS = "[.punkter]\n.SV vil\n";

  /** Before the list where they are a list like any other. */
  static final String LIST = "Dette foreslås:\n\n";

  private AsciiDoc() {}

  /**
   * A topic's page.
   *
   * @param header lines of attributes
   * @param list what stands before the list of points
   * @param address the target of a reference to a topic
   */
  static String topic(
      Programme programme, int number, String header, String list, IntFunction<String> address) {
    Programme.Topic topic = programme.topic(number);
    StringBuilder page = new StringBuilder();
    page.append(head(programme.title(number), programme.summary(number), header));
    topic.paragraphs().forEach(paragraph -> page.append(paragraph).append("\n\n"));
    page.append("Se ")
        .append(
            topic.references().stream()
                .map(reference -> link(reference, address))
                .collect(Collectors.joining(", ")))
        .append(".\n\n")
        .append(list);
    topic.points().forEach(point -> page.append(item(point)));
    return page.toString();
  }

  private static String item(Programme.Point point) {
    return "* [[" + point.id() + "," + point.title() + "]]" + point.text() + "\n";
  }

  private static String link(Programme.Reference reference, IntFunction<String> address) {
    String fragment = reference.fragment().isEmpty() ? "" : "#" + reference.fragment();
    return "xref:" + address.apply(reference.topic()) + fragment + "[" + reference.text() + "]";
  }

  /** A theme's page, with its text. */
  static String theme(Programme programme, int theme, String header) {
    return head(programme.themeTitle(theme), programme.themeSummary(theme), header)
        + programme.themeText(theme)
        + "\n";
  }

  /** Title and attributes. */
  static String head(String title, String summary, String header) {
    return "= " + title + "\n" + header + ":summary: " + summary + "\n\n";
  }
}
