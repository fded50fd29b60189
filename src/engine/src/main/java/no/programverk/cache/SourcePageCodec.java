package no.programverk.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.programverk.model.Block;
import no.programverk.model.Point;
import no.programverk.model.SourceRef;
import no.programverk.source.Anchor;
import no.programverk.source.Header;
import no.programverk.source.Link;
import no.programverk.source.SourcePage;

/** Writes and reads a {@link SourcePage} as bytes; reading gives an equal one. */
final class SourcePageCodec {
  private static final int PROSE = 0;
  private static final int POINTS = 1;
  private static final int DISSENT = 2;

  private SourcePageCodec() {}

  /** Writes one element of a list. */
  private interface Writer<T> {
    void write(T element) throws IOException;
  }

  /** Reads one element of a list. */
  private interface Reader<T> {
    T read() throws IOException;
  }

  static void write(DataOutputStream out, SourcePage page) throws IOException {
    string(out, page.path());
    ref(out, page.source());
    header(out, page.header());
    list(out, page.blocks(), block -> block(out, block));
    list(out, page.anchors(), anchor -> anchor(out, anchor));
    list(out, page.links(), link -> link(out, link));
    list(out, page.includes(), path -> string(out, path));
    list(out, page.lines(), line -> string(out, line));
  }

  static SourcePage read(DataInputStream in) throws IOException {
    String path = string(in);
    SourceRef source = new SourceRef(string(in), in.readInt());
    return new SourcePage(
        path,
        source,
        header(in),
        list(in, () -> block(in, source.file())),
        list(in, () -> new Anchor(string(in), in.readInt())),
        list(in, () -> new Link(string(in), string(in), in.readInt())),
        list(in, () -> string(in)),
        list(in, () -> string(in)));
  }

  private static void header(DataOutputStream out, Header header) throws IOException {
    string(out, header.title());
    out.writeInt(header.lines());
    out.writeInt(header.attributes().size());
    for (var attribute : header.attributes().entrySet()) {
      string(out, attribute.getKey());
      string(out, attribute.getValue().value());
      out.writeInt(attribute.getValue().line());
    }
  }

  private static Header header(DataInputStream in) throws IOException {
    String title = string(in);
    int lines = in.readInt();
    Map<String, Header.Attribute> attributes = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      attributes.put(string(in), new Header.Attribute(string(in), in.readInt()));
    }
    return new Header(title, attributes, lines);
  }

  private static void block(DataOutputStream out, Block block) throws IOException {
    if (block instanceof Block.Prose prose) {
      out.writeByte(PROSE);
      string(out, prose.html());
    } else if (block instanceof Block.PointList points) {
      out.writeByte(POINTS);
      string(out, points.kind().name());
      string(out, points.leadIn());
      list(out, points.points(), point -> point(out, point));
    } else if (block instanceof Block.Dissent dissent) {
      out.writeByte(DISSENT);
      string(out, dissent.title());
      list(out, dissent.alternatives(), side -> alternative(out, side));
    }
  }

  private static Block block(DataInputStream in, String file) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case PROSE -> new Block.Prose(string(in));
      case POINTS -> {
        Point.Kind ofPoints = Point.Kind.valueOf(string(in));
        String leadIn = string(in);
        yield new Block.PointList(ofPoints, leadIn, list(in, () -> point(in, leadIn, file)));
      }
      case DISSENT ->
          new Block.Dissent(
              string(in),
              list(in, () -> new Block.Alternative(string(in), string(in), string(in))));
      default -> throw new IOException("unknown block " + kind);
    };
  }

  private static void point(DataOutputStream out, Point point) throws IOException {
    string(out, point.id());
    string(out, point.shortTitle());
    string(out, point.kind().name());
    string(out, point.leadIn());
    out.writeInt(point.number());
    string(out, point.html());
    string(out, point.text());
    ref(out, point.source());
  }

  /**
   * @param leadIn that it has, most likely
   * @param file that it stands in, most likely
   */
  private static Point point(DataInputStream in, String leadIn, String file) throws IOException {
    return new Point(
        string(in),
        string(in),
        Point.Kind.valueOf(string(in)),
        string(in, leadIn),
        in.readInt(),
        string(in),
        string(in),
        new SourceRef(string(in, file), in.readInt()));
  }

  private static void alternative(DataOutputStream out, Block.Alternative side) throws IOException {
    string(out, side.role());
    string(out, side.title());
    string(out, side.html());
  }

  private static void anchor(DataOutputStream out, Anchor anchor) throws IOException {
    string(out, anchor.id());
    out.writeInt(anchor.line());
  }

  private static void link(DataOutputStream out, Link link) throws IOException {
    string(out, link.path());
    string(out, link.fragment());
    out.writeInt(link.line());
  }

  private static void ref(DataOutputStream out, SourceRef ref) throws IOException {
    string(out, ref.file());
    out.writeInt(ref.line());
  }

  private static void string(DataOutputStream out, String text) throws IOException {
    CacheFile.string(out, text);
  }

  private static String string(DataInputStream in) throws IOException {
    return CacheFile.string(in);
  }

  /** A text; where it is equal to another, that one, so that it is in memory only once. */
  private static String string(DataInputStream in, String other) throws IOException {
    String text = string(in);
    return text.equals(other) ? other : text;
  }

  private static <T> void list(DataOutputStream out, List<T> elements, Writer<T> writer)
      throws IOException {
    out.writeInt(elements.size());
    for (T element : elements) {
      writer.write(element);
    }
  }

  private static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
    int size = in.readInt();
    // A damaged file may name any size.
    List<T> elements = new ArrayList<>(Math.min(size, 1 << 10));
    for (int i = 0; i < size; i++) {
      elements.add(reader.read());
    }
    return elements;
  }
}
