package no.programverk.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import no.programverk.assemble.Layout;
import no.programverk.assemble.PageKind;
import no.programverk.model.Permalink;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import no.programverk.source.SourcePage;
import no.programverk.source.SourceTree;

/**
 * An address that a page, or a passage of it, had before; declared in the page's header as {@code
 * :tidligere-adresse: /tema/gammel/, /om/side/#gammel-id}.
 *
 * @param address that must lead on
 * @param page where it leads
 * @param source where it is declared
 */
record Alias(Permalink address, Permalink page, SourceRef source) {
  static final String ATTRIBUTE = "tidligere-adresse";

  /** Names of hosts' own files have a dot or a line in front, or are CNAME. */
  private static final String SEGMENT =
      "(?!(?i:cname)[/.])" + SourceTree.NO_DEVICE + "[A-Za-z0-9][A-Za-z0-9_-]{0,99}";

  /** A page: a folder, or a file of HTML. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "/((?:SEGMENT/){0,8}(?:SEGMENT\\.html?)?)(?:#([A-Za-z0-9_-]+))?"
              .replace("SEGMENT", SEGMENT));

  private static final Pattern OF_FOLDER = Pattern.compile("(?<=^|/)index\\.html?$");

  /**
   * @param problems receives each that is not an address from the site's root
   */
  static List<Alias> of(List<SourcePage> sources, Layout layout, Problems problems) {
    List<Alias> all = new ArrayList<>();
    for (SourcePage source : sources) {
      PageKind kind = layout.kind(source.path());
      if (kind != PageKind.ABBREVIATIONS && kind != PageKind.CHANGES) {
        source
            .header()
            .value(ATTRIBUTE)
            .ifPresent(
                value -> read(value, source, layout.permalink(source.path()), all, problems));
      }
    }
    return all;
  }

  private static void read(
      String value, SourcePage source, Permalink page, List<Alias> all, Problems problems) {
    SourceRef place = source.source().atLine(source.header().lineOf(ATTRIBUTE));
    Arrays.stream(value.split(","))
        .map(String::strip)
        .forEach(
            given -> {
              var parts = ADDRESS.matcher(given);
              if (!parts.matches()) {
                problems.add(Problem.of(Rule.INVALID_FORMER_ADDRESS, place, given));
                return;
              }
              Permalink path = Permalink.of(OF_FOLDER.matcher(parts.group(1)).replaceFirst(""));
              Permalink address = parts.group(2) == null ? path : path.at(parts.group(2));
              all.add(new Alias(address, page, place));
            });
  }
}
