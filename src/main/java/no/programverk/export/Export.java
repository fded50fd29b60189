package no.programverk.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.programverk.Settings;
import no.programverk.cache.Sha256;
import no.programverk.ledger.Edition;
import no.programverk.parallel.Parallel;
import no.programverk.problem.Problems;
import no.programverk.render.OutputPage;
import no.programverk.search.IndexWriter;
import no.programverk.search.SearchIndex;

/** Writes every artefact of the list. */
public final class Export {
  private final Function<String, Path> places;
  private final BiPredicate<String, String> published;
  private final Map<String, String> madeOf = new ConcurrentSkipListMap<>();
  private final Set<String> written = new ConcurrentSkipListSet<>();

  /**
   * A file of the site.
   *
   * @param path from the site's root
   * @param bytes made when it is its turn, and only once: all together would fill the memory
   */
  record Artefact(String path, Supplier<byte[]> bytes) {
    static Artefact text(String path, String text) {
      return new Artefact(path, () -> text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * A file that grows with the site: it is written as it is made, and never whole in memory.
   *
   * @param path from the site's root
   * @param content writes it
   */
  record Listing(String path, Content content) {
    /**
     * @param pieces of the text, in order
     */
    static Listing text(String path, Supplier<Stream<String>> pieces) {
      return new Listing(
          path,
          out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            pieces.get().forEach(piece -> append(text, piece));
            text.flush();
          });
    }

    private static void append(Writer text, String piece) {
      try {
        text.append(piece);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Writes what a file holds. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * A file that is costly to make.
   *
   * @param path from the site's root
   * @param key names all that it is made of
   */
  record Costly(String path, String key, Supplier<byte[]> bytes) {}

  /**
   * @param places where each file of the site, by its path, is to be written
   * @param published tells whether a file, by its path, that is made of the same, by its key, is in
   *     the site already
   */
  public Export(Function<String, Path> places, BiPredicate<String, String> published) {
    this.places = places;
    this.published = published;
  }

  /**
   * @param pages of the site
   * @param problems receives what a host would not take
   */
  public void run(Edition edition, Settings settings, List<OutputPage> pages, Problems problems) {
    List<Listing> listings =
        Stream.of(
                Sitemap.of(settings, pages),
                PointsData.of(edition, settings),
                ReadyFiles.of(edition, settings))
            .flatMap(List::stream)
            .toList();
    Parallel.forEachFromLast(listings, this::publish);
    List<Artefact> cheap =
        Stream.of(
                Robots.of(settings),
                DataSchema.of(),
                Feed.of(edition, settings),
                OEmbed.of(edition, settings),
                HostFiles.of(HostRules.of(edition, settings), settings, problems))
            .flatMap(List::stream)
            .toList();
    Parallel.forEachFromLast(cheap, file -> publish(file.path(), file.bytes().get()));
    List<Costly> costly =
        Stream.of(QrCode.of(edition, settings), ShareCard.of(edition, settings))
            .flatMap(List::stream)
            .toList();
    Parallel.forEachFromLast(costly, file -> publish(file.path(), file.key(), file.bytes()));
  }

  /** Writes what the reader's browser searches. */
  public void search(SearchIndex index) {
    IndexWriter.write(index).forEach(this::publish);
  }

  /** What each file is made of, by its path. */
  public Map<String, String> madeOf() {
    return Collections.unmodifiableMap(madeOf);
  }

  /** Those that were made anew. */
  public Set<String> written() {
    return Collections.unmodifiableSet(written);
  }

  /** Its name is known when it is written; it is dropped if the site has one of the same name. */
  private void publish(Listing listing) {
    Path place = places.apply(listing.path());
    MessageDigest digest = Sha256.digest();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(place), digest)) {
      listing.content().writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String key = HexFormat.of().formatHex(digest.digest());
    madeOf.put(listing.path(), key);
    if (published.test(listing.path(), key)) {
      drop(place);
    } else {
      written.add(listing.path());
    }
  }

  private static void drop(Path place) {
    try {
      Files.delete(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void publish(String path, byte[] bytes) {
    publish(path, Sha256.of(bytes), () -> bytes);
  }

  private void publish(String path, String key, Supplier<byte[]> bytes) {
    madeOf.put(path, key);
    if (!published.test(path, key)) {
      write(path, bytes.get());
      written.add(path);
    }
  }

  private void write(String path, byte[] bytes) {
    try {
      Files.write(places.apply(path), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
