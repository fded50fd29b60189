package no.programverk.write;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.programverk.build.GeneratedSite;
import no.programverk.check.ProposedAnchor;
import no.programverk.check.Slug;
import no.programverk.command.Invocation;
import no.programverk.model.Block;
import no.programverk.model.DecodedText;
import no.programverk.model.DocumentKind;
import no.programverk.model.Page;
import no.programverk.model.Programme;
import no.programverk.problem.BuildStopped;
import no.programverk.problem.Messages;

/** The text of a page that is asked for. */
final class NewPage {
  private static final Messages MESSAGES = Messages.ofConsole();

  private final Programme programme;
  private final Set<String> taken;
  private final Invocation run;
  private final String title;

  NewPage(GeneratedSite site, Invocation run) {
    this.programme = site.programme();
    this.taken = new TreeSet<>(site.programme().points().keySet());
    this.taken.addAll(site.history().ledger().ids());
    site.history().changes().forEach(change -> taken.addAll(change.targets()));
    this.run = run;
    this.title = required("tittel");
  }

  /**
   * A source to be written.
   *
   * @param path from the project's root
   */
  record Source(String path, String text) {}

  Source source() {
    String kind = required("ny");
    return switch (kind) {
      case "emne" -> topic();
      case "tema" -> theme();
      case "del" -> section();
      default -> throw new BuildStopped(MESSAGES.get("ny.ukjent", kind));
    };
  }

  private Source topic() {
    String slug = required("tema");
    Page.Theme theme =
        programme.documents().stream()
            .flatMap(document -> document.themes().stream())
            .filter(candidate -> candidate.slug().equals(slug))
            .findFirst()
            .orElseThrow(() -> new BuildStopped(MESSAGES.get("ny.tema-ukjent", slug, themes())));
    String text =
        header(document(theme), next(theme.topics().stream()))
            + points("[.punkter]", leadIn(theme.topics().stream(), ".SV vil"), required("punkt"));
    return new Source(folder(theme) + Slug.of(title) + ".adoc", text);
  }

  private Source theme() {
    Page.Document document =
        document(
            candidate ->
                candidate.kind() == DocumentKind.PROGRAMME || candidate.sections().isEmpty());
    String text = header(document, next(document.themes().stream()));
    return new Source(folder(document) + Slug.of(title) + "/index.adoc", text);
  }

  private Source section() {
    Page.Document document = document(candidate -> candidate.kind() == DocumentKind.PLAN);
    String text =
        header(document, next(document.sections().stream()))
            + points(
                "[.oppgaver]",
                leadIn(document.sections().stream(), ".Nettverket skal"),
                required("punkt"));
    return new Source(folder(document) + Slug.of(title) + ".adoc", text);
  }

  private Page.Document document(Page.InDocument page) {
    return programme.documentOf(page).orElseThrow();
  }

  /** Returns the document that is asked for, or the only fit one. */
  private Page.Document document(java.util.function.Predicate<Page.Document> fit) {
    String wanted = run.option("dokument").orElse("");
    List<Page.Document> candidates =
        programme.documents().stream()
            .filter(wanted.isEmpty() ? fit : document -> document.slug().equals(wanted))
            .toList();
    if (candidates.size() != 1) {
      throw new BuildStopped(MESSAGES.get("ny.dokument"));
    }
    return candidates.get(0);
  }

  private String header(Page.Document document, int order) {
    String status = MESSAGES.get("ny.sammendrag." + document.standing().status().key());
    String named =
        Character.isUpperCase(title.charAt(Math.min(1, title.length() - 1)))
            ? title
            : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    String summary = text("sammendrag").orElse(status + " " + named + ".");
    return "= " + title + "\n:order: " + order + "\n:summary: " + summary + "\n";
  }

  private String points(String role, String leadIn, String words) {
    String whole = words.matches(".*[.!?]") ? words : words + ".";
    return "\n"
        + role
        + "\n"
        + leadIn
        + "\n* "
        + ProposedAnchor.of(whole, taken::contains)
        + whole
        + "\n";
  }

  /** Returns what the points beside it are read after. */
  private static String leadIn(Stream<? extends Page> siblings, String otherwise) {
    return siblings
        .flatMap(page -> page.body().stream())
        .filter(block -> block instanceof Block.PointList)
        .map(block -> "." + ((Block.PointList) block).leadIn())
        .findFirst()
        .orElse(otherwise);
  }

  private static int next(Stream<? extends Page> siblings) {
    return siblings.mapToInt(page -> page.head().order()).max().orElse(0) + 1;
  }

  private static String folder(Page index) {
    String file = index.head().source().file();
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private String themes() {
    return String.join(
        ", ",
        programme.documents().stream()
            .flatMap(document -> document.themes().stream())
            .map(Page::slug)
            .toList());
  }

  private String required(String name) {
    return text(name).orElseThrow(() -> new BuildStopped(MESSAGES.get("ny.mangler", name)));
  }

  /** Returns what was given, on one line and read as a source is. */
  private Optional<String> text(String name) {
    Optional<DecodedText> given = run.option(name).map(DecodedText::of);
    given.stream()
        .flatMap(text -> text.unfit().stream())
        .findFirst()
        .ifPresent(
            sign -> {
              throw new BuildStopped(MESSAGES.get("ny.tegn", name, sign.codePoints()));
            });
    return given.map(text -> text.text().strip().replaceAll("\\s+", " "));
  }
}
