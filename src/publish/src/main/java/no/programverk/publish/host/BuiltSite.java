package no.programverk.publish.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import no.programverk.cache.Digests;
import no.programverk.catalogue.PublishedFile;
import no.programverk.catalogue.PublishedFiles;
import no.programverk.catalogue.UploadPhase;

/**
 * A built site that is about to be published.
 *
 * @param folder that holds it
 * @param manifest of its files
 * @param files what the build says of each file that it made, by path
 */
public record BuiltSite(Path folder, Manifest manifest, SortedMap<String, PublishedFile> files) {
  public BuiltSite {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Reads a folder that the build made, with the record of its files beside it.
   *
   * @param digests that are trusted for files that look untouched
   * @throws PublishStopped when there is no such folder or record, or as {@link #of}
   */
  public static BuiltSite read(Path folder, Digests digests) {
    if (!Files.isDirectory(folder)) {
      throw PublishStopped.because("vakt.ikke-bygget");
    }
    return of(
        folder,
        PublishedFiles.read(folder).orElseThrow(() -> PublishStopped.because("vakt.uten-filliste")),
        digests);
  }

  /**
   * Reads a folder.
   *
   * @throws PublishStopped when it holds something that the build did not make, or that could not
   *     be published as it is: a symbolic link, or a name with a line break
   */
  public static BuiltSite of(Path folder, SortedMap<String, PublishedFile> files, Digests digests) {
    Map<Path, BasicFileAttributes> found = new HashMap<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              found.put(file, attributes);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, Manifest.Entry> entries = new ConcurrentSkipListMap<>();
    found.entrySet().parallelStream()
        .forEach(
            file -> {
              BasicFileAttributes attributes = file.getValue();
              String path = path(folder, file.getKey(), attributes, files);
              String sha256 = digests.of(path, file.getKey(), attributes);
              boolean immutable = files.get(path).phase() == UploadPhase.IMMUTABLE;
              entries.put(
                  path,
                  new Manifest.Entry(
                      sha256,
                      attributes.size(),
                      immutable ? Manifest.State.IMMUTABLE : Manifest.State.CHANGEABLE));
            });
    return new BuiltSite(folder, new Manifest(entries), files);
  }

  private static String path(
      Path folder,
      Path file,
      BasicFileAttributes attributes,
      SortedMap<String, PublishedFile> files) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    if (!attributes.isRegularFile()
        || path.chars().anyMatch(c -> c < ' ')
        || ControlFiles.owns(path)) {
      throw PublishStopped.because("fil-ukjent", path);
    }
    if (!files.containsKey(path)) {
      throw PublishStopped.because("fil-ikke-bygget", path);
    }
    return path;
  }

  /** Returns the phase in which a file is sent. */
  public UploadPhase phase(String path) {
    return files.get(path).phase();
  }

  /** Returns a file as it is to be sent. */
  public Upload upload(String path) {
    Manifest.Entry entry = manifest.files().get(path);
    Path file = folder.resolve(path);
    return new Upload(
        path, entry.bytes(), entry.sha256(), phase(path), () -> Files.newInputStream(file));
  }
}
