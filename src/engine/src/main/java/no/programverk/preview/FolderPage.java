package no.programverk.preview;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the site as it must be to open from a folder. */
final class FolderPage {
  private static final Pattern LINK =
      Pattern.compile("(<(?:a|link|img|script|form)\\s[^>]*?(?:href|src|action)=\")([^\"]*)(\")");

  /** Where scripts of ours find an address that they are to lead to. */
  private static final Pattern DATA = Pattern.compile("( data-til=\")([^\"]*)(\")");

  private static final Pattern REFRESH =
      Pattern.compile("(http-equiv=\"refresh\" content=\"\\d+; ?url=)([^\"]*)(\")");
  private static final Pattern CANONICAL =
      Pattern.compile("<(?:link rel=\"canonical\"|meta property=\"og:url\")[^>]*>\\n?");
  private static final Pattern MODULE = Pattern.compile("<script type=\"module\"");
  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]*\">");
  private static final Pattern HEAD_END = Pattern.compile("</head>");

  /** A folder has no origin that 'self' could mean in every browser; a scheme means the same. */
  private static final String FOLDER_POLICY =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src file:;"
          + " img-src file:; script-src file:; form-action file:; base-uri 'none'\">";

  private final String root;
  private final String basePath;
  private final String shim;

  /**
   * @param path of the page from the site's root
   * @param basePath that addresses from the host's root begin with
   * @param shim script that must come before the page's own
   */
  FolderPage(String path, String basePath, String shim) {
    long depth = path.chars().filter(c -> c == '/').count();
    this.root = depth == 0 ? "./" : "../".repeat((int) depth);
    this.basePath = basePath;
    this.shim = shim;
  }

  String of(String html) {
    String linked = LINK.matcher(html).replaceAll(this::linked);
    linked = DATA.matcher(linked).replaceAll(this::linked);
    linked = REFRESH.matcher(linked).replaceAll(this::linked);
    String bare = CANONICAL.matcher(linked).replaceAll("");
    String classic = MODULE.matcher(bare).replaceAll("<script defer");
    String open = POLICY.matcher(classic).replaceAll(Matcher.quoteReplacement(FOLDER_POLICY));
    String script = "<script src=\"" + root + shim + "\" data-rot=\"" + root + "\"></script>\n";
    Matcher first = Pattern.compile("<script ").matcher(open);
    String ready =
        first.find()
            ? open.substring(0, first.start()) + script + open.substring(first.start())
            : open;
    String sheet = "<link rel=\"stylesheet\" href=\"" + root + "_utkast/utkast.css\">\n";
    return DraftMarks.on(ready, sheet, "");
  }

  private String linked(MatchResult link) {
    return Matcher.quoteReplacement(link.group(1) + file(link.group(2)) + link.group(3));
  }

  /** Returns the file that a link leads to, as a link. */
  private String file(String href) {
    if (href.startsWith("#") || href.matches("[a-z][a-z0-9+.-]*:.*")) {
      return href;
    }
    String local = href.startsWith(basePath) ? root + href.substring(basePath.length()) : href;
    int end = 0;
    while (end < local.length() && local.charAt(end) != '#' && local.charAt(end) != '?') {
      end++;
    }
    String path = local.substring(0, end);
    String rest = local.substring(end);
    boolean folder = path.endsWith("/") || path.equals(".") || path.endsWith("..");
    return folder ? path + (path.endsWith("/") ? "" : "/") + "index.html" + rest : local;
  }
}
