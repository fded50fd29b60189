package no.programverk.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.programverk.assemble.Layout;
import no.programverk.changes.Change;
import no.programverk.model.Page;
import no.programverk.model.Permalink;
import no.programverk.model.PlacedPoint;
import no.programverk.model.Programme;
import no.programverk.model.SiteAddress;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;
import no.programverk.source.SourcePage;

/** Finds where everything that was ever published is now. Used while {@link History} is made. */
final class AddressResolver {
  /** The page with everything on it, whose passages are those of all other pages. */
  private static final String COLLECTED = SiteAddress.COLLECTED.path();

  private final Programme programme;
  private final Ledger ledger;
  private final Problems problems;
  private final Map<String, Set<String>> fragments;
  private final Map<String, Page> live = new HashMap<>();
  private final Map<String, Change> removed = new TreeMap<>();
  private final Map<Permalink, Alias> formers = new HashMap<>();

  private final Map<String, Permalink> moves = new TreeMap<>();
  private final Map<String, Withdrawn.OfPoint> points = new TreeMap<>();
  private final Map<String, Withdrawn.OfPage> pages = new TreeMap<>();
  private final Map<String, List<Passage>> passages = new TreeMap<>();

  AddressResolver(
      Programme programme,
      List<SourcePage> sources,
      Layout layout,
      Ledger ledger,
      List<Change> changes,
      Problems problems) {
    this.programme = programme;
    this.ledger = ledger;
    this.problems = problems;
    programme.pages().forEach(page -> live.put(page.permalink().path(), page));
    fragments = Fragments.of(programme, sources, layout);
    changes.stream().filter(Change::removes).forEach(this::remove);
    Alias.of(sources, layout, problems).forEach(this::move);
    removed.keySet().stream().filter(target -> !isPage(target)).forEach(this::withdrawPoint);
    findPassages();
    removed.keySet().stream().filter(AddressResolver::isPage).forEach(this::withdrawPage);
  }

  Map<String, Set<String>> fragments() {
    return fragments;
  }

  Map<String, Permalink> moves() {
    return moves;
  }

  Map<String, Withdrawn.OfPoint> points() {
    return points;
  }

  Map<String, Withdrawn.OfPage> pages() {
    return pages;
  }

  Map<String, List<Passage>> passages() {
    return passages;
  }

  private static boolean isPage(String target) {
    return target.startsWith("/");
  }

  private void remove(Change change) {
    for (String target : change.targets()) {
      boolean there =
          isPage(target)
              ? live.containsKey(target.substring(1))
              : programme.points().containsKey(target);
      boolean known =
          isPage(target)
              ? ledger.firstPublished(Permalink.of(target.substring(1))).isPresent()
              : !ledger.wordings(target).isEmpty();
      if (there && change.kind() == Change.Kind.WITHDRAWN) {
        problems.add(Problem.of(Rule.WITHDRAWN_BUT_PRESENT, change.source(), target));
      } else if (!known) {
        problems.add(Problem.of(Rule.WITHDRAWN_BUT_UNKNOWN, change.source(), target));
      } else if (!there) {
        removed.merge(
            target, change, (one, other) -> one.kind() == Change.Kind.ERASED ? one : other);
      }
    }
  }

  private void move(Alias former) {
    Alias earlier = formers.putIfAbsent(former.address(), former);
    String path = former.address().path();
    boolean whole = former.address().fragment().isEmpty();
    if (earlier != null) {
      problems.add(
          Problem.of(
              Rule.DUPLICATE_FORMER_ADDRESS,
              former.source(),
              "/" + former.address().href(),
              earlier.source().toString()));
    } else if (whole && (path.isEmpty() || SiteAddress.isReserved(former.address()))) {
      problems.add(Problem.of(Rule.RESERVED_ADDRESS, former.source(), "/" + path));
    } else if (whole && (live.containsKey(path) || removed.containsKey("/" + path))) {
      problems.add(
          Problem.of(Rule.FORMER_ADDRESS_IN_USE, former.source(), "/" + path, place(path)));
    } else if (whole) {
      moves.put(path, former.page());
      // The page where a better text is proposed goes with its page.
      if (live.get(former.page().path()) instanceof Page.InDocument) {
        moves.put(
            SiteAddress.suggestionFor(former.address()).path(),
            SiteAddress.suggestionFor(former.page()));
      }
    } else if (fragments.getOrDefault(path, Set.of()).contains(former.address().fragment())) {
      problems.add(
          Problem.of(
              Rule.FORMER_ADDRESS_IN_USE,
              former.source(),
              "/" + former.address().href(),
              place(path)));
    }
  }

  private String place(String path) {
    Page page = live.get(path);
    return page == null
        ? removed.get("/" + path).source().toString()
        : page.head().source().toString();
  }

  private void withdrawPoint(String id) {
    Change change = removed.get(id);
    List<Entry.Wording> wordings = ledger.wordings(id);
    boolean erased = change.kind() == Change.Kind.ERASED;
    Optional<Entry.Words> last =
        erased ? Optional.empty() : wordings.get(wordings.size() - 1).words();
    Optional<Withdrawn.Target> stood =
        ledger.addresses().stream()
            .filter(address -> address.permalink().fragment().equals(id))
            .filter(address -> !address.permalink().path().equals(COLLECTED))
            .max(java.util.Comparator.comparing(Entry.Address::date))
            .flatMap(address -> page(address.permalink().path()));
    points.put(
        id,
        new Withdrawn.OfPoint(
            id, change, successor(change), last, stood, erased ? List.of() : wordings));
  }

  /** Returns the page that answers at a path, directly or after a move. */
  private Optional<Withdrawn.Target> page(String path) {
    Permalink now = moves.getOrDefault(path, Permalink.of(path));
    return Optional.ofNullable(live.get(now.path()))
        .map(page -> new Withdrawn.Target(page.title(), now));
  }

  /** Returns what has taken a thing's place in the end, through what was itself withdrawn. */
  private Optional<Withdrawn.Target> successor(Change change) {
    Set<String> seen = new HashSet<>();
    Change at = change;
    while (at.successor().isPresent()) {
      String next = at.successor().get();
      if (!seen.add(next) || change.targets().contains(next)) {
        problems.add(Problem.of(Rule.CIRCULAR_REPLACEMENT, change.source(), next));
        return Optional.empty();
      }
      Optional<Withdrawn.Target> found = isPage(next) ? page(next.substring(1)) : livePoint(next);
      if (found.isPresent()) {
        return found;
      }
      at = removed.get(next);
      if (at == null) {
        problems.add(Problem.of(Rule.UNKNOWN_REPLACEMENT, change.source(), next));
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Withdrawn.Target> livePoint(String id) {
    return Optional.ofNullable(programme.points().get(id))
        .map(placed -> target(placed, placed.point().permalink()));
  }

  private static Withdrawn.Target target(PlacedPoint placed, Permalink permalink) {
    return new Withdrawn.Target(placed.point().shortTitle(), permalink);
  }

  /** Each released fragment that is not on its page any more gets a place there that leads on. */
  private void findPassages() {
    for (Entry.Address address : ledger.addresses()) {
      String fragment = address.permalink().fragment();
      if (!fragment.isEmpty()) {
        String path = address.permalink().path();
        String now = moves.getOrDefault(path, Permalink.of(path)).path();
        if (!fragments.getOrDefault(now, Set.of()).contains(fragment)) {
          passage(path, fragment).ifPresent(passage -> add(now, passage));
        }
      }
    }
    formers.values().stream()
        .filter(former -> !former.address().fragment().isEmpty())
        .filter(former -> ledger.firstPublished(former.address()).isEmpty())
        .forEach(
            former ->
                passage(former.address().path(), former.address().fragment())
                    .ifPresent(passage -> add(former.address().path(), passage)));
  }

  private void add(String path, Passage passage) {
    List<Passage> there = passages.computeIfAbsent(path, key -> new ArrayList<>());
    if (there.stream().noneMatch(other -> other.fragment().equals(passage.fragment()))) {
      there.add(passage);
    }
  }

  private Optional<Passage> passage(String path, String fragment) {
    PlacedPoint placed = programme.points().get(fragment);
    if (placed != null) {
      return Optional.of(new Passage(fragment, target(placed, placed.inContext()), false));
    }
    Withdrawn.OfPoint point = points.get(fragment);
    if (point != null) {
      String title = point.last().map(Entry.Words::shortTitle).orElse(fragment);
      return Optional.of(
          new Passage(fragment, new Withdrawn.Target(title, point.permalink()), true));
    }
    Alias former = formers.get(Permalink.of(path).at(fragment));
    if (former != null) {
      return page(former.page().path()).map(target -> new Passage(fragment, target, false));
    }
    return path.equals(COLLECTED) ? collectedPage(fragment) : Optional.empty();
  }

  /** Returns a page's passage of the page with everything, after the page itself moved or went. */
  private Optional<Passage> collectedPage(String fragment) {
    for (Map.Entry<String, Permalink> move : moves.entrySet()) {
      if (Fragments.onCollected(move.getKey()).equals(fragment)) {
        return page(move.getKey())
            .map(
                target ->
                    new Passage(
                        fragment,
                        new Withdrawn.Target(
                            target.title(),
                            Permalink.of(COLLECTED)
                                .at(Fragments.onCollected(target.permalink().path()))),
                        false));
      }
    }
    return removed.keySet().stream()
        .filter(AddressResolver::isPage)
        .map(target -> target.substring(1))
        .filter(path -> Fragments.onCollected(path).equals(fragment))
        .findFirst()
        .map(
            path ->
                new Passage(fragment, new Withdrawn.Target("/" + path, Permalink.of(path)), true));
  }

  private void withdrawPage(String target) {
    Change change = removed.get(target);
    Permalink permalink = Permalink.of(target.substring(1));
    List<Passage> stood = passages.getOrDefault(permalink.path(), List.of());
    pages.put(
        permalink.path(),
        new Withdrawn.OfPage(permalink, change, successor(change), List.copyOf(stood)));
    passages.remove(permalink.path());
    Permalink suggestion = SiteAddress.suggestionFor(permalink);
    if (ledger.firstPublished(suggestion).isPresent()) {
      moves.put(suggestion.path(), permalink);
    }
  }
}
