import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a synthetic programme of any size, in the form that each site generator reads.
 *
 * <pre>java bench/Corpus.java FORM TOPICS FOLDER
 * java bench/Corpus.java jbake-of CONTENT FOLDER</pre>
 *
 * <p>Themes hold 28 topics, about as many municipalities would have each; a topic has an
 * introduction, three cross references and six points. The text of a topic follows from its number
 * alone, so it is the same in each form and run. The forms:
 *
 * <ul>
 *   <li>{@code points}: ours, with points that get pages, keywords and all else that we make of
 *       them
 *   <li>{@code pages}: ours, with the points as an ordinary list: what the other generators make
 *   <li>{@code jbake}, {@code antora}: the same AsciiDoc in the places where these look
 *   <li>{@code hugo}, {@code eleventy}: the same text as Markdown
 *   <li>{@code jbake-of}: an existing content folder of ours, made readable for plain JBake
 * </ul>
 */
final class Corpus {
  private static final int TOPICS_OF_THEME = 28;
  private static final int POINTS = 6;

  /** What stands before the list where its items are no points. */
  private static final String PLAIN_LIST = "Dette foreslås:\n\n";

  private static final String STANDING =
      ":status: innspill\n:periode: 2023-2027\n:ordlyd: omskrevet\n";

  private static final List<String> SUBJECTS =
      words(
          "Tannhelse Hjemmetjenester Rehabilitering Fastleger Skolehelse Sykehjem Ernæring Idrett"
              + " Fritidsklubber Rusomsorg Ettervern Folkehelse Jordmødre Legevakt"
              + " Frisklivssentraler Omsorgsboliger Demensomsorg Barnevern Tolketjenester"
              + " Friluftsliv Dagsentre Velferdsteknologi Avlastning Krisehjelp Boligsosialt-arbeid"
              + " Helsestasjoner Brukermedvirkning Beredskap");
  private static final List<String> VERBS =
      words("styrke sikre utvide bevare samordne prøve-ut finansiere åpne forbedre videreføre");
  private static final List<String> KINDS =
      words(
          "gode gratis varige lokale synlige tverrfaglige trygge nære kommunale faste nye tidlige");
  private static final List<String> OFFERS =
      words(
          "tilbud møteplasser tjenester team kontrollplasser boliger kurs avtaler ordninger"
              + " stillinger turveier måltider samtaler rutiner hjelpemidler vaktordninger");
  private static final List<String> PEOPLE =
      words(
          "eldre barn ungdom pårørende pasienter beboere ansatte nybakte-foreldre innvandrere"
              + " lærlinger langtidssyke studenter minstepensjonister naboer");
  private static final List<String> PLACES =
      words(
          "bygda sentrum nabolaget grenda bydelen kommunen skolekretsen dalen øyene fjordbygdene");

  private final int topics;

  private Corpus(int topics) {
    this.topics = topics;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("java bench/Corpus.java FORM TOPICS FOLDER");
      System.exit(2);
    }
    Path folder = Path.of(arguments[2]);
    if (arguments[0].equals("jbake-of")) {
      translateForJBake(Path.of(arguments[1]), folder);
    } else {
      new Corpus(Integer.parseInt(arguments[1])).write(arguments[0], folder);
    }
  }

  private void write(String form, Path folder) throws IOException {
    switch (form) {
      case "points" -> ourPoints(folder);
      case "pages" -> ourPages(folder);
      case "jbake" -> jbake(folder);
      case "antora" -> antora(folder);
      case "hugo" -> markdown(folder, "_index.md", true);
      case "eleventy" -> markdown(folder, "index.md", false);
      default -> throw new IllegalArgumentException("no such form: " + form);
    }
  }

  // The programme.

  /** A list item: an id, a short title, and sentences that begin with a verb. */
  private record Point(String id, String title, String text) {}

  /** A link to a topic, or to a point in it when the fragment is not empty. */
  private record Reference(int topic, String fragment, String text) {}

  /** A page. The draft number stands in its text, for the benchmark to change. */
  private record Topic(
      int number,
      String title,
      String summary,
      List<String> paragraphs,
      List<Reference> references,
      List<Point> points) {}

  private Topic topic(int number) {
    SplittableRandom random = new SplittableRandom(number);
    List<String> paragraphs =
        List.of(sentences(random, 3), "Dette er utkast nummer 0, og BPA er med.");
    List<Point> points =
        IntStream.range(0, POINTS).mapToObj(i -> point(number, i, random)).toList();
    return new Topic(
        number, title(number), summary(number), paragraphs, references(number, random), points);
  }

  private static String title(int topic) {
    return SUBJECTS.get(topic % SUBJECTS.size()) + " i krets " + (topic + 1);
  }

  private static String summary(int topic) {
    return "Forslag om "
        + SUBJECTS.get(topic % SUBJECTS.size()).toLowerCase(Locale.ROOT)
        + " og det som hører til, i krets "
        + (topic + 1)
        + ".";
  }

  private static String themeTitle(int theme) {
    return "Kommune " + (theme + 1);
  }

  private static String themeSummary(int theme) {
    return "Forslag til program for kommune " + (theme + 1) + ", ordnet etter emne.";
  }

  private static Point point(int topic, int number, SplittableRandom random) {
    String verb = pick(VERBS, random);
    String offer = pick(OFFERS, random);
    String title = capital(verb) + " " + offer + " " + (topic + 1) + "." + (number + 1);
    String text =
        verb
            + " "
            + pick(KINDS, random)
            + " "
            + offer
            + " for "
            + pick(PEOPLE, random)
            + " i "
            + pick(PLACES, random)
            + ", slik at "
            + pick(PEOPLE, random)
            + " får "
            + pick(KINDS, random)
            + " "
            + pick(OFFERS, random)
            + ".";
    return new Point(
        pointId(topic, number),
        title,
        random.nextInt(4) == 0 ? text + "\n" + sentence(random) : text);
  }

  private static String pointId(int topic, int number) {
    return "krets-" + (topic + 1) + "-punkt-" + (number + 1);
  }

  /** The next topic, any topic, and a point of any topic. */
  private List<Reference> references(int number, SplittableRandom random) {
    int next = (number + 1) % topics;
    int any = random.nextInt(topics);
    int other = random.nextInt(topics);
    int point = random.nextInt(POINTS);
    return List.of(
        new Reference(next, "", title(next)),
        new Reference(any, "", title(any)),
        new Reference(
            other, pointId(other, point), "punkt " + (point + 1) + " i krets " + (other + 1)));
  }

  private static String sentences(SplittableRandom random, int count) {
    return Stream.generate(() -> sentence(random)).limit(count).collect(Collectors.joining("\n"));
  }

  private static String sentence(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 ->
          "I "
              + pick(PLACES, random)
              + " trenger "
              + pick(PEOPLE, random)
              + " "
              + pick(KINDS, random)
              + " "
              + pick(OFFERS, random)
              + ", og da må kommunen "
              + pick(VERBS, random)
              + " det som finnes.";
      case 1 ->
          "Kommunen skal "
              + pick(VERBS, random)
              + " "
              + pick(KINDS, random)
              + " "
              + pick(OFFERS, random)
              + " for "
              + pick(PEOPLE, random)
              + " og "
              + pick(PEOPLE, random)
              + ".";
      default ->
          "For mange "
              + pick(PEOPLE, random)
              + " venter for lenge på "
              + pick(KINDS, random)
              + " "
              + pick(OFFERS, random)
              + ", enten det er i "
              + pick(PLACES, random)
              + " eller i "
              + pick(PLACES, random)
              + ".";
    };
  }

  private int themes() {
    return (topics + TOPICS_OF_THEME - 1) / TOPICS_OF_THEME;
  }

  private IntStream topicsOf(int theme) {
    int first = theme * TOPICS_OF_THEME;
    return IntStream.range(first, Math.min(first + TOPICS_OF_THEME, topics));
  }

  private static String themeSlug(int theme) {
    return "kommune-" + (theme + 1);
  }

  private static String slug(int topic) {
    return "krets-" + (topic + 1);
  }

  /** A topic's path without its ending, from the folder of all themes. */
  private static String path(int topic) {
    return themeSlug(topic / TOPICS_OF_THEME) + "/" + slug(topic);
  }

  /** From one topic's file to another's. */
  private static String besideTheme(int topic) {
    return "../" + path(topic) + ".adoc";
  }

  // Ours.

  private void ourPoints(Path folder) throws IOException {
    ourCommonPages(folder);
    put(
        folder,
        "tema/index.adoc",
        "= Innspill til program\n:summary: Innspill fra alle kommuner.\n"
            + STANDING
            + "\nSyntetisk tekst.\n");
    for (int theme = 0; theme < themes(); theme++) {
      String header = ":order: " + (theme + 1) + "\n";
      put(folder, "tema/" + themeSlug(theme) + "/index.adoc", adocTheme(theme, header));
    }
    for (int i = 0; i < topics; i++) {
      String header = ourOrder(i) + ":stikkord: " + keyword(i) + "\n";
      put(
          folder,
          "tema/" + path(i) + ".adoc",
          adocTopic(topic(i), header, "[.punkter]\n.SV vil\n", Corpus::besideTheme));
    }
    put(folder, "stikkord.txt", keywordLines());
  }

  /** A theme without points is no theme of ours: each is a document here, with sections. */
  private void ourPages(Path folder) throws IOException {
    ourCommonPages(folder);
    for (int theme = 0; theme < themes(); theme++) {
      put(folder, themeSlug(theme) + "/index.adoc", adocTheme(theme, STANDING));
    }
    for (int i = 0; i < topics; i++) {
      put(
          folder,
          path(i) + ".adoc",
          adocTopic(topic(i), ourOrder(i), PLAIN_LIST, Corpus::besideTheme));
    }
  }

  private static void ourCommonPages(Path folder) throws IOException {
    put(
        folder,
        "index.adoc",
        "= Program for alle kommuner\n:summary: Syntetisk program.\n\nSyntetisk tekst.\n");
    put(
        folder,
        "forkortelser.adoc",
        "= Forkortelser\n"
            + ":summary: Hva forkortelsene betyr.\n\n"
            + "BPA:: brukerstyrt personlig assistanse\n\n"
            + "== Navn\n\n"
            + "SV::\n");
  }

  private static String ourOrder(int topic) {
    return ":order: " + (topic % TOPICS_OF_THEME + 1) + "\n";
  }

  private static String keyword(int topic) {
    return SUBJECTS.get(topic % SUBJECTS.size()).toLowerCase(Locale.ROOT) + "saken " + (topic + 1);
  }

  /** Each keyword leads to a point here and to one in the next topic. */
  private String keywordLines() {
    return IntStream.range(0, topics)
        .mapToObj(
            i ->
                "ønsket "
                    + (i + 1)
                    + " > "
                    + pointId(i, i % POINTS)
                    + ", "
                    + pointId((i + 1) % topics, (i + 1) % POINTS)
                    + "\n")
        .collect(Collectors.joining());
  }

  // AsciiDoc.

  private static String adocTheme(int theme, String header) {
    return "= "
        + themeTitle(theme)
        + "\n"
        + header
        + ":summary: "
        + themeSummary(theme)
        + "\n\n"
        + sentences(new SplittableRandom(-1 - theme), 3)
        + "\n";
  }

  private static String adocTopic(
      Topic topic, String header, String listHead, Function<Integer, String> address) {
    StringBuilder text = new StringBuilder();
    text.append("= ").append(topic.title()).append('\n').append(header);
    text.append(":summary: ").append(topic.summary()).append("\n\n");
    topic.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
    text.append("Se ")
        .append(
            topic.references().stream()
                .map(
                    reference ->
                        "xref:"
                            + address.apply(reference.topic())
                            + (reference.fragment().isEmpty() ? "" : "#" + reference.fragment())
                            + "["
                            + reference.text()
                            + "]")
                .collect(Collectors.joining(", ")));
    text.append(".\n\n").append(listHead);
    for (Point point : topic.points()) {
      text.append("* [[").append(point.id()).append(',').append(point.title()).append("]]");
      text.append(point.text()).append('\n');
    }
    return text.toString();
  }

  /** The index of all topics, where the generator does not make one by itself. */
  private String adocIndex(String header, Function<Integer, String> address) {
    return "= Stikkord A–Å\n"
        + header
        + "\n"
        + IntStream.range(0, topics)
            .mapToObj(i -> "* xref:" + address.apply(i) + "[" + title(i) + "]\n")
            .collect(Collectors.joining());
  }

  // JBake: topics are posts, so that its own index, archive, feed and tag pages list them.

  private void jbake(Path folder) throws IOException {
    for (int theme = 0; theme < themes(); theme++) {
      String header = ":jbake-type: page\n:jbake-status: published\n:jbake-date: 2023-01-01\n";
      put(folder, themeSlug(theme) + "/index.adoc", adocTheme(theme, header));
    }
    for (int i = 0; i < topics; i++) {
      String header =
          ":jbake-type: post\n:jbake-status: published\n:jbake-date: 2023-01-01\n:jbake-tags: "
              + themeSlug(i / TOPICS_OF_THEME)
              + "\n";
      put(folder, path(i) + ".adoc", adocTopic(topic(i), header, PLAIN_LIST, Corpus::besideTheme));
    }
  }

  /** Plain JBake takes ":status:" for its own, and wants a type and a status on each page. */
  private static void translateForJBake(Path content, Path folder) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(content)) {
      sources = files.filter(file -> file.toString().endsWith(".adoc")).sorted().toList();
    }
    for (Path source : sources) {
      String text = Files.readString(source);
      int titleEnd = text.indexOf('\n') + 1;
      String rest =
          text.substring(titleEnd).replaceAll("(?m)^:(?:status|jbake-type|jbake-status):.*\n", "");
      put(
          folder,
          content.relativize(source).toString(),
          text.substring(0, titleEnd)
              + ":jbake-type: post\n"
              + ":jbake-status: published\n"
              + ":jbake-date: 2023-01-01\n"
              + ":jbake-tags: "
              + content.relativize(source).getName(0).toString().replace(".adoc", "")
              + "\n"
              + rest);
    }
  }

  // Antora.

  private void antora(Path folder) throws IOException {
    StringBuilder menu = new StringBuilder("* xref:index.adoc[Program for alle kommuner]\n");
    StringBuilder front = new StringBuilder("= Program for alle kommuner\n\nSyntetisk tekst.\n\n");
    for (int theme = 0; theme < themes(); theme++) {
      StringBuilder list = new StringBuilder("\n");
      String link = "xref:" + themeSlug(theme) + "/index.adoc[" + themeTitle(theme) + "]\n";
      menu.append("** ").append(link);
      front.append("* ").append(link);
      topicsOf(theme)
          .forEach(
              i -> {
                String topicLink = "xref:" + path(i) + ".adoc[" + title(i) + "]\n";
                menu.append("*** ").append(topicLink);
                list.append("* ").append(topicLink);
              });
      put(
          folder,
          "modules/ROOT/pages/" + themeSlug(theme) + "/index.adoc",
          adocTheme(theme, "") + list);
    }
    for (int i = 0; i < topics; i++) {
      put(
          folder,
          "modules/ROOT/pages/" + path(i) + ".adoc",
          adocTopic(topic(i), "", PLAIN_LIST, target -> path(target) + ".adoc"));
    }
    put(folder, "modules/ROOT/pages/index.adoc", front.toString());
    put(
        folder,
        "modules/ROOT/pages/stikkord.adoc",
        adocIndex("", target -> path(target) + ".adoc"));
    put(folder, "modules/ROOT/nav.adoc", menu.toString());
    put(
        folder,
        "antora.yml",
        "name: ROOT\nversion: ~\ntitle: Program\nnav:\n- modules/ROOT/nav.adoc\n");
  }

  // Hugo and Eleventy.

  /**
   * Markdown with a header that both understand.
   *
   * @param index name of the file that stands for its folder
   * @param checkedLinks whether links are written for Hugo to find their targets
   */
  private void markdown(Path folder, String index, boolean checkedLinks) throws IOException {
    put(
        folder,
        index,
        markdownHeader("Program for alle kommuner", "Syntetisk program.", "forside", 1)
            + "Syntetisk tekst.\n");
    put(folder, "stikkord.md", markdownHeader("Stikkord A–Å", "Alle emner.", "stikkord", 1));
    for (int theme = 0; theme < themes(); theme++) {
      put(
          folder,
          themeSlug(theme) + "/" + index,
          markdownHeader(themeTitle(theme), themeSummary(theme), "tema", theme + 1)
              + sentences(new SplittableRandom(-1 - theme), 3)
              + "\n");
    }
    for (int i = 0; i < topics; i++) {
      put(folder, path(i) + ".md", markdownTopic(topic(i), checkedLinks));
    }
  }

  private static String markdownHeader(String title, String summary, String kind, int weight) {
    return "---\ntitle: \""
        + title
        + "\"\ndescription: \""
        + summary
        + "\"\nkind_of_page: "
        + kind
        + "\nweight: "
        + weight
        + "\n---\n\n";
  }

  private static String markdownTopic(Topic topic, boolean checkedLinks) {
    StringBuilder text =
        new StringBuilder(
            markdownHeader(
                topic.title(), topic.summary(), "emne", topic.number() % TOPICS_OF_THEME + 1));
    topic.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
    text.append("Se ")
        .append(
            topic.references().stream()
                .map(
                    reference ->
                        "["
                            + reference.text()
                            + "]("
                            + markdownAddress(reference, checkedLinks)
                            + ")")
                .collect(Collectors.joining(", ")));
    text.append(".\n\nDette foreslås:\n\n");
    for (Point point : topic.points()) {
      text.append("- <a id=\"").append(point.id()).append("\"></a>");
      text.append(point.text().replace("\n", "\n  ")).append('\n');
    }
    return text.toString();
  }

  private static String markdownAddress(Reference reference, boolean checked) {
    String fragment = reference.fragment().isEmpty() ? "" : "#" + reference.fragment();
    return checked
        ? "{{< relref \"/" + path(reference.topic()) + ".md" + "\" >}}" + fragment
        : "/" + path(reference.topic()) + "/" + fragment;
  }

  // Words and files.

  private static List<String> words(String text) {
    return Stream.of(text.split(" ")).map(word -> word.replace('-', ' ')).toList();
  }

  private static String pick(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static void put(Path folder, String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
