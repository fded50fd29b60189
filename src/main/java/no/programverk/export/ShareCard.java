package no.programverk.export;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import no.programverk.Settings;
import no.programverk.export.Export.Costly;
import no.programverk.ledger.Edition;
import no.programverk.model.Page;
import no.programverk.problem.Messages;
import no.programverk.render.CardView;

/**
 * {@code …/kort.png}: the picture that social media show for a page of a document and its points.
 * It says whose it is and what standing it has. None without a host, since it is named by an
 * absolute address.
 */
final class ShareCard {
  /** Another drawing of the same words gets another number. */
  private static final String MADE_OF = "kort 4 ";

  /** Those that nobody draws on now: as many as have drawn at once. */
  private final Queue<CardDrawing> sheets = new ConcurrentLinkedQueue<>();

  private ShareCard() {}

  static List<Costly> of(Edition edition, Settings settings) {
    ShareCard cards = new ShareCard();
    return !settings.hasCards()
        ? List.of()
        : edition.programme().documents().stream()
            .flatMap(document -> Stream.concat(Stream.of(document), document.descendants()))
            .map(page -> cards.card(page, edition, settings))
            .toList();
  }

  private Costly card(Page.InDocument page, Edition edition, Settings settings) {
    Page.Document document = edition.programme().documentOf(page).orElseThrow();
    String kind = document.themes().isEmpty() ? "plan" : "program";
    String standing =
        Messages.ofSite().get("status." + document.standing().status().key() + "." + kind);
    List<String> words = List.of(settings.siteName(), page.title(), document.title(), standing);
    return new Costly(CardView.path(page), MADE_OF + words, () -> draw(words));
  }

  private byte[] draw(List<String> words) {
    CardDrawing sheet = Optional.ofNullable(sheets.poll()).orElseGet(CardDrawing::new);
    byte[] png = sheet.draw(words);
    sheets.add(sheet);
    return png;
  }
}
