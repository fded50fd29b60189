package no.programverk.jbake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.programverk.problem.Rule;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Decides on the HTML that a browser would see, whatever way it came: AsciiDoc lets raw HTML
 * through in passthroughs, titles, attribute values and ids, in every safe mode.
 *
 * <p>What is not listed is refused, not mended: the contributor is told.
 */
final class AllowList {
  private static final Set<String> TAGS =
      Set.of(
          "a",
          "b",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "col",
          "colgroup",
          "dd",
          "div",
          "dl",
          "dt",
          "em",
          "h2",
          "h3",
          "h4",
          "hr",
          "i",
          "li",
          "ol",
          "p",
          "pre",
          "span",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** Headings that AsciiDoc has and the site has no place for. */
  private static final Set<String> TOO_DEEP = Set.of("h5", "h6");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "a", Set.of("href", "id"),
          "h2", Set.of("id"),
          "h3", Set.of("id"),
          "h4", Set.of("id"),
          "div", Set.of("id"),
          "ol", Set.of("start", "type"),
          "td", Set.of("colspan", "rowspan"),
          "th", Set.of("colspan", "rowspan"));

  /** Classes that the processor gives, and the roles of ours. Any other is a role nobody knows. */
  private static final Set<String> CLASSES =
      Set.of(
          "alt",
          "arabic",
          "attribution",
          "bare",
          "colist",
          "content",
          "dlist",
          "even",
          "exampleblock",
          "fit-content",
          "flertall",
          "frame-all",
          "frame-ends",
          "frame-none",
          "frame-sides",
          "grid-all",
          "grid-cols",
          "grid-none",
          "grid-rows",
          "halign-center",
          "halign-left",
          "halign-right",
          "hdlist",
          "hdlist1",
          "hdlist2",
          "header",
          "highlight",
          "horizontal",
          "image",
          "imageblock",
          "listingblock",
          "literalblock",
          "loweralpha",
          "lowergreek",
          "lowerroman",
          "mindretall",
          "odd",
          "olist",
          "openblock",
          "oppgaver",
          "dissens",
          "paragraph",
          "punkter",
          "quoteblock",
          "sect1",
          "sect2",
          "sect3",
          "sect4",
          "sect5",
          "sectionbody",
          "stretch",
          "stripes-even",
          "tableblock",
          "title",
          "ulist",
          "upperalpha",
          "upperroman",
          "valign-bottom",
          "valign-middle",
          "valign-top");

  /** Fewer letters than this are found anywhere. */
  private static final int SHORTEST_CLUE = 3;

  private static final Pattern COLUMN_WIDTH = Pattern.compile("width: ?[0-9.]+%;?");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[^\\s\"<>]+|mailto:[^\\s\"<>?]+|#[^\\s\"<>]+|[^\\s:\"<>?]+\\.adoc(?:#[^\\s\"<>]*)?");

  private AllowList() {}

  /** Is told of each refusal. */
  @FunctionalInterface
  interface Refusal {
    /**
     * @param rule that is broken
     * @param what the offending tag, attribute, role, link or id
     * @param clue text nearby, that may be found in the source where {@code what} is not
     */
    void refuse(Rule rule, String what, String clue);
  }

  /** Judges a tree. */
  static void check(Element body, Refusal refusal) {
    body.traverse(
        (node, depth) -> {
          if (node instanceof Element element && node != body) {
            judge(element, refusal);
          } else if (node instanceof Comment) {
            refusal.refuse(Rule.HTML_NOT_ALLOWED, "<!--", "");
          } else if (!(node instanceof Element) && !(node instanceof TextNode)) {
            refusal.refuse(Rule.HTML_NOT_ALLOWED, "<" + node.nodeName(), "");
          }
        });
  }

  private static void judge(Element element, Refusal refusal) {
    String tag = element.normalName();
    if (tag.equals("img")) {
      refusal.refuse(Rule.IMAGE_NOT_ALLOWED, element.attr("src"), "");
    } else if (TOO_DEEP.contains(tag)) {
      refusal.refuse(Rule.HEADING_TOO_DEEP, element.text(), "");
    } else if (!TAGS.contains(tag)) {
      refusal.refuse(Rule.HTML_NOT_ALLOWED, "<" + tag, clue(element));
    } else {
      element.attributes().forEach(attribute -> judge(element, attribute, refusal));
    }
  }

  private static void judge(Element element, Attribute attribute, Refusal refusal) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue();
    switch (name) {
      case "class" -> {
        for (String role : element.classNames()) {
          if (!CLASSES.contains(role)) {
            refusal.refuse(
                role.equals("checklist") ? Rule.CHECKLIST : Rule.UNKNOWN_ROLE, role, clue(element));
          }
        }
      }
      case "style" -> {
        if (!element.normalName().equals("col") || !COLUMN_WIDTH.matcher(value).matches()) {
          refusal.refuse(Rule.HTML_ATTRIBUTE_NOT_ALLOWED, name, clue(element));
        }
      }
      default -> {
        if (!ATTRIBUTES.getOrDefault(element.normalName(), Set.of()).contains(name)) {
          refusal.refuse(Rule.HTML_ATTRIBUTE_NOT_ALLOWED, name, clue(element));
        } else if (name.equals("href") && (value.isEmpty() || value.equals("#"))) {
          refusal.refuse(Rule.EMPTY_LINK, value, clue(element));
        } else if (name.equals("href") && !ADDRESS.matcher(value).matches()) {
          refusal.refuse(Rule.LINK_NOT_ALLOWED, value, clue(element));
        } else if (name.equals("id") && !ID.matcher(value).matches()) {
          refusal.refuse(Rule.INVALID_ID, value, clue(element));
        }
      }
    }
  }

  /** Returns words or an address of the element, as they may stand in the source. */
  private static String clue(Element element) {
    return element
        .nodeStream(TextNode.class)
        .filter(text -> text.text().strip().length() >= SHORTEST_CLUE)
        .findFirst()
        .map(text -> text.getWholeText().strip().lines().findFirst().orElse(""))
        .orElse(element.select("[src]").attr("src"));
  }
}
