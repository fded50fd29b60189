package no.programverk.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.programverk.ledger.History;
import no.programverk.ledger.ProgrammeState;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.Programme;
import no.programverk.model.SiteAddress;
import no.programverk.model.SourceRef;
import no.programverk.parallel.Lazy;
import no.programverk.settings.Settings;

/** What the pages of a site have in common: the values that each sees beside its own. */
public final class PageFactory {
  /** What a page may load and do: only what the site itself serves, and nothing inline. */
  public static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'";

  /** The pages whose heads name the feed. */
  private static final Set<String> FEED_TOLD = Set.of("", SiteAddress.CHANGES.path());

  private final ProgrammeState state;
  private final Settings settings;
  private final SharedModel shared;
  private final Lazy<List<IndexEntry>> index;

  public PageFactory(ProgrammeState state, Settings settings) {
    this.state = state;
    this.settings = settings;
    Programme programme = state.programme();
    this.shared =
        new SharedModel(
            Map.of(
                "site",
                settings,
                "navigation",
                Menu.of(programme),
                "addresses",
                SiteAddress.byName(),
                "policy",
                CONTENT_POLICY),
            programme.abbreviations());
    this.index = new Lazy<>(() -> IndexEntry.all(programme));
  }

  /** Returns what every page sees alike. */
  public SharedModel shared() {
    return shared;
  }

  ProgrammeState state() {
    return state;
  }

  Programme programme() {
    return state.programme();
  }

  History history() {
    return state.history();
  }

  Settings settings() {
    return settings;
  }

  /** Returns the index from A to Å, which several pages show. */
  List<IndexEntry> index() {
    return index.get();
  }

  /** Adds the card that social media show, where pages have one. */
  void card(Map<String, Object> model, Page page, StandingView standing) {
    if (settings.hasCards()) {
      model.put("card", CardView.of(page, standing));
    }
  }

  /** Returns the forge's page of a source, at its line where the forge has such addresses. */
  Optional<String> editUrl(SourceRef source) {
    String line = Integer.toString(Math.max(source.line(), 1));
    return settings
        .editUrl()
        .map(pattern -> pattern.replace("{fil}", source.file()).replace("{linje}", line));
  }

  OutputPage page(
      Permalink permalink,
      PageType type,
      String title,
      String summary,
      Optional<SourceRef> origin,
      Supplier<Map<String, Object>> own) {
    Supplier<Map<String, Object>> content =
        () -> {
          Map<String, Object> model = new HashMap<>(own.get());
          model.put("here", permalink);
          model.put("root", root(permalink, type));
          model.put("title", title);
          model.put("summary", summary);
          if (FEED_TOLD.contains(permalink.path()) && hasFeed()) {
            model.put(
                "feed", settings.siteHost().map(host -> host + "/" + SiteAddress.FEED.path()));
          }
          model.put("passages", history().passages(permalink));
          return model;
        };
    return new OutputPage(permalink, type, origin, content, shared);
  }

  private boolean hasFeed() {
    return history().ledger().site().isPresent() && settings.renders("feed");
  }

  /** Returns what leads to the site's root. The page for dead addresses is served at any depth. */
  private String root(Permalink permalink, PageType type) {
    return type == PageType.NOT_FOUND ? settings.basePath() : permalink.toRoot();
  }
}
