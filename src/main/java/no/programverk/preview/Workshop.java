package no.programverk.preview;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import no.programverk.Bakery;
import no.programverk.Sketch;
import no.programverk.model.Permalink;
import no.programverk.problem.Problem;

/**
 * Bakes again and again, and lets nobody see a site while it is being replaced.
 *
 * <p>One thread shows changes, another bakes them. A change of texts is shown before it is baked
 * where that can be done: then pages come from a sketch, until the bake has made the same ones and
 * told what is wrong with them.
 */
final class Workshop {
  private static final String CONTENT = "content/";
  private static final int TRIES = 3;
  private static final long BETWEEN_TRIES_MILLIS = 40;

  private final Bakery bakery;
  private final Path site;
  private final PrintStream errors;
  private final String process;
  private final ReadWriteLock delivery = new ReentrantReadWriteLock(true);

  private int drafts;
  private int changes;
  private Draft draft;

  /** Of the texts as they are; empty while only a bake can show the next change. */
  private Optional<Sketch> latest = Optional.empty();

  /** What pages come from until a bake has caught up; empty when they come from the site. */
  private Optional<Sketch> shown = Optional.empty();

  /** Whether a bake has changed the site, and nobody was told since something came between. */
  private boolean untold;

  /** Pages of the sketch that somebody has seen. */
  private final Map<Permalink, String> seen = new HashMap<>();

  /**
   * @param process distinguishes the drafts of this process from those of others
   * @param errors is told of our own failures, with their traces
   */
  Workshop(Bakery bakery, Path site, String process, PrintStream errors) {
    this.bakery = bakery;
    this.site = site;
    this.process = process;
    this.errors = errors;
    this.draft = draft(List.of(), "");
  }

  Path site() {
    return site;
  }

  private synchronized Draft draft(List<Problem> problems, String failure) {
    return new Draft(process + "-" + drafts++, problems, failure);
  }

  /**
   * Shows what has changed, as far as that can be done before it is baked. It must be baked after
   * this in any case.
   *
   * @param changed paths from the project's root
   * @return what is shown now; empty when only the bake can show it, or nothing says anything else
   */
  Optional<Draft> show(Set<String> changed) {
    Optional<Sketch> before = before();
    Optional<Sketch> next = sketch(before, changed);
    synchronized (this) {
      if (next.isPresent() && next.equals(before)) {
        return Optional.empty(); // saved, but not changed
      }
      latest = next;
      if (next.isPresent()) {
        shown = next;
        seen.clear();
        draft = draft(draft.problems(), "");
      }
      return next.map(sketch -> draft);
    }
  }

  private synchronized Optional<Sketch> before() {
    changes++;
    return latest;
  }

  private Optional<Sketch> sketch(Optional<Sketch> before, Set<String> changed) {
    try {
      Optional<Sketch> next = before;
      for (String path : changed) {
        next =
            path.startsWith(CONTENT)
                ? next.flatMap(sketch -> sketch.with(path.substring(CONTENT.length())))
                : Optional.empty();
      }
      return next;
    } catch (UncheckedIOException gone) {
      return Optional.empty(); // half saved, or taken away: the bake looks again, and tells
    } catch (RuntimeException | StackOverflowError e) {
      e.printStackTrace(errors);
      return Optional.empty();
    }
  }

  /**
   * What a bake came to.
   *
   * @param wrote whether any file of the site is another
   */
  private record Baked(Draft draft, boolean wrote) {}

  /**
   * Bakes.
   *
   * @return what is shown now: as before when the bake made just that, or when something has
   *     changed since it began
   */
  Draft bake() throws InterruptedException {
    int begun = changes();
    Baked baked = attempt();
    synchronized (this) {
      untold |= baked.wrote();
      if (changes == begun) {
        draft = isShown(baked.draft()) ? draft : baked.draft();
        latest = draft.current() ? latest : Optional.empty();
        shown = Optional.empty();
        untold = false;
        seen.clear();
      }
      return draft;
    }
  }

  /** Whether those who look at the site see already what a bake made. */
  private boolean isShown(Draft baked) {
    boolean same = baked.current() && draft.current() && baked.problems().equals(draft.problems());
    return same
        && (shown.isPresent()
            ? seen.entrySet().stream().allMatch(page -> stands(page.getKey(), page.getValue()))
            : !untold);
  }

  private synchronized int changes() {
    return changes;
  }

  private boolean stands(Permalink page, String html) {
    try {
      return Files.readString(site.resolve(page.file())).equals(html);
    } catch (IOException e) {
      return false; // then the page is loaded anew, and is not found
    }
  }

  private Baked attempt() throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        Bakery.Outcome outcome = bakery.bake(delivery.writeLock());
        return new Baked(draft(outcome.problems(), ""), outcome.written() > 0);
      } catch (UncheckedIOException e) {
        // A file was taken away or half written while we read: look again.
        if (tries == TRIES) {
          return failed(e);
        }
        Thread.sleep(BETWEEN_TRIES_MILLIS);
      } catch (RuntimeException | StackOverflowError e) {
        // The preview outlives a bug of ours: it is shown, and the next save may avoid it.
        return failed(e);
      }
    }
  }

  private Baked failed(Throwable failure) {
    failure.printStackTrace(errors);
    return new Baked(draft(List.of(), String.valueOf(failure.getMessage())), false);
  }

  /** Gets ready to show the next change before it is baked. */
  void prepare() {
    int begun;
    synchronized (this) {
      if (latest.isPresent() || !draft.current()) {
        return;
      }
      begun = changes;
    }
    Optional<Sketch> made = firstSketch();
    synchronized (this) {
      if (changes == begun) {
        latest = made;
      }
    }
  }

  private Optional<Sketch> firstSketch() {
    try {
      Optional<Sketch> made = bakery.sketch();
      made.ifPresent(sketch -> sketch.page(Permalink.of(""))); // reads the templates
      return made;
    } catch (UncheckedIOException changing) {
      return Optional.empty(); // the bake that comes now tells if it stays so
    }
  }

  /**
   * Reads a page or file of the site and what is known of it, as they belong together.
   *
   * @param permalink of what is asked for
   */
  <T> T read(Permalink permalink, Reader<T> reader) {
    delivery.readLock().lock();
    try {
      Optional<Sketch> sketch;
      Draft known;
      synchronized (this) {
        sketch = shown;
        known = draft;
      }
      Optional<String> html = sketch.flatMap(pages -> pages.page(permalink));
      html.ifPresent(page -> note(sketch, permalink, page));
      return reader.read(known, html);
    } finally {
      delivery.readLock().unlock();
    }
  }

  private synchronized void note(Optional<Sketch> sketch, Permalink permalink, String page) {
    if (shown.equals(sketch)) {
      seen.put(permalink, page);
    }
  }

  /** Looks at the site while nobody changes it. */
  interface Reader<T> {
    /**
     * @param sketched the page, when it is to be shown otherwise than it stands in the site
     */
    T read(Draft draft, Optional<String> sketched);
  }
}
