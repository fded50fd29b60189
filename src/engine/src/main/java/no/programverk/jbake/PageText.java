package no.programverk.jbake;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import no.programverk.model.Abbreviation;
import no.programverk.render.AbbreviationForms;
import no.programverk.render.AbbreviationMarker;
import no.programverk.render.OutputPage;

/**
 * The judged texts of one page on their way out: links become relative to the page, abbreviations
 * are explained at first use and lead to the page's list after that. Called in the order of
 * reading.
 */
public final class PageText {
  private final String root;
  private final String self;
  private final AbbreviationMarker marker;

  PageText(OutputPage page, AbbreviationForms abbreviations) {
    root = page.permalink().toRoot();
    self = "href=\"~/" + page.permalink().path() + "#";
    marker = new AbbreviationMarker(abbreviations);
  }

  /** Returns HTML of a block or point, ready for this page. */
  public TemplateHTMLOutputModel html(String judged) throws TemplateModelException {
    return unmarked(marker.mark(judged));
  }

  /**
   * As {@link #html}, with headings lowered so that the text can stand below another heading.
   *
   * @param levels to lower by, 1 or 2
   */
  public TemplateHTMLOutputModel lowered(String judged, int levels) throws TemplateModelException {
    if (!judged.contains("<h")) {
      return html(judged);
    }
    String html = judged;
    for (int level = 4; level >= 2; level--) {
      html = html.replace("<h" + level, "<h" + (level + levels));
      html = html.replace("</h" + level, "</h" + (level + levels));
    }
    return html(html);
  }

  /** As {@link #html}, without explaining abbreviations: where a text is to be copied. */
  public TemplateHTMLOutputModel unmarked(String judged) throws TemplateModelException {
    String relative = judged.replace(self, "href=\"#").replace("href=\"~/", "href=\"" + root);
    return HTMLOutputFormat.INSTANCE.fromMarkup(relative);
  }

  /** Plain text, such as a title, whose abbreviations the page's list is to explain. */
  public String plain(String title) {
    marker.note(title);
    return title;
  }

  /** Returns the abbreviations that the page has used so far, by form. */
  public List<Abbreviation> abbreviations() {
    return marker.used();
  }
}
