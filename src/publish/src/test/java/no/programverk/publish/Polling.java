package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A reader who asks for page after page of a site, and for all that each page names, while the site
 * is published anew.
 */
public final class Polling {
  private static final long PAUSE_MILLIS = 1;

  private final Function<String, Optional<byte[]>> get;
  private final Map<String, byte[]> first;
  private final Map<String, byte[]> second;
  private final List<String> changed = new ArrayList<>();
  private final Random random = new Random(4);
  private final Set<String> cut = new TreeSet<>();
  private final Set<String> broken = new TreeSet<>();
  private int before;
  private int after;
  private int oldAfterNew;

  private Polling(
      Function<String, Optional<byte[]>> get,
      Map<String, byte[]> first,
      Map<String, byte[]> second) {
    this.get = get;
    this.first = first;
    this.second = second;
    first.keySet().stream()
        .filter(path -> second.containsKey(path) && path.endsWith(".html"))
        .filter(path -> !Arrays.equals(first.get(path), second.get(path)))
        .forEach(changed::add);
  }

  /** Publishes. */
  @FunctionalInterface
  public interface Publishing {
    void run() throws IOException;
  }

  /**
   * Reads while somebody publishes.
   *
   * @param get what a web server answers, empty for "not found"
   * @param whole true where no moment may show some of each release
   */
  public static void during(
      Publishing publishing,
      Function<String, Optional<byte[]>> get,
      Map<String, byte[]> first,
      Map<String, byte[]> second,
      boolean whole)
      throws IOException {
    Polling polling = new Polling(get, first, second);
    Thread reader = new Thread(polling::read);
    List<Throwable> failures = new ArrayList<>();
    reader.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
    reader.start();
    try {
      publishing.run();
      reader.join(60_000);
    } catch (InterruptedException e) {
      throw new IOException(e);
    } finally {
      reader.interrupt();
    }
    assertThat(failures).isEmpty();
    polling.mustHaveSeen(whole);
  }

  private void mustHaveSeen(boolean whole) {
    assertThat(cut).as("neither the old file nor the new").isEmpty();
    assertThat(broken).as("named by a page, and not there").isEmpty();
    assertThat(before).as("pages of the old release").isPositive();
    assertThat(after).as("pages of the new release").isPositive();
    if (whole) {
      assertThat(oldAfterNew).as("old pages after the first new one").isZero();
    }
  }

  /** Until so many of the new pages are seen that the release must be through. */
  private void read() {
    int end = 0;
    while (end < 200 && !Thread.currentThread().isInterrupted()) {
      end = page(changed.get(random.nextInt(changed.size()))) ? end + 1 : 0;
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** True when it is the new one. */
  private boolean page(String path) {
    Optional<byte[]> body = get.apply(path);
    boolean old = body.filter(b -> Arrays.equals(b, first.get(path))).isPresent();
    boolean now = body.filter(b -> Arrays.equals(b, second.get(path))).isPresent();
    if (!old && !now) {
      cut.add(path);
      return false;
    }
    before += old ? 1 : 0;
    after += now ? 1 : 0;
    oldAfterNew += old && after > 0 ? 1 : 0;
    for (String named : SampleSite.references(body.get())) {
      // A page that was replaced while we asked for what it names is the reader's, not the host's.
      if (get.apply(named).isEmpty()
          && get.apply(path).filter(b -> Arrays.equals(b, body.get())).isPresent()) {
        broken.add(path + " > " + named);
      }
    }
    return now;
  }
}
