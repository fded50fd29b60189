package no.programverk.jbake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
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

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "a", Set.of("href", "id"),
          "h2", Set.of("id"),
          "h3", Set.of("id"),
          "h4", Set.of("id"),
          "div", Set.of("id"),
          "ol", Set.of("start"),
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
          "header",
          "horizontal",
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

  private static final Pattern COLUMN_WIDTH = Pattern.compile("width: ?[0-9.]+%;?");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[^\\s\"<>]+|mailto:[^\\s\"<>?]+|#[^\\s\"<>]+|[^\\s:\"<>?]+\\.adoc(?:#[^\\s\"<>]*)?");

  /** Kinds of refusal; each is the id of a rule. */
  static final String TAG = "html-ikke-tillatt";

  static final String ATTRIBUTE = "html-attributt-ikke-tillatt";
  static final String ROLE = "rolle-ukjent";
  static final String LINK = "lenke-ikke-tillatt";
  static final String BAD_ID = "id-ugyldig";
  static final String EMPTY_LINK = "lenke-tom";
  static final String IMAGE = "bilde-ikke-tillatt";
  static final String IMAGE_WITHOUT_TEXT = "bilde-uten-tekst";

  private AllowList() {}

  /**
   * Judges a tree.
   *
   * @param refuse is called with the rule and the offending text for each refusal
   */
  static void check(Element body, BiConsumer<String, String> refuse) {
    body.traverse(
        (node, depth) -> {
          if (node != body) {
            check(node, refuse);
          }
        });
  }

  private static void check(Node node, BiConsumer<String, String> refuse) {
    if (node instanceof Element element) {
      if (element.normalName().equals("img")) {
        refuse.accept(IMAGE, element.attr("src"));
        return;
      }
      if (!TAGS.contains(element.normalName())) {
        refuse.accept(TAG, "<" + element.normalName());
        return;
      }
      element.attributes().forEach(attribute -> check(element, attribute, refuse));
    } else if (node instanceof Comment) {
      refuse.accept(TAG, "<!--");
    } else if (!(node instanceof TextNode)) {
      refuse.accept(TAG, "<" + node.nodeName());
    }
  }

  private static void check(
      Element element, Attribute attribute, BiConsumer<String, String> refuse) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue();
    switch (name) {
      case "class" -> {
        for (String role : element.classNames()) {
          if (!CLASSES.contains(role)) {
            refuse.accept(ROLE, role);
          }
        }
      }
      case "style" -> {
        if (!element.normalName().equals("col") || !COLUMN_WIDTH.matcher(value).matches()) {
          refuse.accept(ATTRIBUTE, name);
        }
      }
      default -> {
        if (!ATTRIBUTES.getOrDefault(element.normalName(), Set.of()).contains(name)) {
          refuse.accept(ATTRIBUTE, name);
        } else if (name.equals("href") && (value.isEmpty() || value.equals("#"))) {
          refuse.accept(EMPTY_LINK, value);
        } else if (name.equals("href") && !ADDRESS.matcher(value).matches()) {
          refuse.accept(LINK, value);
        } else if (name.equals("id") && !ID.matcher(value).matches()) {
          refuse.accept(BAD_ID, value);
        }
      }
    }
  }
}
