package no.programverk.assemble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.programverk.model.Abbreviation;
import no.programverk.model.DocumentKind;
import no.programverk.model.Keyword;
import no.programverk.model.Page;
import no.programverk.model.PageContent;
import no.programverk.model.Permalink;
import no.programverk.model.Programme;
import no.programverk.model.SourceRef;
import no.programverk.parallel.Parallel;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceTree;

/** Makes the programme from the sources. */
public final class Assembler {
  private static final Comparator<Page> READING_ORDER =
      Comparator.<Page>comparingInt(page -> page.head().order())
          .thenComparing(page -> page.permalink().path());

  private static final Pattern ORDER = Pattern.compile("\\d{1,4}");

  private final List<SourcePage> sources;
  private final Layout layout;
  private final Links links;
  private final Function<SourcePage, Optional<PageContent>> known;
  private final Problems problems;

  /**
   * @param sources all that there are
   * @param problems receives dead links, pages without a home and unfit standing
   */
  public Assembler(List<SourcePage> sources, Problems problems) {
    this(sources, source -> Optional.empty(), problems);
  }

  /**
   * @param sources all that there are
   * @param known what a source comes to, where that was found before and has not changed
   * @param problems receives dead links, pages without a home and unfit standing
   */
  public Assembler(
      List<SourcePage> sources,
      Function<SourcePage, Optional<PageContent>> known,
      Problems problems) {
    this.sources = sources;
    this.known = known;
    this.problems = problems;
    this.layout = Layout.of(sources);
    this.links = new Links(sources, layout);
  }

  /**
   * Puts the sources together.
   *
   * @param keywordLines of the keyword list; empty when there is none
   * @param buildDate decides validity
   * @return the programme; not to be published when there are problems
   */
  public Programme programme(List<String> keywordLines, LocalDate buildDate) {
    Map<PageKind, List<SourcePage>> byKind =
        sources.stream()
            .collect(
                Collectors.groupingBy(
                    page -> layout.kind(page.path()),
                    () -> new java.util.EnumMap<>(PageKind.class),
                    Collectors.toList()));
    Parallel.forEachFromLast(sources, page -> links.check(page, problems));
    List<Page.Document> documents = documents(byKind);
    List<Page.Plain> plain =
        of(byKind, PageKind.PLAIN).stream().map(this::head).map(Page.Plain::new).toList();
    List<Abbreviation> abbreviations =
        of(byKind, PageKind.ABBREVIATIONS).stream()
            .flatMap(
                page -> WordLists.abbreviations(page.lines(), page.source(), problems).stream())
            .toList();
    List<Keyword> keywords =
        WordLists.keywords(keywordLines, SourceTree.ref("stikkord.txt"), problems);
    return new Programme(buildDate, front(byKind), documents, plain, abbreviations, keywords);
  }

  private Page.Front front(Map<PageKind, List<SourcePage>> byKind) {
    return of(byKind, PageKind.FRONT).stream()
        .findFirst()
        .map(page -> new Page.Front(head(page)))
        .orElseGet(this::noFront);
  }

  /**
   * Stands in for a front page that is missing, so that the rest can be checked in the same run.
   */
  private Page.Front noFront() {
    SourceRef source = SourceTree.ref("index.adoc");
    problems.add(Problem.of(Rule.FRONT_PAGE_MISSING, source));
    return new Page.Front(
        new PageContent(Permalink.of(""), "", "", 0, List.of(), List.of(), source));
  }

  private List<Page.Document> documents(Map<PageKind, List<SourcePage>> byKind) {
    Map<String, List<Page.Topic>> topicsOf = new TreeMap<>();
    List<SourcePage> topics = of(byKind, PageKind.TOPIC);
    List<PageContent> heads = Parallel.map(topics, this::head);
    for (int i = 0; i < topics.size(); i++) {
      topicsOf
          .computeIfAbsent(Layout.themeOf(topics.get(i).path()), path -> new ArrayList<>())
          .add(new Page.Topic(heads.get(i)));
    }
    Map<String, List<Page.Theme>> themesOf = new TreeMap<>();
    for (SourcePage theme : of(byKind, PageKind.THEME)) {
      themesOf
          .computeIfAbsent(Layout.documentOf(theme.path()), path -> new ArrayList<>())
          .add(new Page.Theme(head(theme), sorted(topicsOf.remove(theme.path()))));
    }
    topicsOf.forEach(
        (path, homeless) ->
            homeless.forEach(
                topic ->
                    problems.add(Problem.of(Rule.THEME_MISSING, topic.head().source(), path))));
    Map<String, List<Page.Section>> sectionsOf = new TreeMap<>();
    for (SourcePage section : of(byKind, PageKind.SECTION)) {
      sectionsOf
          .computeIfAbsent(Layout.documentOf(section.path()), path -> new ArrayList<>())
          .add(new Page.Section(head(section)));
    }
    List<Page.Document> documents = new ArrayList<>();
    for (SourcePage index : of(byKind, PageKind.DOCUMENT)) {
      documents.add(
          new Page.Document(
              head(index),
              Standings.read(index, problems),
              sorted(themesOf.get(index.path())),
              sorted(sectionsOf.get(index.path()))));
    }
    // Programmes before plans: a reader comes for what is wanted, not for how the network works.
    documents.sort(
        Comparator.<Page.Document, DocumentKind>comparing(Page.Document::kind)
            .thenComparing(READING_ORDER));
    return documents;
  }

  /**
   * Returns the page of one of the sources when it has new words.
   *
   * @param page has the same outline as the one among the sources
   * @param found receives its dead links
   */
  public PageContent reworded(SourcePage page, Problems found) {
    links.check(page, found);
    return newHead(page);
  }

  private PageContent head(SourcePage page) {
    return known.apply(page).orElseGet(() -> newHead(page));
  }

  private PageContent newHead(SourcePage page) {
    return new PageContent(
        layout.permalink(page.path()),
        page.header().title(),
        page.header().value("summary").orElse(""),
        order(page),
        page.header().value("stikkord").map(WordLists::list).orElse(List.of()),
        links.settle(page.blocks()),
        page.source());
  }

  private int order(SourcePage page) {
    String value = page.header().value("order").orElse("0");
    if (ORDER.matcher(value).matches()) {
      return Integer.parseInt(value);
    }
    problems.add(
        Problem.of(Rule.INVALID_ORDER, page.source().atLine(page.header().lineOf("order")), value));
    return 0;
  }

  private static List<SourcePage> of(Map<PageKind, List<SourcePage>> byKind, PageKind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  private static <P extends Page> List<P> sorted(List<P> pages) {
    return pages == null ? List.of() : pages.stream().sorted(READING_ORDER).toList();
  }
}
