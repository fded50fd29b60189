package no.programverk.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.programverk.ledger.Edition;
import no.programverk.ledger.Entry;
import no.programverk.ledger.History;
import no.programverk.ledger.Withdrawn;
import no.programverk.model.Permalink;
import no.programverk.model.Programme;

/** What was published before and is elsewhere now, or gone: its address still answers. */
final class FormerPages {
  /** A page that stands in for one that was. */
  record Stand(
      Permalink at, String template, String title, String summary, Map<String, Object> values) {}

  private final List<Stand> stands = new ArrayList<>();

  private FormerPages() {}

  static List<Stand> of(Edition edition) {
    Programme programme = edition.programme();
    History history = edition.history();
    FormerPages former = new FormerPages();
    Map<String, String> titles = new HashMap<>();
    programme.pages().stream()
        .filter(page -> !page.permalink().path().isEmpty())
        .forEach(page -> titles.put(page.permalink().path(), page.title()));
    history
        .moves()
        .forEach(
            (from, to) -> former.moved(from, to, titles.getOrDefault(to.path(), "/" + to.path())));
    history.withdrawnPoints().forEach(former::point);
    history.withdrawnPages().forEach(former::page);
    return former.stands;
  }

  private void moved(String from, Permalink to, String title) {
    add(
        Permalink.of(from),
        "moved",
        "flyttet",
        SiteWords.title("flyttet"),
        Map.of("to", to, "toTitle", title));
  }

  private void point(Withdrawn.OfPoint point) {
    String title = point.last().map(Entry.Words::shortTitle).orElse(SiteWords.title("slettet"));
    add(point.permalink(), "withdrawn-point", "trukket", title, Map.of("gone", point));
  }

  private void page(Withdrawn.OfPage page) {
    add(
        page.permalink(),
        "withdrawn-page",
        "side-trukket",
        SiteWords.title("side-trukket"),
        Map.of("gone", page));
  }

  private void add(
      Permalink at, String template, String words, String title, Map<String, Object> model) {
    stands.add(new Stand(at, template, title, SiteWords.summary(words), model));
  }
}
