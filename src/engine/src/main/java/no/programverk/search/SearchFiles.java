package no.programverk.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.programverk.catalogue.Content;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.FileProperty;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.model.Programme;
import no.programverk.model.SiteAddress;
import no.programverk.parallel.Lazy;
import no.programverk.problem.Problems;

/** What the reader's browser searches; made at once for all of its files, when one is asked for. */
public final class SearchFiles implements Generator {
  private final Lazy<Made> made;

  /** The index itself is not kept: it is many times as large as its files. */
  private record Made(Map<String, byte[]> files, String report) {
    static Made of(Search search) {
      return new Made(IndexWriter.write(search.index()), search.report());
    }
  }

  public SearchFiles(Programme programme, List<Synonym> synonyms) {
    made = new Lazy<>(() -> Made.of(Search.of(programme, synonyms)));
  }

  /** Returns what those who keep the word lists are told. */
  public String report() {
    return made.get().report();
  }

  @Override
  public List<SiteFile> files(Problems problems) {
    return made.get().files().entrySet().stream()
        .map(file -> file(file.getKey(), file.getValue()))
        .toList();
  }

  @Override
  public Optional<SiteFile> find(String path) {
    return path.startsWith(SiteAddress.SEARCH.path())
        ? Optional.ofNullable(made.get().files().get(path)).map(bytes -> file(path, bytes))
        : Optional.empty();
  }

  /**
   * Returns a file that the last build made of the same texts, as it stands in the site.
   *
   * @param key that it was remembered by
   */
  public static SiteFile kept(Path site, String path, String key) {
    Content standing = out -> Files.copy(site.resolve(path), out);
    return named(SiteFile.of(path, FileKind.SEARCH_INDEX, standing).keyed(key));
  }

  private static SiteFile file(String path, byte[] bytes) {
    return named(SiteFile.ofBytes(path, FileKind.SEARCH_INDEX, out -> out.write(bytes)));
  }

  private static SiteFile named(SiteFile file) {
    return file.path().equals(SiteAddress.SEARCH_ROOT.path())
        ? file
        : file.with(FileProperty.FINGERPRINTED);
  }
}
