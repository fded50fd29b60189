package no.programverk.report;

import java.util.List;
import no.programverk.model.Markup;

/** A page that stands alone, marked as a draft. */
final class HtmlForm implements ReportWriter.Form {
  private static final String STYLE =
      "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 system-ui,sans-serif;"
          + "color:#1c1c1c;background:#fff}li{margin:0 0 1rem}code{font-size:.875rem}"
          + "del{background:#ffd7dc;color:#7a0014}ins{background:#d3f3d8;color:#0b4a17;"
          + "text-decoration-thickness:2px}";

  private final StringBuilder html = new StringBuilder();
  private boolean inList;

  HtmlForm(String title) {
    html.append("<!DOCTYPE html>\n<html lang=\"nb\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" ")
        .append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"robots\" content=\"noindex\">\n<title>")
        .append(Markup.quoted(title))
        .append("</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n");
  }

  @Override
  public void heading(int level, String text) {
    endList();
    html.append("<h" + level + ">").append(Markup.quoted(text)).append("</h" + level + ">\n");
  }

  @Override
  public void paragraph(String text) {
    endList();
    html.append("<p>").append(Markup.quoted(text)).append("</p>\n");
  }

  @Override
  public void item(String target, String text, List<WordDiff.Part> words) {
    if (!inList) {
      html.append("<ul>\n");
      inList = true;
    }
    html.append("<li>").append(Markup.quoted(text)).append(" <code>").append(Markup.quoted(target));
    html.append("</code>");
    if (!words.isEmpty()) {
      html.append("<br>");
      words.forEach(part -> html.append(part.marked(Markup::quoted)));
    }
    html.append("</li>\n");
  }

  private void endList() {
    if (inList) {
      html.append("</ul>\n");
      inList = false;
    }
  }

  @Override
  public String finished() {
    endList();
    return html.append("</body>\n</html>\n").toString();
  }
}
