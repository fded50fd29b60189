package no.programverk.jbake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.programverk.jbake.AsciiDocConverter.Conversion;
import no.programverk.jbake.AsciiDocConverter.Item;
import no.programverk.model.Block;
import no.programverk.model.Point;
import no.programverk.model.RelativePath;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problem;
import no.programverk.problem.Rule;
import no.programverk.source.Anchor;
import no.programverk.source.Link;
import no.programverk.source.SourcePage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads converted HTML into blocks: judged by the allow-list, freed of the processor's wrappers,
 * cut into prose, points and disagreements. One instance reads one source.
 */
final class BodyReader {
  /** What begins a list or a further paragraph within an item. */
  private static final Pattern INTRUSION =
      Pattern.compile("\\s*(?:-|[*]{2,5}|[.]{1,5}|\\d+\\.|[a-z]\\.) \\S|\\+$");

  private static final Set<String> WRAPPERS =
      Set.of(
          "paragraph",
          "sect1",
          "sect2",
          "sect3",
          "sectionbody",
          "ulist",
          "olist",
          "dlist",
          "openblock",
          "content",
          "quoteblock",
          "literalblock",
          "listingblock");

  private final String path;
  private final SourceRef source;
  private final SourceLines lines;
  private final List<Problem> problems;
  private final Deque<Item> items;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final StringBuilder prose = new StringBuilder();
  private final String shown;
  private int points;

  /**
   * @param path of the source from the content folder
   * @param lines of the source, to say where a fault stands
   * @param problems receives what is wrong
   */
  BodyReader(
      String path,
      SourceRef source,
      SourceLines lines,
      Conversion conversion,
      List<Problem> problems) {
    this.path = path;
    this.source = source;
    this.lines = lines;
    this.problems = problems;
    this.items = new ArrayDeque<>(conversion.items());
    Document document = Jsoup.parseBodyFragment(conversion.html());
    document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.base);
    this.shown = document.body().text();
    // The processor's own wrapper of what stands before the first heading.
    document.body().select("> div#preamble").unwrap();
    refuseFootnotes(document.body());
    // Read also when something is refused: then nothing is published, but its ids are known, and
    // what refers to them is not told as wrong too.
    AllowList.check(document.body(), this::refuse);
    refuseMisplacedRoles(document.body());
    settleLinks(document.body());
    readBlocks(document.body());
  }

  /** Returns the words of the page, as the processor made it. */
  String shown() {
    return shown;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Anchor> anchors() {
    return anchors;
  }

  List<Link> links() {
    return links;
  }

  private void refuse(Rule rule, String what, String clue) {
    SourceRef place =
        switch (rule) {
          case EMPTY_LINK -> lines.place("link:#");
          // A role or a heading may be a word that stands above, too.
          case UNKNOWN_ROLE -> lines.place("." + what, what, clue);
          case CHECKLIST -> lines.place("[ ] ", "[x] ", "[*] ");
          case HEADING_TOO_DEEP -> lines.place("= " + what, what);
          default -> lines.place(what, clue);
        };
    boolean unseen = rule == Rule.IMAGE_NOT_ALLOWED && lines.at(place.line()).contains(what + "[]");
    problems.add(Problem.of(unseen ? Rule.IMAGE_WITHOUT_TEXT : rule, place, what));
  }

  /** What the processor makes of a footnote is refused as one thing, not as its many parts. */
  private void refuseFootnotes(Element body) {
    List<Element> parts = body.select("sup.footnote, sup.footnoteref, span.footnote, #footnotes");
    if (!parts.isEmpty()) {
      problems.add(Problem.of(Rule.FOOTNOTE, lines.place("footnote:", "footnoteref:")));
      parts.forEach(Node::remove);
    }
  }

  /**
   * A role where it means nothing would turn points or alternatives into plain text, or lose them.
   */
  private void refuseMisplacedRoles(Element body) {
    for (Element element : body.select(".punkter, .oppgaver, .dissens, .flertall, .mindretall")) {
      element.classNames().stream()
          .filter(role -> !stands(role, element))
          .forEach(
              role -> problems.add(Problem.of(Rule.MISPLACED_ROLE, lines.place("." + role), role)));
    }
  }

  private static boolean stands(String role, Element element) {
    return switch (role) {
      case "punkter", "oppgaver" -> element.is("div.ulist") && inRunningText(element);
      case "dissens" -> element.is("div.exampleblock") && inRunningText(element);
      case "flertall", "mindretall" -> element.is("div.dissens > div.content > div.openblock");
      default -> true;
    };
  }

  private static boolean inRunningText(Element element) {
    return element.parents().stream()
        .takeWhile(parent -> !parent.normalName().equals("body"))
        .allMatch(parent -> parent.classNames().stream().anyMatch(WRAPPERS::contains));
  }

  /** Links to other sources get the full path from the content folder. */
  private void settleLinks(Element body) {
    for (Element a : body.select("a[href]")) {
      String href = a.attr("href");
      a.removeAttr("class");
      if (href.startsWith("#")) {
        String id = href.substring(1);
        settle(a, path, id, "<<" + id, "xref:" + id + "[", id);
      } else if (!href.contains(":") && href.contains(".adoc")) {
        int hash = href.indexOf('#');
        String target = hash < 0 ? href : href.substring(0, hash);
        String fragment = hash < 0 ? "" : href.substring(hash + 1);
        // What leads out of the content folder is no page, and is told as a dead link.
        settle(a, RelativePath.resolve(path, target).orElse(target), fragment, href, target);
        if (a.text().equals(target) || a.text().equals(href)) {
          a.text(SourcePage.TITLE_OF_TARGET);
        }
      }
    }
  }

  private void settle(Element a, String target, String fragment, String... clues) {
    links.add(new Link(target, fragment, lines.find(clues)));
    a.attr("href", SourcePage.SCHEME + target + (fragment.isEmpty() ? "" : "#" + fragment));
    if (a.text().equals("[" + fragment + "]")) {
      a.text(SourcePage.TITLE_OF_TARGET);
    }
  }

  private void readBlocks(Element body) {
    read(body);
    flushProse();
  }

  private void read(Element parent) {
    for (Node node : List.copyOf(parent.childNodes())) {
      if (node instanceof TextNode text) {
        if (!text.isBlank()) {
          prose.append("<p>").append(text.outerHtml().strip()).append("</p>");
        }
      } else if (node instanceof Element element) {
        read(element, element.classNames());
      }
    }
  }

  private void read(Element element, Set<String> classes) {
    if (classes.contains("punkter")) {
      flushProse();
      blocks.add(points(element, Point.Kind.POINT));
    } else if (classes.contains("oppgaver")) {
      flushProse();
      blocks.add(points(element, Point.Kind.TASK));
    } else if (classes.contains("dissens")) {
      flushProse();
      blocks.add(dissent(element));
    } else if (element.normalName().equals("div")
        && WRAPPERS.stream().anyMatch(classes::contains)) {
      wrapper(element);
    } else {
      prose.append(clean(element));
    }
  }

  private void wrapper(Element element) {
    if (element.hasAttr("id")) {
      anchors.add(new Anchor(element.id(), lines.find(element.id())));
      prose.append("<div id=\"").append(element.id()).append("\"></div>");
    }
    for (Element child : element.children()) {
      if (child.hasClass("title")) {
        prose.append("<p><strong>").append(child.html()).append("</strong></p>");
      }
    }
    element.children().stream().filter(child -> child.hasClass("title")).forEach(Node::remove);
    read(element);
  }

  private void flushProse() {
    if (!prose.isEmpty()) {
      blocks.add(new Block.Prose(prose.toString()));
      prose.setLength(0);
    }
  }

  private Block.PointList points(Element list, Point.Kind kind) {
    Element title = list.selectFirst("> div.title");
    String leadIn = title == null ? "" : title.text().strip();
    List<Point> read = new ArrayList<>();
    for (Element li : list.select("> ul > li")) {
      read.add(point(li, kind, leadIn, item(li)));
    }
    if (leadIn.isEmpty()) {
      int line = read.isEmpty() ? 0 : Math.max(read.get(0).source().line() - 1, 1);
      problems.add(Problem.of(Rule.LEAD_IN_MISSING, source.atLine(line)));
    }
    return new Block.PointList(kind, leadIn, read);
  }

  /**
   * Returns what the processor knows of a list item; paired by id, so that no other item gets its
   * line.
   */
  private Item item(Element li) {
    Element anchor = li.selectFirst("> p > a[id]");
    String id = anchor == null ? "" : anchor.id();
    Item item =
        items.stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .or(() -> Optional.ofNullable(items.peekFirst()))
            .orElse(new Item("", "", source));
    items.remove(item);
    return item;
  }

  private Point point(Element li, Point.Kind kind, String leadIn, Item item) {
    Element p = li.selectFirst("> p");
    if (p == null || li.children().size() != 1) {
      problems.add(Problem.of(Rule.POINT_TOO_COMPLEX, intrusion(item.source())));
    }
    Element content = p == null ? li : p;
    Element anchor = content.selectFirst("> a[id]");
    if (anchor != null && anchor.id().equals(item.id())) {
      anchor.remove();
    }
    content.select("a[id]").forEach(Node::remove);
    String html = content.html().replaceAll("\\s+", " ").strip();
    String text = content.text().replace(SourcePage.TITLE_OF_TARGET, "").strip();
    return new Point(item.id(), item.label(), kind, leadIn, ++points, html, text, item.source());
  }

  /** Returns the line of an item where something else than its text begins; else its own. */
  private SourceRef intrusion(SourceRef item) {
    if (item.line() > 0 && item.file().equals(source.file())) {
      for (int line = item.line() + 1; !lines.at(line).startsWith("* "); line++) {
        if (INTRUSION.matcher(lines.at(line)).lookingAt()) {
          return item.atLine(line);
        } else if (lines.isLast(line)) {
          break;
        }
      }
    }
    return item;
  }

  private Block.Dissent dissent(Element block) {
    Element title = block.selectFirst("> div.title");
    List<Block.Alternative> alternatives = new ArrayList<>();
    for (Element side : block.select("> div.content > div.openblock")) {
      Element sideTitle = side.selectFirst("> div.title");
      StringBuilder html = new StringBuilder();
      Element content = side.selectFirst("> div.content");
      for (Element child : content == null ? List.<Element>of() : List.copyOf(content.children())) {
        html.append(flat(child));
      }
      String role =
          side.hasClass("flertall") ? "flertall" : side.hasClass("mindretall") ? "mindretall" : "";
      alternatives.add(
          new Block.Alternative(role, sideTitle == null ? "" : sideTitle.text(), html.toString()));
    }
    if (alternatives.size() < 2
        || alternatives.stream()
            .anyMatch(side -> side.role().isEmpty() || side.title().isEmpty())) {
      problems.add(Problem.of(Rule.INCOMPLETE_DISSENT, source.atLine(lines.find(".dissens"))));
    }
    return new Block.Dissent(title == null ? "" : title.text(), alternatives);
  }

  private String flat(Element element) {
    boolean wraps =
        element.normalName().equals("div")
            && element.classNames().stream().anyMatch(WRAPPERS::contains);
    if (!wraps) {
      return clean(element);
    }
    StringBuilder html = new StringBuilder();
    element.children().forEach(child -> html.append(flat(child)));
    return html.toString();
  }

  /** Returns an element without the processor's classes, wrappers and column widths. */
  private String clean(Element element) {
    for (Element id : element.select("[id]")) {
      anchors.add(new Anchor(id.id(), lines.find(id.id())));
    }
    element.select("colgroup").forEach(Node::remove);
    for (Element p : element.select("li > p, dd > p, td > p, th > p")) {
      if (p.parent() != null && p.parent().children().size() == 1) {
        p.unwrap();
      }
    }
    // Not the element itself: unwrapped, it would lose what it holds.
    element.select("div").stream().filter(div -> div != element).forEach(Node::unwrap);
    element.select("[class]").forEach(styled -> styled.removeAttr("class"));
    element.select("[style]").forEach(styled -> styled.removeAttr("style"));
    element.select("table").forEach(table -> table.select("thead th").attr("scope", "col"));
    return element.outerHtml();
  }
}
