package no.programverk.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.programverk.ledger.ProgrammeState;
import no.programverk.model.DocumentKind;
import no.programverk.model.Level;
import no.programverk.model.Page;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Point;
import no.programverk.problem.Messages;
import no.programverk.settings.Settings;

/**
 * The points of one programme, for a branch to choose from.
 *
 * @param standing of all of them
 */
public record ComposerView(StandingView standing, List<Theme> themes) {
  /** Words that the script says, by the name of their data attribute. */
  private static final List<String> WORDS =
      List.of(
          "overskrift",
          "overskriftuten",
          "forbehold",
          "egne",
          "opp",
          "ned",
          "fjern",
          "fjernet",
          "flyttet",
          "antall",
          "til",
          "lagttil",
          "kopiert",
          "ikkekopiert",
          "lastetned",
          "borte");

  /** A theme with its topics. */
  public record Theme(String title, List<Topic> topics) {}

  /** A topic with its points. */
  public record Topic(String title, List<Choice> points) {}

  /**
   * A point that may be chosen.
   *
   * @param source where it is from, in words
   * @param level who decides on it; message keys end in this
   */
  public record Choice(Point point, String source, Optional<String> level) {}

  /** Returns those of every programme; a work plan is not a branch's to adopt. */
  static List<ComposerView> all(ProgrammeState state, Settings settings) {
    return state.programme().documents().stream()
        .filter(document -> document.kind() == DocumentKind.PROGRAMME)
        .map(
            document ->
                new ComposerView(
                    StandingView.of(document, state.programme()),
                    document.themes().stream().map(theme -> of(theme, state, settings)).toList()))
        .toList();
  }

  static Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    WORDS.forEach(word -> words.put(word, Messages.ofSite().get("program.ord." + word)));
    return words;
  }

  private static Theme of(Page.Theme theme, ProgrammeState state, Settings settings) {
    return new Theme(
        theme.title(),
        theme.topics().stream()
            .map(
                topic ->
                    new Topic(
                        topic.title(),
                        topic.points().map(point -> of(point, state, settings)).toList()))
            .toList());
  }

  private static Choice of(Point point, ProgrammeState state, Settings settings) {
    PlacedPoint placed = state.programme().points().get(point.id());
    return new Choice(
        point,
        Citation.of(placed, settings).source(),
        state.levels().of(point).filter(level -> level != Level.MUNICIPALITY).map(Level::key));
  }
}
