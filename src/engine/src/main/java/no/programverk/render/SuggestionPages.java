package no.programverk.render;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.Programme;
import no.programverk.model.SiteAddress;

/** Where a better text of a page is proposed: one for each page of a document. */
public final class SuggestionPages implements PageGenerator {
  private final PageFactory factory;
  private final Programme programme;

  public SuggestionPages(PageFactory factory) {
    this.factory = factory;
    this.programme = factory.programme();
  }

  @Override
  public Stream<OutputPage> pages() {
    return programme.pages().stream()
        .filter(page -> page instanceof Page.InDocument)
        .map(this::page);
  }

  @Override
  public Optional<OutputPage> find(Permalink permalink) {
    return Optional.of(permalink.path())
        .filter(SiteAddress::isSuggestion)
        .flatMap(path -> programme.pageAt(SiteAddress.suggestedPage(path)))
        .filter(page -> page instanceof Page.InDocument)
        .map(this::page);
  }

  private OutputPage page(Page page) {
    return factory.page(
        SiteAddress.suggestionFor(page.permalink()),
        PageType.SUGGESTION,
        SiteWords.suggestionTitle(page.title()),
        SiteWords.suggestionSummary(page.title()),
        Optional.of(page.head().source()),
        () ->
            Map.of(
                "page",
                page.head(),
                "standing",
                programme.documentOf(page).map(d -> StandingView.of(d, programme)),
                "editUrl",
                factory.editUrl(page.head().source())));
  }
}
