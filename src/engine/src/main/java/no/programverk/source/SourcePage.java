package no.programverk.source;

import java.util.List;
import no.programverk.model.Block;
import no.programverk.model.SourceRef;

/**
 * One AsciiDoc file, read and converted.
 *
 * <p>In its blocks, links to other sources have the form {@code href="adoc:PATH#FRAGMENT"}, with
 * the path from the content folder; a link without a text of its own has {@link #TITLE_OF_TARGET}
 * as text. Both are settled when all sources are known.
 *
 * @param path from the content folder, with forward slashes
 * @param source the file from the project's root
 * @param anchors every explicit id but those of points
 * @param includes files that were included, from the content folder
 * @param lines of the file, as written
 */
public record SourcePage(
    String path,
    SourceRef source,
    Header header,
    List<Block> blocks,
    List<Anchor> anchors,
    List<Link> links,
    List<String> includes,
    List<String> lines) {

  /** Scheme of links that still point at source files. */
  public static final String SCHEME = "adoc:";

  /**
   * Stands for the title of what a link points at: an invisible separator, used for nothing else.
   */
  public static final String TITLE_OF_TARGET = "\u2063";

  public SourcePage {
    blocks = List.copyOf(blocks);
    anchors = List.copyOf(anchors);
    links = List.copyOf(links);
    includes = List.copyOf(includes);
    lines = List.copyOf(lines);
  }

  /** Returns whether it is a piece that pages include: its file name starts with an underscore. */
  public static boolean isPartial(String path) {
    return path.substring(path.lastIndexOf('/') + 1).startsWith("_");
  }

  /** Returns whether a link leads to another source, by its path. */
  public boolean linksTo(String other) {
    return links.stream().anyMatch(link -> link.path().equals(other));
  }

  /**
   * What the rest of the site takes from a page beside its words: while it stays the same, other
   * pages need not be looked at.
   *
   * @param ids of passages, in order
   * @param points id and short title of each, in order
   */
  public record Outline(Header header, List<String> ids, List<String> points) {}

  public Outline outline() {
    return new Outline(
        header,
        anchors.stream().map(Anchor::id).toList(),
        blocks.stream()
            .flatMap(block -> block instanceof Block.PointList list ? list.points().stream() : null)
            .map(point -> point.id() + " " + point.shortTitle())
            .toList());
  }
}
