package no.programverk.render;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.programverk.ledger.History;
import no.programverk.model.Level;
import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Programme;
import no.programverk.model.SiteAddress;

/** The small permanent page of each point. */
public final class PointPages implements PageGenerator {
  private final PageFactory factory;
  private final Programme programme;
  private final History history;

  public PointPages(PageFactory factory) {
    this.factory = factory;
    this.programme = factory.programme();
    this.history = factory.history();
  }

  @Override
  public Stream<OutputPage> pages() {
    return programme.points().values().stream().map(this::page);
  }

  @Override
  public Optional<OutputPage> find(Permalink permalink) {
    return Optional.ofNullable(programme.points().get(SiteAddress.pointOf(permalink.path())))
        .map(this::page);
  }

  private OutputPage page(PlacedPoint placed) {
    return factory.page(
        placed.point().permalink(),
        PageType.POINT,
        placed.point().shortTitle(),
        SiteWords.pointSummary(placed),
        Optional.of(placed.point().source()),
        () -> model(placed));
  }

  private Map<String, Object> model(PlacedPoint placed) {
    Map<String, Object> model = new HashMap<>();
    PlacedView view = PlacedView.of(placed);
    model.put("placed", view);
    model.put("point", view.point());
    model.put("page", view.page());
    StandingView standing = StandingView.of(placed.document(), programme);
    Citation citation = Citation.of(placed, factory.settings());
    Optional<LocalDate> since = history.since(placed.point().id());
    Optional<LocalDate> changed = history.changed(placed.point().id());
    model.put("standing", standing);
    model.put("citation", citation);
    model.put("jsonLd", JsonLd.of(placed, standing, citation, history, factory.settings()));
    model.put("script", "js/kopier.js");
    factory
        .settings()
        .siteHost()
        .filter(host -> factory.settings().renders("oembed"))
        .ifPresent(
            host ->
                model.put("oembed", host + "/" + SiteAddress.oembedOf(placed.point().permalink())));
    model.put("qr", citation.url().isPresent() && factory.settings().renders("qr"));
    factory.card(model, placed.page(), standing);
    model.put("editUrl", factory.editUrl(placed.point().source()));
    model.put("level", factory.state().levels().of(placed.point()).map(Level::key));
    model.put("since", since);
    model.put("changed", changed);
    model.put("mail", ProposalMail.of(placed, changed.or(() -> since), factory.settings()));
    model.put("earlier", history.earlier(placed.point()));
    return model;
  }
}
