package no.programverk.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.programverk.model.Abbreviation;
import no.programverk.model.Block;
import no.programverk.model.Keyword;
import no.programverk.model.Page;
import no.programverk.model.PlainText;
import no.programverk.model.Point;
import no.programverk.model.Programme;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Messages;
import no.programverk.search.SearchIndex.Kind;
import no.programverk.search.SearchIndex.Lead;
import no.programverk.search.SearchIndex.Unit;

/** Makes the index of a programme. */
final class IndexBuilder {
  private static final Messages MESSAGES = Messages.ofSite();

  private final Programme programme;
  private final List<Synonym> synonyms;
  private final List<String> standings = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Integer> placeOf = new HashMap<>();
  private final List<Lead> leads = new ArrayList<>();

  private IndexBuilder(Programme programme, List<Synonym> synonyms) {
    this.programme = programme;
    this.synonyms = new ArrayList<>(synonyms);
  }

  /** Returns the index with all that the lists say, used or not. */
  static SearchIndex of(Programme programme, List<Synonym> synonyms) {
    IndexBuilder builder = new IndexBuilder(programme, synonyms);
    programme.documents().forEach(builder::document);
    programme.plainPages().forEach(page -> builder.page(page, Kind.PAGE, -1, -1));
    programme.abbreviations().forEach(builder::abbreviation);
    programme.keywords().forEach(builder::keyword);
    return new SearchIndex(
        WordFiles.weights(),
        WordFiles.table(),
        builder.standings,
        builder.units,
        builder.leads,
        builder.synonyms);
  }

  private void document(Page.Document document) {
    int standing = standings.size();
    standings.add(
        MESSAGES.get(
            "sok.status",
            MESSAGES.get("status." + document.standing().status().key()),
            MESSAGES.get(
                "gyldighet." + programme.validityOf(document).key(),
                document.standing().period().label())));
    int place = page(document, Kind.DOCUMENT, -1, standing);
    for (Page.Theme theme : document.themes()) {
      int themePlace = page(theme, Kind.THEME, -1, standing);
      theme.topics().forEach(topic -> page(topic, Kind.TOPIC, themePlace, standing));
    }
    document.sections().forEach(section -> page(section, Kind.SECTION, place, standing));
  }

  private int page(Page page, Kind kind, int parent, int standing) {
    int place = units.size();
    String path = page.permalink().path();
    placeOf.put(path, place);
    units.add(new Unit(kind, path, path, page.title(), proseOf(page), parent, standing, ""));
    if (!page.head().keywords().isEmpty()) {
      leads.add(new Lead(page.head().keywords(), List.of(place)));
    }
    page.points()
        .forEach(
            point -> {
              placeOf.put(point.id(), units.size());
              units.add(
                  new Unit(
                      point.kind() == Point.Kind.POINT ? Kind.POINT : Kind.TASK,
                      page.permalink().at(point.id()).href(),
                      point.id(),
                      point.shortTitle(),
                      point.text(),
                      place,
                      standing,
                      point.leadIn()));
            });
    return place;
  }

  /** Returns all that the page says beside its points: summary, running text, alternatives. */
  private static String proseOf(Page page) {
    List<String> texts = new ArrayList<>();
    for (Block block : page.body()) {
      if (block instanceof Block.Prose prose) {
        texts.add(PlainText.of(prose.html()));
      } else if (block instanceof Block.Dissent dissent) {
        texts.add(dissent.title());
        dissent
            .alternatives()
            .forEach(side -> texts.add(side.title() + " " + PlainText.of(side.html())));
      }
    }
    return texts.isEmpty() ? page.summary() : String.join(" ", texts);
  }

  /** The short form leads to the long one in the texts, and the other way. */
  private void abbreviation(Abbreviation abbreviation) {
    Optional<String> meaning = abbreviation.meaning();
    if (meaning.isEmpty()) {
      return;
    }
    String href = SiteAddress.INDEX.path() + "#" + abbreviation.anchor();
    units.add(
        new Unit(Kind.ABBREVIATION, href, href, abbreviation.form(), meaning.get(), -1, -1, ""));
    String initials = initials(meaning.get());
    List<String> forms =
        abbreviation.form().equalsIgnoreCase(initials)
            ? List.of(abbreviation.form(), meaning.get())
            : List.of(abbreviation.form(), meaning.get(), initials);
    synonyms.add(new Synonym(forms, forms, abbreviation.source()));
  }

  /** "ppt" of "pedagogisk-psykologisk tjeneste". */
  private static String initials(String meaning) {
    return Analyzer.words(meaning).stream()
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining());
  }

  private void keyword(Keyword keyword) {
    leads.add(new Lead(keyword.words(), keyword.pointIds().stream().map(placeOf::get).toList()));
  }
}
