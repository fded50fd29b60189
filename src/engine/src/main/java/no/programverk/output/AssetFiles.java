package no.programverk.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.programverk.catalogue.Content;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.FileProperty;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.model.SourceRef;
import no.programverk.problem.Problems;

/**
 * The files of the assets folder. Style sheets and scripts are named by what they hold, so that
 * they can be cached for ever and a page never meets a version that it was not made with.
 */
public final class AssetFiles implements Generator {
  private static final Pattern FINGERPRINTED = Pattern.compile("(.+)(\\.(?:css|js))");
  private static final int DIGITS = 10;

  private final Path folder;
  private final Map<String, String> digests;

  /**
   * @param folder of the assets
   * @param digests SHA-256 of each file by its path from the folder
   * @param ignoreHidden whether files whose names begin with a dot are left out
   */
  public AssetFiles(Path folder, Map<String, String> digests, boolean ignoreHidden) {
    this.folder = folder;
    this.digests = new TreeMap<>(digests);
    if (ignoreHidden) {
      this.digests.keySet().removeIf(path -> path.startsWith(".") || path.contains("/."));
    }
  }

  /** Returns the published paths of the style sheets and scripts, by their own. */
  public Map<String, String> fingerprinted() {
    Map<String, String> names = new TreeMap<>();
    digests.forEach(
        (path, digest) -> {
          Matcher parts = FINGERPRINTED.matcher(path);
          if (parts.matches()) {
            names.put(path, parts.group(1) + "." + digest.substring(0, DIGITS) + parts.group(2));
          }
        });
    return names;
  }

  @Override
  public List<SiteFile> files(Problems problems) {
    Map<String, String> names = fingerprinted();
    return digests.entrySet().stream()
        .map(asset -> file(asset.getKey(), asset.getValue(), names))
        .toList();
  }

  private SiteFile file(String path, String digest, Map<String, String> names) {
    boolean named = names.containsKey(path);
    SiteFile file =
        SiteFile.of(names.getOrDefault(path, path), FileKind.ASSET, new Copy(folder.resolve(path)))
            .keyed(digest)
            .from(SourceRef.of(folder.getFileName() + "/" + path));
    if (named) {
      return file.with(FileProperty.FINGERPRINTED);
    }
    return file.isPage() ? file.with(FileProperty.PROMISED) : file;
  }

  private record Copy(Path source) implements Content {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      Files.copy(source, out);
    }

    @Override
    public void writeTo(Path file) throws IOException {
      Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
