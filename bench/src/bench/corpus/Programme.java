package bench.corpus;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The content, whatever it is written as. A theme stands for a municipality and a topic for a
 * chapter of its programme; both are numbered from 0.
 */
record Programme(int topics) {
  private static final int TOPICS_OF_THEME = 28;
  private static final int POINTS = 6;

  /**
   * A list item.
   *
   * @param text sentences, each on its line; the first begins with a verb
   */
  record Point(String id, String title, String text) {}

  /**
   * A link to a topic.
   *
   * @param fragment id of a point in it, or empty
   */
  record Reference(int topic, String fragment, String text) {}

  /** A topic's text. */
  record Topic(List<String> paragraphs, List<Reference> references, List<Point> points) {}

  Topic topic(int number) {
    Words words = new Words(number);
    List<String> paragraphs =
        List.of(words.sentences(3), "Dette er " + Corpus.DRAFT_MARK + "0, og BPA er med.");
    List<Point> points =
        IntStream.range(0, POINTS).mapToObj(point -> point(number, point, words)).toList();
    return new Topic(paragraphs, references(number, words), points);
  }

  private static Point point(int topic, int number, Words words) {
    String verb = words.verb();
    String offer = words.offer();
    String title = verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1) + " " + offer;
    String wish = words.wish(verb, offer);
    boolean twoSentences = words.below(4) == 0;
    return new Point(
        pointId(topic, number),
        title + " " + (topic + 1) + "." + (number + 1),
        twoSentences ? wish + "\n" + words.sentence() : wish);
  }

  static String pointId(int topic, int point) {
    return "krets-" + (topic + 1) + "-punkt-" + (point + 1);
  }

  /** To the next topic, to any topic, and to a point of any topic. */
  private List<Reference> references(int number, Words words) {
    int next = next(number);
    int any = words.below(topics);
    int other = words.below(topics);
    int point = words.below(POINTS);
    String pointName = "punkt " + (point + 1) + " i krets " + (other + 1);
    return List.of(
        new Reference(next, "", title(next)),
        new Reference(any, "", title(any)),
        new Reference(other, pointId(other, point), pointName));
  }

  private int next(int topic) {
    return (topic + 1) % topics;
  }

  String title(int topic) {
    return subject(topic) + " i krets " + (topic + 1);
  }

  String summary(int topic) {
    return "Forslag om %s og det som hører til, i krets %d."
        .formatted(subject(topic).toLowerCase(Locale.ROOT), topic + 1);
  }

  private static String subject(int topic) {
    return Words.SUBJECTS.get(topic % Words.SUBJECTS.size());
  }

  /** A word of its own for a topic. */
  String keyword(int topic) {
    return subject(topic).toLowerCase(Locale.ROOT) + "saken " + (topic + 1);
  }

  /** Ids of two points, here and in the next topic, that one more word leads to. */
  List<String> pointsOfKeyword(int topic) {
    return List.of(pointId(topic, topic % POINTS), pointId(next(topic), (topic + 1) % POINTS));
  }

  /** A topic's path without its ending, from the folder that holds the themes. */
  String path(int topic) {
    return themeSlug(topic / TOPICS_OF_THEME) + "/krets-" + (topic + 1);
  }

  /** A topic's place in its theme, from 1. */
  int order(int topic) {
    return topic % TOPICS_OF_THEME + 1;
  }

  int theme(int topic) {
    return topic / TOPICS_OF_THEME;
  }

  int themes() {
    return (topics + TOPICS_OF_THEME - 1) / TOPICS_OF_THEME;
  }

  IntStream topicsOf(int theme) {
    int first = theme * TOPICS_OF_THEME;
    return IntStream.range(first, Math.min(first + TOPICS_OF_THEME, topics));
  }

  String themeSlug(int theme) {
    return "kommune-" + (theme + 1);
  }

  String themeTitle(int theme) {
    return "Kommune " + (theme + 1);
  }

  String themeSummary(int theme) {
    return "Forslag til program for kommune " + (theme + 1) + ", ordnet etter emne.";
  }

  String themeText(int theme) {
    return new Words(-1 - theme).sentences(3);
  }
}
