package no.programverk.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.programverk.Settings;
import no.programverk.ledger.Edition;
import no.programverk.ledger.Events;
import no.programverk.ledger.History;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Programme;
import no.programverk.model.SourceRef;
import no.programverk.parallel.Lazy;

/** Every page of the site, in the order that they are made. */
public final class SitePages {
  /** Where hosts look for the page that answers a dead address. */
  private static final String NOT_FOUND = "404.html";

  /** What a page may load and do: only what the site itself serves, and nothing inline. */
  public static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'";

  /** The pages whose heads name the feed. */
  private static final Set<String> FEED_TOLD = Set.of("", "endringer/");

  private static final Set<String> NOT_INDEXED =
      Set.of("suggestion", "not-found", "search", "moved", "withdrawn-point", "withdrawn-page");

  private final Programme programme;
  private final Edition edition;
  private final History history;
  private final Settings settings;
  private final Navigation navigation;
  private final Shell shell;
  private final RelatedPoints related;
  private final Lazy<List<IndexEntry>> index;

  private SitePages(Edition edition, Settings settings) {
    this.edition = edition;
    this.programme = edition.programme();
    this.history = edition.history();
    this.settings = settings;
    this.navigation = new Navigation(programme);
    this.shell =
        new Shell(
            Map.of("site", settings, "navigation", Menu.of(programme), "policy", CONTENT_POLICY),
            programme.abbreviations());
    this.related = new RelatedPoints(programme);
    this.index = new Lazy<>(() -> IndexEntry.all(programme));
  }

  public static List<OutputPage> of(Edition edition, Settings settings) {
    SitePages site = new SitePages(edition, settings);
    List<OutputPage> pages = new ArrayList<>();
    for (Page page : edition.programme().pages()) {
      pages.add(site.written(page));
      suggestion(page).ifPresent(permalink -> pages.add(site.suggestionPage(page, permalink)));
    }
    edition.programme().points().values().forEach(placed -> pages.add(site.point(placed)));
    pages.addAll(site.lists());
    FormerPages.of(edition).forEach(stand -> pages.add(site.former(stand)));
    return pages;
  }

  /** Finds single pages of a site, and makes no more of the others than that takes. */
  public static Function<Permalink, Optional<OutputPage>> finder(
      Edition edition, Settings settings) {
    return new SitePages(edition, settings)::find;
  }

  private Optional<OutputPage> find(Permalink permalink) {
    String path = permalink.path();
    String id = path.replaceFirst("^k/(.+)/$", "$1");
    Optional<Page> proposedFor = programme.pageAt(Permalink.of(path.replaceFirst("^bidra/", "")));
    return Stream.<Supplier<Optional<OutputPage>>>of(
            () -> programme.pageAt(permalink).map(this::written),
            () -> Optional.ofNullable(programme.points().get(id)).map(this::point),
            () ->
                proposedFor
                    .filter(page -> suggestion(page).filter(permalink::equals).isPresent())
                    .map(page -> suggestionPage(page, permalink)),
            () -> lists().stream().filter(page -> page.permalink().equals(permalink)).findFirst(),
            () ->
                FormerPages.of(edition).stream()
                    .filter(stand -> stand.at().equals(permalink))
                    .map(this::former)
                    .findFirst())
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private OutputPage written(Page page) {
    return output(
        page.permalink(), template(page), page.title(), page.summary(), () -> model(page));
  }

  private OutputPage former(FormerPages.Stand stand) {
    return output(stand.at(), stand.template(), stand.title(), stand.summary(), stand::values);
  }

  private Map<String, Object> model(Page page) {
    Map<String, Object> model = new HashMap<>();
    model.put("page", page.head());
    model.put("suggest", suggestion(page));
    if (page instanceof Page.Front) {
      front(model);
    } else if (page instanceof Page.Document document) {
      model.put("themes", ThemeView.of(document));
      model.put("sections", PageLink.to(document.sections()));
    } else if (page instanceof Page.Theme theme) {
      model.put("topics", PageLink.to(theme.topics()));
    }
    programme.documentOf(page).ifPresent(document -> document(model, page, document));
    return model;
  }

  private void front(Map<String, Object> model) {
    model.put(
        "themes", programme.documents().stream().flatMap(d -> ThemeView.of(d).stream()).toList());
    model.put(
        "plans",
        PageLink.to(programme.documents().stream().filter(d -> d.themes().isEmpty()).toList()));
    List<IndexEntry> words = index.get();
    if (!words.isEmpty()) {
      model.put("firstWord", words.get(0).word());
      model.put("lastWord", words.get(words.size() - 1).word());
    }
  }

  private void document(Map<String, Object> model, Page page, Page.Document document) {
    StandingView standing = StandingView.of(document, programme);
    model.put("standing", standing);
    card(model, page, standing);
    model.put("previous", navigation.previous(page));
    model.put("next", navigation.next(page));
    model.put("parent", navigation.parent(page));
    model.put("related", related.of(page));
  }

  private void card(Map<String, Object> model, Page page, StandingView standing) {
    if (settings.hasCards()) {
      model.put("card", CardView.of(page, standing));
    }
  }

  private static String template(Page page) {
    if (page instanceof Page.Front) {
      return "front";
    } else if (page instanceof Page.Document document) {
      return document.themes().isEmpty() ? "plan" : "programme";
    } else if (page instanceof Page.Theme) {
      return "theme";
    } else if (page instanceof Page.Topic) {
      return "topic";
    } else if (page instanceof Page.Section) {
      return "section";
    }
    return "plain";
  }

  /** Where a better text of a page is proposed; the front page has no text to speak of. */
  private static Optional<Permalink> suggestion(Page page) {
    return page instanceof Page.InDocument
        ? Optional.of(Permalink.of("bidra/" + page.permalink().path()))
        : Optional.empty();
  }

  private OutputPage suggestionPage(Page page, Permalink permalink) {
    return output(
        permalink,
        "suggestion",
        SiteWords.suggestionTitle(page.title()),
        SiteWords.suggestionSummary(page.title()),
        () ->
            Map.of(
                "page",
                page.head(),
                "standing",
                programme.documentOf(page).map(d -> StandingView.of(d, programme)),
                "editUrl",
                editUrl(page.head().source())));
  }

  /** The forge's page of a source, at its line where the forge has such addresses. */
  private Optional<String> editUrl(SourceRef source) {
    String line = Integer.toString(Math.max(source.line(), 1));
    return settings
        .editUrl()
        .map(pattern -> pattern.replace("{fil}", source.file()).replace("{linje}", line));
  }

  private OutputPage point(PlacedPoint placed) {
    return output(
        placed.point().permalink(),
        "point",
        placed.point().shortTitle(),
        SiteWords.pointSummary(placed),
        () -> model(placed));
  }

  private Map<String, Object> model(PlacedPoint placed) {
    Map<String, Object> model = new HashMap<>();
    PlacedView view = PlacedView.of(placed);
    model.put("placed", view);
    model.put("point", view.point());
    model.put("page", view.page());
    StandingView standing = StandingView.of(placed.document(), programme);
    Citation citation = Citation.of(placed, settings);
    Optional<LocalDate> since = history.since(placed.point().id());
    Optional<LocalDate> changed = history.changed(placed.point().id());
    model.put("standing", standing);
    model.put("citation", citation);
    model.put("jsonLd", JsonLd.of(placed, standing, citation, history, settings));
    model.put("script", "js/kopier.js");
    citation.url().ifPresent(url -> model.put("oembed", url + "oembed.json"));
    card(model, placed.page(), standing);
    model.put("editUrl", editUrl(placed.point().source()));
    model.put("level", edition.levels().of(placed.point().id()).key());
    model.put("since", since);
    model.put("changed", changed);
    model.put("mail", ProposalMail.of(placed, changed.or(() -> since), settings));
    model.put("earlier", history.earlier(placed.point()));
    return model;
  }

  private List<OutputPage> lists() {
    return List.of(
        list("k/", "points", "punkter", () -> Map.of("pages", pointsByPage())),
        list(
            "samlet/",
            "collected",
            "samlet",
            () -> Map.of("documents", programme.documents(), "standings", standings())),
        list("stikkord/", "index", "stikkord", this::letters),
        list("sok/", "search", "sok", this::letters),
        list("endringer/", "changes", "endringer", this::changes),
        list("lokallag/program/", "composer", "program", this::composer),
        list("om/data/", "data", "data", () -> Map.of("fields", DataField.all())),
        list(NOT_FOUND, "not-found", "ikke-funnet", Map::of));
  }

  private Map<String, Object> letters() {
    return Map.of("letters", IndexEntry.byLetter(index.get()));
  }

  private Map<String, Object> changes() {
    return Map.of("events", Events.of(edition), "released", history.ledger().site().isPresent());
  }

  private Map<String, Object> composer() {
    return Map.of(
        "documents",
        ComposerView.all(edition, settings),
        "words",
        ComposerView.words(),
        "script",
        "js/program.js",
        "sheet",
        "css/lokallag.css");
  }

  /** The points and tasks of one page. */
  public record PageOfPoints(PageLink page, List<PlacedView> points) {}

  private List<PageOfPoints> pointsByPage() {
    Map<Permalink, List<PlacedView>> byPage = new LinkedHashMap<>();
    for (PlacedPoint placed : programme.points().values()) {
      byPage
          .computeIfAbsent(placed.page().permalink(), page -> new ArrayList<>())
          .add(PlacedView.of(placed));
    }
    return byPage.values().stream()
        .map(points -> new PageOfPoints(points.get(0).page(), points))
        .toList();
  }

  /** The standing of each document by its address. */
  private Map<String, StandingView> standings() {
    Map<String, StandingView> standings = new HashMap<>();
    for (Page.Document document : programme.documents()) {
      standings.put(document.permalink().path(), StandingView.of(document, programme));
    }
    return standings;
  }

  /** One of the pages that show something of all others; what it shows is costly to find. */
  private OutputPage list(
      String path, String template, String words, Supplier<Map<String, Object>> values) {
    return output(
        Permalink.of(path),
        template,
        SiteWords.title(words),
        SiteWords.summary(words),
        new Lazy<>(values));
  }

  private OutputPage output(
      Permalink permalink,
      String template,
      String title,
      String summary,
      Supplier<Map<String, Object>> own) {
    Supplier<Map<String, Object>> content =
        () -> {
          Map<String, Object> model = new HashMap<>(own.get());
          model.put("here", permalink);
          model.put("root", root(permalink));
          model.put("title", title);
          model.put("summary", summary);
          if (FEED_TOLD.contains(permalink.path()) && history.ledger().site().isPresent()) {
            model.put("feed", settings.siteHost().map(host -> host + "/endringer/endringer.atom"));
          }
          model.put("passages", history.passages(permalink));
          return model;
        };
    return new OutputPage(permalink, template, content, shell);
  }

  /** What leads to the site's root. The page for dead addresses is served at any depth. */
  private String root(Permalink permalink) {
    return permalink.path().equals(NOT_FOUND) ? settings.basePath() : permalink.toRoot();
  }

  /** All pages that a search engine may list: those with text of their own. */
  public static Stream<OutputPage> indexable(List<OutputPage> pages) {
    return pages.stream().filter(page -> !NOT_INDEXED.contains(page.template()));
  }
}
