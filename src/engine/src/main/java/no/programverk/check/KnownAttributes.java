package no.programverk.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import no.programverk.assemble.PageKind;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.source.Header;
import no.programverk.source.SourcePage;

/**
 * A header has only attributes that its kind of page knows: a misspelt one would have no effect.
 */
final class KnownAttributes implements Check {
  private static final Set<String> OF_ALL =
      Set.of("summary", "jbake-type", "jbake-status", "tidligere-adresse");

  private static final Map<PageKind, Set<String>> OF_KIND =
      Map.of(
          PageKind.FRONT, Set.of(),
          PageKind.PLAIN, Set.of(),
          PageKind.ABBREVIATIONS, Set.of(),
          PageKind.CHANGES, Set.of(),
          PageKind.THEME, Set.of("order", "stikkord"),
          PageKind.TOPIC, Set.of("order", "stikkord"),
          PageKind.SECTION, Set.of("order", "stikkord"),
          PageKind.DOCUMENT,
              Set.of(
                  "order",
                  "stikkord",
                  "status",
                  "periode",
                  "ordlyd",
                  "avsender",
                  "godkjent-av",
                  "original-url",
                  "vedtatt-av",
                  "vedtatt-dato"));

  /** JBake's own attributes are optional, and must agree with the folder of the page. */
  private static final Map<String, String> FIXED =
      Map.of("jbake-type", "page", "jbake-status", "published");

  @Override
  public void check(CheckContext context, Consumer<Problem> found) {
    for (SourcePage page : context.sources()) {
      Set<String> known = new TreeSet<>(OF_ALL);
      known.addAll(OF_KIND.get(context.layout().kind(page.path())));
      page.header()
          .attributes()
          .forEach((name, attribute) -> check(page, name, attribute, known, found));
    }
  }

  /** Returns whether an attribute is misspelt, and so not to be reported as missing too. */
  static boolean isMisspelt(String name, SourcePage page) {
    return page.header().attributes().keySet().stream()
        .anyMatch(given -> !given.equals(name) && ClosestMatch.of(given, Set.of(name)).isPresent());
  }

  private static void check(
      SourcePage page,
      String name,
      Header.Attribute attribute,
      Set<String> known,
      Consumer<Problem> found) {
    if (!known.contains(name)) {
      String meant = ClosestMatch.of(name, known).map(near -> ":" + near + ":").orElse("");
      found.accept(
          Problem.of(
              Rule.UNKNOWN_ATTRIBUTE,
              page.source().atLine(attribute.line()),
              name,
              meant.isEmpty() ? 0 : 1,
              meant,
              String.join(", ", known)));
    } else if (FIXED.containsKey(name) && !FIXED.get(name).equals(attribute.value())) {
      found.accept(
          Problem.of(
              Rule.FIXED_ATTRIBUTE, page.source().atLine(attribute.line()), name, FIXED.get(name)));
    }
  }
}
