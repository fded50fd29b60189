package no.programverk.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole, typed, linked, ordered and frozen. Every look-up is by key: none walks all pages. */
public final class Programme {
  private final LocalDate buildDate;
  private final Page.Front front;
  private final List<Page.Document> documents;
  private final List<Page.Plain> plainPages;
  private final List<Abbreviation> abbreviations;
  private final List<Keyword> keywords;

  private final List<Page> pages = new ArrayList<>();
  private final Map<Permalink, Page> pageAt = new HashMap<>();
  private final Map<Permalink, Page.Document> documentOf = new LinkedHashMap<>();
  private final Map<Permalink, Page.Theme> themeOf = new LinkedHashMap<>();
  private final Map<String, PlacedPoint> points = new LinkedHashMap<>();

  /**
   * @param buildDate decides the validity of each document
   * @param documents in reading order
   * @param plainPages in order of address
   */
  public Programme(
      LocalDate buildDate,
      Page.Front front,
      List<Page.Document> documents,
      List<Page.Plain> plainPages,
      List<Abbreviation> abbreviations,
      List<Keyword> keywords) {
    this.buildDate = buildDate;
    this.front = front;
    this.documents = List.copyOf(documents);
    this.plainPages = List.copyOf(plainPages);
    this.abbreviations = List.copyOf(abbreviations);
    this.keywords = List.copyOf(keywords);
    pages.add(front);
    documents.forEach(this::index);
    pages.addAll(plainPages);
    pages.forEach(page -> pageAt.putIfAbsent(page.permalink(), page));
  }

  /** Returns the same, but for one page, which has other words at the same address. */
  public Programme with(PageContent head) {
    return new Programme(
        buildDate,
        front.with(head),
        documents.stream().map(document -> document.with(head)).toList(),
        plainPages.stream().map(page -> page.with(head)).toList(),
        abbreviations,
        keywords);
  }

  private void index(Page.Document document) {
    Stream.concat(Stream.of(document), document.descendants())
        .forEach(
            page -> {
              pages.add(page);
              documentOf.put(page.permalink(), document);
              page.points()
                  .forEach(point -> points.put(point.id(), new PlacedPoint(point, page, document)));
            });
    document
        .themes()
        .forEach(theme -> theme.topics().forEach(t -> themeOf.put(t.permalink(), theme)));
  }

  public LocalDate buildDate() {
    return buildDate;
  }

  public Page.Front front() {
    return front;
  }

  public List<Page.Document> documents() {
    return documents;
  }

  public List<Page.Plain> plainPages() {
    return plainPages;
  }

  public List<Abbreviation> abbreviations() {
    return abbreviations;
  }

  public List<Keyword> keywords() {
    return keywords;
  }

  /**
   * Returns every written page: the front page, each document in reading order, then the plain
   * ones.
   */
  public List<Page> pages() {
    return Collections.unmodifiableList(pages);
  }

  /** Returns the page that is written for an address; empty when none is. */
  public Optional<Page> pageAt(Permalink permalink) {
    return Optional.ofNullable(pageAt.get(permalink));
  }

  /** Returns every point and task by its id, in reading order. */
  public Map<String, PlacedPoint> points() {
    return Collections.unmodifiableMap(points);
  }

  public Optional<Page.Document> documentOf(Page page) {
    return Optional.ofNullable(documentOf.get(page.permalink()));
  }

  public Optional<Page.Theme> themeOf(Page.Topic topic) {
    return Optional.ofNullable(themeOf.get(topic.permalink()));
  }

  public Validity validityOf(Page.Document document) {
    return document.standing().period().on(buildDate);
  }
}
