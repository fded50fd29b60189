package no.programverk.export;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.programverk.ledger.Entry;
import no.programverk.ledger.History;
import no.programverk.ledger.ProgrammeState;
import no.programverk.ledger.Withdrawn;
import no.programverk.model.Level;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Standing;
import no.programverk.settings.Settings;

/**
 * One point or task as data, in the order of the fields; described in {@code
 * data/punkter-1.schema.json}. Has status and period, and not the validity, which depends on the
 * day.
 *
 * @param fields by name; an empty {@code Optional} for what is not known
 * @param successor what takes the place of what is withdrawn, from the site's root
 */
record PointRow(Map<String, Object> fields, Optional<String> successor) {
  /** Fields that do not tell of content: when it was released, and where it is hosted. */
  private static final List<String> NOT_CONTENT = List.of("url", "since", "changed");

  /**
   * Returns every point that is or was: the present ones in reading order, then the withdrawn by
   * id.
   */
  static Stream<PointRow> all(ProgrammeState state, Settings settings) {
    return Stream.concat(
        state.programme().points().values().stream().map(p -> present(p, state, settings)),
        state.history().withdrawnPoints().stream().map(p -> gone(p, state, settings)));
  }

  /** Returns the fields that make the data another version when they change. */
  Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>(fields);
    content.keySet().removeAll(NOT_CONTENT);
    content.put("replacedBy", successor);
    return content;
  }

  private static PointRow present(PlacedPoint placed, ProgrammeState state, Settings settings) {
    Standing standing = placed.document().standing();
    History history = state.history();
    Optional<Page.Theme> theme =
        placed.page() instanceof Page.Topic topic
            ? state.programme().themeOf(topic)
            : Optional.empty();
    String id = placed.point().id();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("kind", placed.point().kind().key());
    fields.put("shortTitle", placed.point().shortTitle());
    fields.put("text", placed.point().text());
    fields.put("spoken", placed.point().spoken());
    fields.put("topic", placed.page().title());
    fields.put("theme", theme.map(Page.Theme::title));
    fields.put("document", placed.document().title());
    fields.put("sourcePosition", placed.point().number());
    fields.put("period", standing.period().from() + "/" + standing.period().to());
    fields.put("status", standing.status().key());
    fields.put("wording", standing.wording().key());
    fields.put("decision", standing.decision().map(d -> d.body() + ", " + d.date()));
    fields.put("level", state.levels().of(placed.point()).map(Level::key));
    fields.put("url", url(placed.point().permalink(), settings));
    fields.put("since", history.since(id));
    fields.put("changed", history.changed(id));
    fields.put("replacedBy", Optional.empty());
    fields.put("withdrawn", Optional.empty());
    return new PointRow(fields, Optional.empty());
  }

  private static PointRow gone(Withdrawn.OfPoint gone, ProgrammeState state, Settings settings) {
    History history = state.history();
    Optional<LocalDate> date = Optional.of(gone.change().date());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", gone.id());
    fields.put("kind", Optional.empty());
    fields.put("shortTitle", gone.last().map(Entry.Words::shortTitle));
    fields.put("text", gone.last().map(Entry.Words::text));
    fields.put("spoken", gone.last().map(Entry.Words::spoken));
    fields.put("topic", gone.stood().map(Withdrawn.Target::title));
    fields.put("theme", Optional.empty());
    fields.put("document", Optional.empty());
    fields.put("sourcePosition", Optional.empty());
    fields.put("period", Optional.empty());
    fields.put("status", "trukket");
    fields.put("wording", Optional.empty());
    fields.put("decision", Optional.of(gone.change().reason()).filter(r -> !r.isEmpty()));
    fields.put("level", Optional.empty());
    fields.put("url", url(gone.permalink(), settings));
    fields.put("since", history.since(gone.id()));
    fields.put("changed", history.changed(gone.id()));
    fields.put("replacedBy", gone.successor().map(target -> url(target.permalink(), settings)));
    fields.put("withdrawn", date);
    return new PointRow(fields, gone.successor().map(target -> target.permalink().href()));
  }

  /** From the site's root where no host is configured. */
  private static String url(Permalink permalink, Settings settings) {
    return settings.siteHost().orElse("") + "/" + permalink.href();
  }
}
