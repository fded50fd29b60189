package no.programverk.preview;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.programverk.build.BuildResult;
import no.programverk.build.GeneratedSite;
import no.programverk.build.LiveSite;
import no.programverk.build.SiteBuilder;
import no.programverk.catalogue.SiteFile;
import no.programverk.problem.Problem;

/**
 * The site as it is shown while it is written: a catalogue of the texts as they were last read,
 * from which each file is made when it is asked for.
 *
 * <p>One thread follows what is saved, where that can be done without reading the other texts;
 * another builds. The build tells what is wrong, and brings what could not be followed.
 */
final class PreviewSession {
  private static final String CONTENT = "content/";
  private static final int TRIES = 3;
  private static final long BETWEEN_TRIES_MILLIS = 40;

  /** Stands for the bytes of a page that is being made for somebody; no page has none. */
  private static final byte[] BEING_MADE = {};

  private final SiteBuilder builder;
  private final PrintStream errors;
  private final String process;

  private int drafts;
  private int changes;
  private Draft draft;

  /** Whether the site that is shown is of the texts as they are, and so can be followed. */
  private boolean current;

  /** What somebody has seen of the draft, or is about to see. */
  private final Map<String, byte[]> seen = new HashMap<>();

  /**
   * @param process distinguishes the drafts of this process from those of others
   * @param errors is told of our own failures, with their traces
   */
  PreviewSession(SiteBuilder builder, String process, PrintStream errors) {
    this.builder = builder;
    this.process = process;
    this.errors = errors;
    this.draft = new Draft(process, Optional.empty(), List.of(), "");
  }

  private Draft draft(Optional<LiveSite> site, List<Problem> problems, String failure) {
    return new Draft(process + "-" + drafts++, site, problems, failure);
  }

  /**
   * Follows what has changed, as far as that can be done without reading all. It must be built
   * after this in any case.
   *
   * @param changed paths from the project's root
   * @return what is shown now; empty when only a build can show it, or nothing says anything else
   */
  Optional<Draft> follow(Set<String> changed) {
    Optional<LiveSite> before = begin();
    Optional<LiveSite> next = followed(before, changed);
    synchronized (this) {
      current = next.isPresent();
      if (next.isEmpty() || next.equals(before)) {
        return Optional.empty();
      }
      seen.clear();
      draft = draft(next, draft.problems(), "");
      return Optional.of(draft);
    }
  }

  private synchronized Optional<LiveSite> begin() {
    changes++;
    return draft.site().filter(site -> current);
  }

  private Optional<LiveSite> followed(Optional<LiveSite> before, Set<String> changed) {
    try {
      Optional<LiveSite> next = before;
      for (String path : changed) {
        next =
            path.startsWith(CONTENT)
                ? next.flatMap(site -> site.with(path.substring(CONTENT.length())))
                : Optional.empty();
      }
      return next;
    } catch (UncheckedIOException gone) {
      return Optional.empty(); // half saved, or taken away: the build looks again, and tells
    } catch (RuntimeException | StackOverflowError e) {
      e.printStackTrace(errors);
      return Optional.empty();
    }
  }

  /**
   * Builds.
   *
   * @return what is shown now: as before when the build made just that, or when something has
   *     changed since it began
   */
  Draft build() throws InterruptedException {
    int begun = changes();
    Draft built = attempt();
    synchronized (this) {
      if (changes == begun) {
        current = built.isClean() && built.site().isPresent();
        if (isShown(built)) {
          draft = draft.with(built.site());
        } else {
          draft = built;
          seen.clear();
        }
      }
      return draft;
    }
  }

  private synchronized int changes() {
    return changes;
  }

  /** Returns whether those who look see already what a build made. */
  private boolean isShown(Draft built) {
    return built.isClean()
        && draft.isClean()
        && draft.site().isPresent()
        && built.problems().equals(draft.problems())
        && seen.entrySet().stream()
            .allMatch(file -> isSame(built.find(file.getKey()), file.getValue()));
  }

  private static boolean isSame(Optional<SiteFile> file, byte[] bytes) {
    try {
      return file.isPresent() && Arrays.equals(file.get().content().bytes(), bytes);
    } catch (IOException e) {
      return false; // it is loaded anew, and then the fault is told
    }
  }

  private Draft attempt() throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        BuildResult outcome = builder.buildAnyway();
        synchronized (this) {
          Optional<LiveSite> site = outcome.site().map(GeneratedSite::live).or(draft::site);
          return draft(site, outcome.problems(), "");
        }
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

  private synchronized Draft failed(Throwable failure) {
    failure.printStackTrace(errors);
    return draft(draft.site(), List.of(), String.valueOf(failure.getMessage()));
  }

  /** Returns what is shown, to somebody who is about to see a file of it. */
  synchronized Draft open(String path) {
    draft.find(path).filter(SiteFile::isPage).ifPresent(page -> seen.putIfAbsent(path, BEING_MADE));
    return draft;
  }

  /** Remembers what somebody has seen of a draft that was {@linkplain #open opened}. */
  synchronized void note(Draft shown, String path, byte[] bytes) {
    if (shown.version().equals(draft.version())) {
      seen.put(path, bytes);
    }
  }
}
