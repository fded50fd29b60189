package no.programverk.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.model.Block;
import no.programverk.model.Markup;
import no.programverk.model.Permalink;
import no.programverk.model.Point;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import no.programverk.source.Anchor;
import no.programverk.source.Link;
import no.programverk.source.SourcePage;

/** Settles links between sources: each gets its address in the site, or is told as dead. */
final class Links {
  private static final Pattern LINK =
      Pattern.compile(
          "<a href=\""
              + SourcePage.SCHEME
              + "([^\"#]*)(?:#([^\"]*))?\">("
              + SourcePage.TITLE_OF_TARGET
              + "(?=</a>))?");

  /** What a link may point at within a page: its ids, each with the title that a link shows. */
  private record Target(Permalink permalink, String title, Map<String, String> fragments) {}

  private final Map<String, Target> targets = new HashMap<>();
  private final Map<String, String> pageOfPoint = new HashMap<>();

  Links(List<SourcePage> pages, Layout layout) {
    for (SourcePage page : pages) {
      Map<String, String> fragments = new HashMap<>();
      for (Anchor anchor : page.anchors()) {
        fragments.put(anchor.id(), page.header().title());
      }
      points(page.blocks())
          .forEach(
              point -> {
                fragments.put(point.id(), point.shortTitle());
                pageOfPoint.putIfAbsent(point.id(), page.path());
              });
      targets.put(
          page.path(), new Target(layout.permalink(page.path()), page.header().title(), fragments));
    }
  }

  /** Tells of each link of a page that leads nowhere. */
  void check(SourcePage page, Problems problems) {
    for (Link link : page.links()) {
      Target target = targets.get(link.path());
      if (target == null) {
        problems.add(
            Problem.of(Rule.LINK_TO_UNKNOWN_PAGE, page.source().atLine(link.line()), link.path()));
      } else if (!link.fragment().isEmpty() && !target.fragments().containsKey(link.fragment())) {
        problems.add(deadFragment(page, link));
      }
    }
  }

  private Problem deadFragment(SourcePage page, Link link) {
    String now = pageOfPoint.get(link.fragment());
    return now == null
        ? Problem.of(
            Rule.LINK_TO_UNKNOWN_ID,
            page.source().atLine(link.line()),
            link.fragment(),
            link.path())
        : Problem.of(
            Rule.LINK_TO_MOVED_ID, page.source().atLine(link.line()), link.fragment(), now);
  }

  /** Returns the blocks with links from the site's root. Dead links are left as they are. */
  List<Block> settle(List<Block> blocks) {
    List<Block> settled = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      settled.add(settle(block));
    }
    return settled;
  }

  private Block settle(Block block) {
    if (block instanceof Block.Prose prose) {
      return new Block.Prose(settle(prose.html()));
    }
    if (block instanceof Block.PointList list) {
      if (list.points().stream().noneMatch(point -> point.html().contains(SourcePage.SCHEME))) {
        return list;
      }
      return new Block.PointList(
          list.kind(), list.leadIn(), list.points().stream().map(this::settle).toList());
    }
    Block.Dissent dissent = (Block.Dissent) block;
    return new Block.Dissent(
        dissent.title(),
        dissent.alternatives().stream()
            .map(side -> new Block.Alternative(side.role(), side.title(), settle(side.html())))
            .toList());
  }

  private Point settle(Point point) {
    String html = settle(point.html());
    return html.equals(point.html())
        ? point
        : new Point(
            point.id(),
            point.shortTitle(),
            point.kind(),
            point.leadIn(),
            point.number(),
            html,
            point.text(),
            point.source());
  }

  private String settle(String html) {
    return html.contains(SourcePage.SCHEME) ? LINK.matcher(html).replaceAll(this::settled) : html;
  }

  private String settled(java.util.regex.MatchResult link) {
    Target target = targets.get(link.group(1));
    if (target == null) {
      return Matcher.quoteReplacement(link.group());
    }
    String fragment = link.group(2) == null ? "" : link.group(2);
    String title =
        fragment.isEmpty() ? target.title() : target.fragments().getOrDefault(fragment, "");
    String text = link.group(3) == null ? "" : Markup.text(title);
    return Matcher.quoteReplacement(
        "<a href=\"~/" + target.permalink().at(fragment).href() + "\">" + text);
  }

  private static java.util.stream.Stream<Point> points(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> block instanceof Block.PointList list ? list.points().stream() : null);
  }
}
