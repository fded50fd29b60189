package no.programverk.assemble;

import static java.util.Collections.disjoint;

import java.util.Set;
import java.util.stream.Collectors;
import no.programverk.model.Permalink;
import no.programverk.model.SiteAddress;
import no.programverk.source.SourcePage;

/**
 * The rules by which a place in the content folder decides what a page is and where it is
 * published.
 *
 * <pre>
 * index.adoc                       front page       /
 * FOLDER/index.adoc with :status:  document         /FOLDER/
 * FOLDER/SECTION.adoc              section          /FOLDER/SECTION/
 * FOLDER/THEME/index.adoc          theme            /FOLDER/THEME/
 * FOLDER/THEME/TOPIC.adoc          topic            /FOLDER/TOPIC/      flat: moved to another theme, same address
 * endringer.adoc                   declared changes /endringer/
 * any/other.adoc                   plain page       /any/other/
 * </pre>
 */
public final class Layout {
  /** The file that declares abbreviations. */
  public static final String ABBREVIATIONS = "forkortelser.adoc";

  /** The file that declares changes. */
  public static final String CHANGES = "endringer.adoc";

  /** Any of these makes a folder a document: a missing or misspelt one is then told as such. */
  private static final Set<String> OF_DOCUMENTS = Set.of("status", "periode", "ordlyd");

  private final Set<String> documentFolders;

  private Layout(Set<String> documentFolders) {
    this.documentFolders = documentFolders;
  }

  /** Finds the document folders among the pages. */
  public static Layout of(Iterable<SourcePage> pages) {
    Set<String> folders =
        java.util.stream.StreamSupport.stream(pages.spliterator(), false)
            .filter(page -> isIndexOfFolder(page.path()))
            .filter(page -> !disjoint(page.header().attributes().keySet(), OF_DOCUMENTS))
            .map(page -> page.path().substring(0, page.path().indexOf('/')))
            .collect(Collectors.toUnmodifiableSet());
    return new Layout(folders);
  }

  /** Returns whether a page is one that may make a folder a document, by what it says. */
  public static boolean isIndexOfFolder(String path) {
    int end = path.indexOf('/');
    return end > 0 && path.startsWith("index.adoc", end + 1);
  }

  public PageKind kind(String path) {
    String[] parts = path.split("/");
    boolean index = parts[parts.length - 1].equals("index.adoc");
    if (path.equals("index.adoc")) {
      return PageKind.FRONT;
    }
    if (path.equals(ABBREVIATIONS)) {
      return PageKind.ABBREVIATIONS;
    }
    if (path.equals(CHANGES)) {
      return PageKind.CHANGES;
    }
    if (!documentFolders.contains(parts[0])) {
      return PageKind.PLAIN;
    }
    return switch (parts.length) {
      case 2 -> index ? PageKind.DOCUMENT : PageKind.SECTION;
      case 3 -> index ? PageKind.THEME : PageKind.TOPIC;
      default -> PageKind.PLAIN;
    };
  }

  public Permalink permalink(String path) {
    String[] parts = path.split("/");
    String bare = path.substring(0, path.length() - ".adoc".length());
    return switch (kind(path)) {
      case FRONT -> Permalink.of("");
      case ABBREVIATIONS -> SiteAddress.INDEX.permalink();
      case CHANGES -> SiteAddress.CHANGES.permalink();
      case DOCUMENT -> Permalink.of(parts[0] + "/");
      case THEME -> Permalink.of(parts[0] + "/" + parts[1] + "/");
      case TOPIC -> Permalink.of(parts[0] + "/" + bare.substring(bare.lastIndexOf('/') + 1) + "/");
      case SECTION -> Permalink.of(bare + "/");
      case PLAIN ->
          Permalink.of(
              (bare.endsWith("/index") ? bare.substring(0, bare.length() - 6) : bare) + "/");
    };
  }

  /** Returns the path of a topic's theme. */
  static String themeOf(String topicPath) {
    return topicPath.substring(0, topicPath.lastIndexOf('/')) + "/index.adoc";
  }

  /** Returns the path of the document that a page belongs to. */
  static String documentOf(String path) {
    return path.substring(0, path.indexOf('/')) + "/index.adoc";
  }
}
