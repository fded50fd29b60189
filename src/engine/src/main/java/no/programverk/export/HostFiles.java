package no.programverk.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.ledger.ProgrammeState;
import no.programverk.model.SiteAddress;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import no.programverk.settings.Settings;

/**
 * The rules as each host reads them: {@code _redirects} and {@code _headers} (Netlify, Cloudflare
 * Pages, GitLab Pages), {@code .htaccess} (Apache) and {@code nginx.conf}, a piece to include in a
 * server block. Where a host reads none of them, the static pages at the old addresses lead on.
 */
public final class HostFiles implements Generator {
  /**
   * What the strictest of the hosts takes (GitLab Pages by default); Cloudflare Pages takes 2,000
   * fixed ones. Those that come after are passed over in silence by the host.
   */
  private static final int MOST_REDIRECTS = 1000;

  /** What GitLab Pages reads of {@code _redirects} by default. */
  private static final int MOST_BYTES = 64 << 10;

  /**
   * nginx says no character set by itself, and knows no type for spreadsheets or AsciiDoc. A
   * location of their own inherits the headers, as it has none.
   */
  private static final String NGINX_TYPES =
      """
      charset utf-8;
      charset_types text/css text/plain text/csv text/asciidoc text/javascript application/javascript application/json application/atom+xml;
      location ~ "\\.csv$" { types { } default_type text/csv; }
      location ~ "\\.adoc$" { types { } default_type text/asciidoc; }
      """;

  private final ProgrammeState state;
  private final Settings settings;

  public HostFiles(ProgrammeState state, Settings settings) {
    this.state = state;
    this.settings = settings;
  }

  /**
   * @param problems receives that a host's limit is passed
   */
  @Override
  public List<SiteFile> files(Problems problems) {
    HostRules rules = HostRules.of(state, settings);
    String redirects = redirects(rules);
    long lines = redirects.lines().count();
    int bytes = redirects.getBytes(StandardCharsets.UTF_8).length;
    if (lines > MOST_REDIRECTS || bytes > MOST_BYTES) {
      problems.add(
          Problem.of(
              Rule.TOO_MANY_REDIRECTS,
              SourceRef.of(SiteAddress.REDIRECTS.path()),
              lines,
              MOST_REDIRECTS,
              bytes,
              MOST_BYTES));
    }
    return List.of(
        file(SiteAddress.REDIRECTS, FileKind.HOST_RULES, redirects),
        file(SiteAddress.HEADERS, FileKind.HOST_RULES, headers(rules)),
        file(SiteAddress.APACHE, FileKind.HOST_RULES, apache(rules)),
        file(SiteAddress.NGINX, FileKind.HOST_INCLUDE, nginx(rules)));
  }

  private static SiteFile file(SiteAddress address, FileKind kind, String text) {
    return SiteFile.ofText(address.path(), kind, text);
  }

  private static String redirects(HostRules rules) {
    return rules.redirects().entrySet().stream()
        .flatMap(
            move ->
                HostRules.spellings(move.getKey()).stream()
                    .map(from -> from + " " + move.getValue() + " 301\n"))
        .collect(Collectors.joining());
  }

  private String headers(HostRules rules) {
    String all =
        rules.headers().entrySet().stream()
            .map(header -> "  " + header.getKey() + ": " + header.getValue() + "\n")
            .collect(Collectors.joining());
    String base = settings.basePath();
    // These hosts make readers ask again for everything else by themselves.
    String forEver = "  Cache-Control: " + HostRules.FOR_EVER + "\n";
    return base + "*\n" + all + base + "css/*\n" + forEver + base + "js/*\n" + forEver;
  }

  private String apache(HostRules rules) {
    StringBuilder file = new StringBuilder(notFound("ErrorDocument 404 ", "\n"));
    file.append(
        "AddType application/atom+xml .atom\nAddType text/csv .csv\nAddType text/asciidoc .adoc\n"
            + "AddCharset utf-8 .html .css .js .csv .json .atom .txt .adoc\n");
    file.append("<IfModule mod_headers.c>\n");
    rules
        .headers()
        .forEach((name, value) -> file.append(header("Header always set", name, value, "")));
    file.append(header("Header set", "Cache-Control", HostRules.ASK_AGAIN, ""));
    file.append("<FilesMatch \"").append(HostRules.FINGERPRINTED).append("\">\n");
    file.append(header("Header set", "Cache-Control", HostRules.FOR_EVER, ""));
    file.append("</FilesMatch>\n</IfModule>\n<IfModule mod_alias.c>\n");
    rules
        .redirects()
        .forEach(
            (from, to) ->
                file.append("RedirectMatch 301 \"^")
                    .append(from.replaceAll("/$", "").replace(".", "\\."))
                    .append(from.endsWith("/") ? "/?$\" \"" : "$\" \"")
                    .append(to)
                    .append("\"\n"));
    return file.append("</IfModule>\n").toString();
  }

  private String nginx(HostRules rules) {
    StringBuilder all = new StringBuilder();
    rules
        .headers()
        .forEach((name, value) -> all.append(header("add_header", name, value, " always;")));
    StringBuilder file = new StringBuilder("absolute_redirect off;\n").append(NGINX_TYPES);
    file.append(notFound("error_page 404 ", ";\n")).append(all);
    file.append(header("add_header", "Cache-Control", HostRules.ASK_AGAIN, ";"));
    // A location with a header of its own inherits none.
    file.append("location ~ \"").append(HostRules.FINGERPRINTED).append("\" {\n").append(all);
    file.append(header("add_header", "Cache-Control", HostRules.FOR_EVER, ";")).append("}\n");
    rules
        .redirects()
        .forEach(
            (from, to) ->
                HostRules.spellings(from)
                    .forEach(
                        path ->
                            file.append("location = ")
                                .append(path)
                                .append(" { return 301 ")
                                .append(to)
                                .append("; }\n")));
    return file.toString();
  }

  /** Names the page that answers a dead address, where there is one. */
  private String notFound(String before, String after) {
    return settings.renders("error404")
        ? before + settings.basePath() + SiteAddress.NOT_FOUND.path() + after
        : "";
  }

  private static String header(String command, String name, String value, String end) {
    return command + " " + name + " \"" + value + "\"" + end + "\n";
  }
}
