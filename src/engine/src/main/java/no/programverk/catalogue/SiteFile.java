package no.programverk.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.programverk.digest.Sha256;
import no.programverk.model.Permalink;
import no.programverk.model.SourceRef;

/**
 * A file of the site, before it is written.
 *
 * @param path from the site's root, with "/" between its parts
 * @param origin the file of the project that asks for it; empty for one that every site has
 * @param key names all that it is made of; empty when that is known only from what was written
 */
public record SiteFile(
    String path,
    FileKind kind,
    Set<FileProperty> properties,
    Optional<SourceRef> origin,
    Optional<String> key,
    Content content) {
  public SiteFile {
    properties = Collections.unmodifiableSet(properties);
  }

  /** Returns a file whose content is compared with that of the last build once it is written. */
  public static SiteFile of(String path, FileKind kind, Content content) {
    return new SiteFile(
        path,
        kind,
        EnumSet.noneOf(FileProperty.class),
        Optional.empty(),
        Optional.empty(),
        content);
  }

  /** Returns a small file, which is named by what it holds. */
  public static SiteFile ofBytes(String path, FileKind kind, Content content) {
    try {
      return of(path, kind, content).keyed(Sha256.of(content.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a small file of text. */
  public static SiteFile ofText(String path, FileKind kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(path, kind, out -> out.write(bytes)).keyed(Sha256.of(bytes));
  }

  /** Returns the same, which need not be made where the site has one of the same key. */
  public SiteFile keyed(String newKey) {
    return new SiteFile(path, kind, properties, origin, Optional.of(newKey), content);
  }

  public SiteFile with(FileProperty property) {
    Set<FileProperty> more = EnumSet.of(property);
    more.addAll(properties);
    return new SiteFile(path, kind, more, origin, key, content);
  }

  public SiteFile from(SourceRef source) {
    return new SiteFile(path, kind, properties, Optional.of(source), key, content);
  }

  public boolean is(FileProperty property) {
    return properties.contains(property);
  }

  /** Returns whether a browser shows it as a page. */
  public boolean isPage() {
    return path.endsWith(".html");
  }

  /** Returns the address that a reader finds it at. */
  public Permalink permalink() {
    return Permalink.ofFile(path);
  }

  public UploadPhase phase() {
    return is(FileProperty.FINGERPRINTED) ? UploadPhase.IMMUTABLE : kind.phase();
  }

  /** Returns what publishing must know of it. */
  PublishedFile published() {
    return new PublishedFile(phase(), kind != FileKind.HOST_RULES, is(FileProperty.PROMISED));
  }
}
