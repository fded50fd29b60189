package no.programverk.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.programverk.model.Abbreviation;
import no.programverk.problem.Problem;
import no.programverk.source.Header;
import no.programverk.source.SourcePage;

/** A word in capitals is declared, so that it can be explained. */
final class AbbreviationsDeclared implements Rule {
  private static final Pattern CAPITALS =
      Pattern.compile("(?<![\\p{L}\\d])([A-ZÆØÅ]{2,}\\d*)(?=s?(?![\\p{L}\\d]))");

  /** Parts of a line that are not read as text: addresses, macros' targets, attributes, code. */
  private static final Pattern NOT_TEXT =
      Pattern.compile("https?://\\S+|xref:[^\\[]*|<<[^,>]*|\\{[\\w-]+\\}|`[^`]*`|\\[\\[[^,\\]]*");

  private static final Set<String> READ_ATTRIBUTES = Set.of("summary", "stikkord", "avsender");

  @Override
  public void check(Inspection site, Consumer<Problem> found) {
    Set<String> declared =
        site.programme().abbreviations().stream()
            .map(Abbreviation::form)
            .flatMap(form -> java.util.stream.Stream.of(form, form.split("-")[0]))
            .collect(Collectors.toCollection(HashSet::new));
    for (SourcePage page : site.sources()) {
      check(page, declared, found);
    }
  }

  private static void check(SourcePage page, Set<String> declared, Consumer<Problem> found) {
    List<String> lines = page.lines();
    Header header = page.header();
    for (int i = 0; i < lines.size(); i++) {
      String text = i < header.lines() ? headerText(lines.get(i)) : bodyText(lines.get(i));
      Matcher capitals = CAPITALS.matcher(NOT_TEXT.matcher(text).replaceAll(" "));
      while (capitals.find()) {
        if (!declared.contains(capitals.group(1))) {
          found.accept(
              Problem.error("forkortelse-ukjent", page.source().atLine(i + 1), capitals.group(1)));
        }
      }
    }
  }

  private static String headerText(String line) {
    if (line.startsWith("= ")) {
      return line;
    }
    int end = line.indexOf(':', 1);
    boolean read = end > 0 && READ_ATTRIBUTES.contains(line.substring(1, end));
    return read ? line.substring(end + 1) : "";
  }

  private static String bodyText(String line) {
    boolean directive =
        line.startsWith("//")
            || line.matches("\\[(?!\\[).*\\]\\s*")
            || line.matches("(?:ifdef|ifndef|ifeval|endif|include)::.*");
    return directive ? "" : line;
  }
}
