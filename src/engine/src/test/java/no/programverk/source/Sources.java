package no.programverk.source;

import java.util.ArrayList;
import java.util.List;
import no.programverk.model.Block;
import no.programverk.model.Point;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;

/** Sources as they come from reading, made by hand. */
public final class Sources {
  private Sources() {}

  /** A page with a header and running text. */
  public static SourcePage page(String path, String... lines) {
    return page(path, List.of(), List.of(), lines);
  }

  /** A page with blocks and links. */
  public static SourcePage page(
      String path, List<Block> blocks, List<Link> links, String... lines) {
    SourceRef source = SourceTree.ref(path);
    List<Problem> problems = new ArrayList<>();
    Header header = Header.read(source, List.of(lines), problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    return new SourcePage(
        path, source, header, blocks, List.of(), links, List.of(), List.of(lines));
  }

  /** A list of one point. */
  public static Block.PointList point(String path, String id, String shortTitle, String text) {
    SourceRef source = SourceTree.ref(path).atLine(6);
    Point point = new Point(id, shortTitle, Point.Kind.POINT, "SV vil", 1, text, text, source);
    return new Block.PointList(Point.Kind.POINT, "SV vil", List.of(point));
  }
}
