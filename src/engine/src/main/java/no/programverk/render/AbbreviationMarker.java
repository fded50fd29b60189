package no.programverk.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import no.programverk.model.Abbreviation;
import no.programverk.model.Markup;

/**
 * Explains abbreviations in the texts of one page, in the order they are read: in words at first
 * use, and by a link to the page's list wherever they stand after that. A link works by touch, by
 * keyboard and by ear, and what it leads to is printed, which no tooltip does.
 */
public final class AbbreviationMarker {
  private final AbbreviationForms forms;
  private final Set<Abbreviation> used = new LinkedHashSet<>();

  /** Noted in a title or link, and so on the page's list, but not yet explained in running text. */
  private final Set<Abbreviation> noted = new LinkedHashSet<>();

  public AbbreviationMarker(AbbreviationForms forms) {
    this.forms = forms;
  }

  /** Marks the abbreviations in inline or block HTML; those inside links are only noted. */
  public String mark(String html) {
    if (forms.in(html).isEmpty()) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length() + 64);
    int from = 0;
    boolean inLink = false;
    for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', from)) {
      int end = html.indexOf('>', tag) + 1;
      if (end == 0) {
        break;
      }
      out.append(markText(html.substring(from, tag), inLink)).append(html, tag, end);
      from = end;
      if (html.startsWith("<a ", tag)) {
        inLink = true;
      } else if (html.startsWith("</a>", tag)) {
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
    return forms.in(text).map(this::markFound).orElse(text);
  }

  private String markFound(Matcher found) {
    StringBuilder out = new StringBuilder();
    while (found.find()) {
      Abbreviation abbreviation = forms.at(found);
      boolean first = used.add(abbreviation) || noted.remove(abbreviation);
      String marked =
          first
              ? found.group() + " (" + Markup.text(abbreviation.meaning().orElseThrow()) + ")"
              : link(abbreviation) + found.group(2);
      found.appendReplacement(out, Matcher.quoteReplacement(marked));
    }
    return found.appendTail(out).toString();
  }

  /** Takes the abbreviations of a plain text into the page's list. */
  public void note(String text) {
    forms.in(text).ifPresent(this::noteFound);
  }

  private void noteFound(Matcher found) {
    while (found.find()) {
      Abbreviation abbreviation = forms.at(found);
      if (used.add(abbreviation)) {
        noted.add(abbreviation);
      }
    }
  }

  private static String link(Abbreviation abbreviation) {
    return "<a class=\"fork\" href=\"#"
        + abbreviation.anchor()
        + "\">"
        + Markup.text(abbreviation.form())
        + "</a>";
  }

  /** Returns those used so far, by form. */
  public List<Abbreviation> used() {
    List<Abbreviation> sorted = new ArrayList<>(used);
    sorted.sort(Comparator.comparing(Abbreviation::form));
    return sorted;
  }
}
