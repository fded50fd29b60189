package no.programverk.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final List<IndexEntry> index;
  private final List<OutputPage> pages = new ArrayList<>();

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
    this.index = IndexEntry.all(programme);
  }

  public static List<OutputPage> of(Edition edition, Settings settings) {
    SitePages site = new SitePages(edition, settings);
    edition.programme().pages().forEach(site::written);
    edition.programme().points().values().forEach(site::point);
    site.lists();
    FormerPages.of(edition)
        .forEach(
            page ->
                site.add(page.at(), page.template(), page.title(), page.summary(), page::values));
    return site.pages;
  }

  private void written(Page page) {
    add(page.permalink(), template(page), page.title(), page.summary(), () -> model(page));
    suggestion(page).ifPresent(permalink -> suggestionPage(page, permalink));
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
    if (!index.isEmpty()) {
      model.put("firstWord", index.get(0).word());
      model.put("lastWord", index.get(index.size() - 1).word());
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

  private void suggestionPage(Page page, Permalink permalink) {
    add(
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

  private void point(PlacedPoint placed) {
    add(
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

  private void lists() {
    list("k/", "points", "punkter", Map.of("pages", pointsByPage()));
    list(
        "samlet/",
        "collected",
        "samlet",
        Map.of("documents", programme.documents(), "standings", standings()));
    list("stikkord/", "index", "stikkord", Map.of("letters", IndexEntry.byLetter(index)));
    list("sok/", "search", "sok", Map.of("letters", IndexEntry.byLetter(index)));
    list(
        "endringer/",
        "changes",
        "endringer",
        Map.of("events", Events.of(edition), "released", history.ledger().site().isPresent()));
    Map<String, Object> composer = new HashMap<>();
    composer.put("documents", ComposerView.all(edition, settings));
    composer.put("words", ComposerView.words());
    composer.put("script", "js/program.js");
    composer.put("sheet", "css/lokallag.css");
    list("lokallag/program/", "composer", "program", composer);
    list("om/data/", "data", "data", Map.of("fields", DataField.all()));
    list(NOT_FOUND, "not-found", "ikke-funnet", Map.of());
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

  private void list(String path, String template, String words, Map<String, Object> values) {
    add(
        Permalink.of(path),
        template,
        SiteWords.title(words),
        SiteWords.summary(words),
        () -> values);
  }

  private void add(
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
    pages.add(new OutputPage(permalink, template, content, shell));
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
