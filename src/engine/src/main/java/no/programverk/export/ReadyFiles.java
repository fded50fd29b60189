package no.programverk.export;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.catalogue.Content;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.FileProperty;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.ledger.ProgrammeState;
import no.programverk.model.Page;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Point;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Messages;
import no.programverk.problem.Problems;
import no.programverk.render.Citation;
import no.programverk.settings.Settings;

/**
 * {@code lokallag/program/alle-punkter.*}: every point of the programmes with source and id, ready
 * to cut in for those whose browser runs no scripts.
 */
public final class ReadyFiles implements Generator {
  private final ProgrammeState state;
  private final Settings settings;

  public ReadyFiles(ProgrammeState state, Settings settings) {
    this.state = state;
    this.settings = settings;
  }

  @Override
  public List<SiteFile> files(Problems problems) {
    String title = Messages.ofSite().get("program.ord.overskriftuten");
    String reservation = "\n\n" + Messages.ofSite().get("program.ord.forbehold") + "\n";
    return List.of(
        file(
            SiteAddress.READY_ASCIIDOC,
            () ->
                Stream.concat(
                    Stream.of("= " + title + reservation),
                    topics("\n== ", "\n\n[.punkter]\n.%s\n", this::asciiDoc))),
        file(
            SiteAddress.READY_TEXT,
            () -> Stream.concat(Stream.of(title + reservation), topics("\n", "\n", this::text))));
  }

  private static SiteFile file(SiteAddress address, Supplier<Stream<String>> pieces) {
    return SiteFile.of(address.path(), FileKind.DATA, Content.text(pieces))
        .with(FileProperty.PROMISED);
  }

  /**
   * @param between title and points; "%s" stands for what the points are read after
   */
  private Stream<String> topics(String before, String between, Function<PlacedPoint, String> line) {
    return state.programme().documents().stream()
        .flatMap(document -> document.themes().stream())
        .flatMap(theme -> theme.topics().stream())
        .filter(topic -> topic.points().findAny().isPresent())
        .map(
            topic ->
                before
                    + topic.title()
                    + between.replace("%s", topic.points().findFirst().orElseThrow().leadIn())
                    + lines(topic, line));
  }

  private String lines(Page.Topic topic, Function<PlacedPoint, String> line) {
    return topic
        .points()
        .map(Point::id)
        .map(state.programme().points()::get)
        .map(line)
        .collect(Collectors.joining());
  }

  private String asciiDoc(PlacedPoint placed) {
    Point point = placed.point();
    String mark = "[[" + point.id() + "," + point.shortTitle() + "]]";
    return "// " + from(placed) + "\n* " + mark + point.text() + "\n";
  }

  private String text(PlacedPoint placed) {
    return "- " + placed.point().spoken() + "\n  (" + from(placed) + ")\n";
  }

  private String from(PlacedPoint placed) {
    Citation citation = Citation.of(placed, settings);
    String address = citation.url().orElse("/" + placed.point().permalink().path());
    return citation.source() + ". " + address;
  }
}
