package no.programverk.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.programverk.model.Abbreviation;

/**
 * Explains abbreviations in the texts of one page, in the order they are read: in words at first
 * use, and by a link to the page's list wherever they stand after that. A link works by touch, by
 * keyboard and by ear, and what it leads to is printed, which no tooltip does.
 */
public final class AbbreviationMarker {
  /** Splits HTML into tags and text. */
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final Map<String, Abbreviation> byForm;
  private final Pattern forms;
  private final Set<Abbreviation> used = new LinkedHashSet<>();

  /** Noted in a title or link, and so on the page's list, but not yet explained in running text. */
  private final Set<Abbreviation> noted = new LinkedHashSet<>();

  /**
   * @param abbreviations those without a meaning are names and are left alone
   */
  public AbbreviationMarker(List<Abbreviation> abbreviations) {
    byForm =
        abbreviations.stream()
            .filter(abbreviation -> abbreviation.meaning().isPresent())
            .collect(Collectors.toMap(Abbreviation::form, Function.identity()));
    forms = pattern(byForm.keySet());
  }

  /**
   * Finds any of the forms as a whole word, the longest first (group 1), with the ending or the
   * rest of the compound that it may have (group 2).
   */
  private static Pattern pattern(Set<String> forms) {
    String any =
        forms.stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        forms.isEmpty()
            ? "(?!)"
            : "(?<![\\p{L}\\d-])(" + any + ")(s|(?:-\\p{L}+)+|)(?![\\p{L}\\d])");
  }

  /** Marks the abbreviations in inline or block HTML; those inside links are only noted. */
  public String mark(String html) {
    Matcher tags = TAG.matcher(html);
    StringBuilder out = new StringBuilder(html.length() + 64);
    int from = 0;
    boolean inLink = false;
    while (tags.find()) {
      out.append(markText(html.substring(from, tags.start()), inLink)).append(tags.group());
      from = tags.end();
      if (tags.group().startsWith("<a ")) {
        inLink = true;
      } else if (tags.group().equals("</a>")) {
        inLink = false;
      }
    }
    return out.append(markText(html.substring(from), inLink)).toString();
  }

  private String markText(String text, boolean inLink) {
    if (inLink) {
      note(text);
      return text;
    }
    Matcher matcher = forms.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      Abbreviation abbreviation = byForm.get(matcher.group(1));
      boolean first = used.add(abbreviation) || noted.remove(abbreviation);
      String marked =
          first
              ? matcher.group() + " (" + escape(abbreviation.meaning().orElseThrow()) + ")"
              : link(abbreviation) + matcher.group(2);
      matcher.appendReplacement(out, Matcher.quoteReplacement(marked));
    }
    return matcher.appendTail(out).toString();
  }

  /** Takes the abbreviations of a plain text into the page's list. */
  public void note(String text) {
    Matcher matcher = forms.matcher(text);
    while (matcher.find()) {
      Abbreviation abbreviation = byForm.get(matcher.group(1));
      if (used.add(abbreviation)) {
        noted.add(abbreviation);
      }
    }
  }

  private static String link(Abbreviation abbreviation) {
    return "<a class=\"fork\" href=\"#"
        + abbreviation.anchor()
        + "\">"
        + escape(abbreviation.form())
        + "</a>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Those used so far, by form. */
  public List<Abbreviation> used() {
    List<Abbreviation> sorted = new ArrayList<>(used);
    sorted.sort(Comparator.comparing(Abbreviation::form));
    return sorted;
  }
}
