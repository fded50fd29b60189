package no.programverk.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.programverk.assemble.Layout;
import no.programverk.assemble.PageKind;
import no.programverk.model.Page;
import no.programverk.model.Programme;
import no.programverk.model.SiteAddress;
import no.programverk.source.Anchor;
import no.programverk.source.SourcePage;

/**
 * The fragments that mean something: points, and passages that were given an id. What templates
 * name for their own use (letters, lists of abbreviations) is not promised.
 */
public final class Fragments {
  private Fragments() {}

  /** Returns those of each page, by the page's path. */
  public static Map<String, Set<String>> of(
      Programme programme, List<SourcePage> sources, Layout layout) {
    Map<String, Set<String>> byPage = new HashMap<>();
    Set<String> collected =
        byPage.computeIfAbsent(SiteAddress.COLLECTED.path(), unknown -> new HashSet<>());
    for (SourcePage source : sources) {
      PageKind kind = layout.kind(source.path());
      if (kind != PageKind.ABBREVIATIONS && kind != PageKind.CHANGES) {
        Set<String> ids = new HashSet<>();
        source.anchors().stream().map(Anchor::id).forEach(ids::add);
        String path = layout.permalink(source.path()).path();
        byPage.put(path, ids);
        if (kind != PageKind.PLAIN && kind != PageKind.FRONT) {
          collected.addAll(ids);
          collected.add(onCollected(path));
        }
      }
    }
    for (Page page : programme.pages()) {
      page.points()
          .forEach(
              point -> {
                byPage
                    .computeIfAbsent(page.permalink().path(), unknown -> new HashSet<>())
                    .add(point.id());
                collected.add(point.id());
              });
    }
    return byPage;
  }

  /** Returns the id that a page has on the page with everything. */
  public static String onCollected(String path) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return "side-" + bare.replace('/', '-');
  }
}
