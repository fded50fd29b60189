package no.programverk.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.programverk.model.DocumentKind;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.Programme;
import no.programverk.model.SiteAddress;

/** The pages that are written as AsciiDoc. */
public final class TextPages implements PageGenerator {
  private final PageFactory factory;
  private final Programme programme;
  private final Navigation navigation;
  private final RelatedPoints related;

  public TextPages(PageFactory factory) {
    this.factory = factory;
    this.programme = factory.programme();
    this.navigation = new Navigation(programme);
    this.related = new RelatedPoints(programme);
  }

  @Override
  public Stream<OutputPage> pages() {
    return programme.pages().stream().map(this::page);
  }

  @Override
  public Optional<OutputPage> find(Permalink permalink) {
    return programme.pageAt(permalink).map(this::page);
  }

  private OutputPage page(Page page) {
    return factory.page(
        page.permalink(),
        type(page),
        page.title(),
        page.summary(),
        Optional.of(page.head().source()),
        () -> model(page));
  }

  private static PageType type(Page page) {
    if (page instanceof Page.Front) {
      return PageType.FRONT;
    } else if (page instanceof Page.Document document) {
      return document.kind() == DocumentKind.PLAN ? PageType.PLAN : PageType.PROGRAMME;
    } else if (page instanceof Page.Theme) {
      return PageType.THEME;
    } else if (page instanceof Page.Topic) {
      return PageType.TOPIC;
    } else if (page instanceof Page.Section) {
      return PageType.SECTION;
    }
    return PageType.PLAIN;
  }

  private Map<String, Object> model(Page page) {
    Map<String, Object> model = new HashMap<>();
    model.put("page", page.head());
    model.put(
        "suggest",
        page instanceof Page.InDocument
            ? Optional.of(SiteAddress.suggestionFor(page.permalink()))
            : Optional.empty());
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
        PageLink.to(
            programme.documents().stream().filter(d -> d.kind() == DocumentKind.PLAN).toList()));
    List<IndexEntry> words = factory.index();
    if (!words.isEmpty()) {
      model.put("firstWord", words.get(0).word());
      model.put("lastWord", words.get(words.size() - 1).word());
    }
  }

  private void document(Map<String, Object> model, Page page, Page.Document document) {
    StandingView standing = StandingView.of(document, programme);
    model.put("standing", standing);
    factory.card(model, page, standing);
    model.put("previous", navigation.previous(page));
    model.put("next", navigation.next(page));
    model.put("parent", navigation.parent(page));
    model.put("related", related.of(page));
  }
}
