package no.programverk.report;

import java.util.List;

/**
 * Markdown as forges read it. What is quoted comes from a stranger: every sign that could be
 * mark-up, a mention or a reference is written so that it is none.
 */
final class MarkdownForm implements ReportWriter.Form {
  /** Forges refuse comments beyond 65,536 characters. */
  private static final int LONGEST = 60_000;

  private final StringBuilder text = new StringBuilder();
  private int left;

  @Override
  public void heading(int level, String heading) {
    add("#".repeat(level) + " " + escape(heading) + "\n\n");
  }

  @Override
  public void paragraph(String paragraph) {
    add(escape(paragraph) + "\n\n");
  }

  @Override
  public void item(String target, String item, List<WordDiff.Part> words) {
    StringBuilder lines = new StringBuilder("- " + escape(item) + " (" + escape(target) + ")");
    if (!words.isEmpty()) {
      lines.append("  \n  ");
      words.forEach(part -> lines.append(part.marked(MarkdownForm::escape)));
    }
    add(lines + "\n\n");
  }

  private void add(String lines) {
    if (text.length() + lines.length() > LONGEST) {
      left++;
    } else {
      text.append(lines);
    }
  }

  /** Signs of mark-up as character references; "@", "#" and addresses parted by a word joiner. */
  private static String escape(String quoted) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      if (c == '@' || c == '#' || c == ':') {
        safe.append(c == '#' ? "&#35;" : String.valueOf(c)).append('\u2060');
      } else if ("&<>\"'*_`~[](){}!|\\+-=.$^".indexOf(c) >= 0 && c != '-' && c != '.') {
        safe.append("&#").append((int) c).append(';');
      } else {
        safe.append(Character.isISOControl(c) && c != '\n' ? ' ' : c);
      }
    }
    return safe.toString().replace("www.", "www\u2060.");
  }

  @Override
  public String finished() {
    return left == 0
        ? text.toString()
        : text + no.programverk.problem.Messages.ofConsole().get("rapport.resten", left) + "\n";
  }
}
