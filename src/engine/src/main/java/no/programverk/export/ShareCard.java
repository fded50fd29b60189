package no.programverk.export;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.ledger.ProgrammeState;
import no.programverk.model.Page;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Messages;
import no.programverk.problem.Problems;
import no.programverk.settings.Settings;

/**
 * {@code …/kort.png}: the picture that social media show for a page of a document and its points.
 * It says whose it is and what standing it has. None without a host, since it is named by an
 * absolute address.
 */
public final class ShareCard implements Generator {
  /** Another drawing of the same words gets another number. */
  private static final String MADE_OF = "kort 4 ";

  /** Those that nobody draws on now: as many as have drawn at once. */
  private final Queue<CardDrawing> sheets = new ConcurrentLinkedQueue<>();

  private final ProgrammeState state;
  private final Settings settings;

  public ShareCard(ProgrammeState state, Settings settings) {
    this.state = state;
    this.settings = settings;
  }

  @Override
  public List<SiteFile> files(Problems problems) {
    return settings.siteHost().isEmpty()
        ? List.of()
        : state.programme().documents().stream()
            .flatMap(document -> Stream.concat(Stream.of(document), document.descendants()))
            .map(this::card)
            .toList();
  }

  private SiteFile card(Page.InDocument page) {
    Page.Document document = state.programme().documentOf(page).orElseThrow();
    String kind = document.kind().key();
    String standing =
        Messages.ofSite().get("status." + document.standing().status().key() + "." + kind);
    List<String> words = List.of(settings.siteName(), page.title(), document.title(), standing);
    return SiteFile.of(
            SiteAddress.cardOf(page.permalink()), FileKind.PICTURE, out -> out.write(draw(words)))
        .keyed(MADE_OF + words);
  }

  private byte[] draw(List<String> words) {
    CardDrawing sheet = Optional.ofNullable(sheets.poll()).orElseGet(CardDrawing::new);
    byte[] png = sheet.draw(words);
    sheets.add(sheet);
    return png;
  }
}
