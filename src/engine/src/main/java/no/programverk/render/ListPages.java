package no.programverk.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.programverk.ledger.ChangeLog;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Programme;
import no.programverk.model.SiteAddress;
import no.programverk.parallel.Lazy;

/** The pages that every site has: lists of what all others hold, search and data. */
public final class ListPages implements PageGenerator {
  private final PageFactory factory;
  private final Programme programme;

  public ListPages(PageFactory factory) {
    this.factory = factory;
    this.programme = factory.programme();
  }

  @Override
  public Stream<OutputPage> pages() {
    return Stream.of(
            page(
                SiteAddress.POINTS,
                PageType.POINTS,
                "punkter",
                () -> Map.of("pages", pointsByPage())),
            page(
                SiteAddress.COLLECTED,
                PageType.COLLECTED,
                "samlet",
                () -> Map.of("documents", programme.documents(), "standings", standings())),
            page(SiteAddress.INDEX, PageType.INDEX, "stikkord", this::letters),
            page(SiteAddress.SEARCH, PageType.SEARCH, "sok", this::letters),
            page(SiteAddress.CHANGES, PageType.CHANGES, "endringer", this::changes),
            page(SiteAddress.COMPOSER, PageType.COMPOSER, "program", this::composer),
            page(SiteAddress.DATA, PageType.DATA, "data", () -> Map.of("fields", DataField.all())),
            page(SiteAddress.NOT_FOUND, PageType.NOT_FOUND, "ikke-funnet", Map::of))
        .filter(
            page -> page.type() != PageType.NOT_FOUND || factory.settings().renders("error404"));
  }

  @Override
  public Optional<OutputPage> find(Permalink permalink) {
    return pages().filter(page -> page.permalink().equals(permalink)).findFirst();
  }

  /** Returns such a page; what it shows is costly to find. */
  private OutputPage page(
      SiteAddress address, PageType type, String words, Supplier<Map<String, Object>> values) {
    return factory.page(
        address.permalink(),
        type,
        SiteWords.title(words),
        SiteWords.summary(words),
        Optional.empty(),
        new Lazy<>(values));
  }

  private Map<String, Object> letters() {
    return Map.of("letters", IndexEntry.byLetter(factory.index()));
  }

  private Map<String, Object> changes() {
    return Map.of(
        "events",
        ChangeLog.of(factory.state()),
        "released",
        factory.history().ledger().site().isPresent());
  }

  private Map<String, Object> composer() {
    return Map.of(
        "documents",
        ComposerView.all(factory.state(), factory.settings()),
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

  /** Returns the standing of each document by its address. */
  private Map<String, StandingView> standings() {
    Map<String, StandingView> standings = new HashMap<>();
    for (Page.Document document : programme.documents()) {
      standings.put(document.permalink().path(), StandingView.of(document, programme));
    }
    return standings;
  }
}
