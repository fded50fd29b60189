package no.programverk.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.programverk.cache.Inputs;
import no.programverk.cache.OutputManifest;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.Generator;
import no.programverk.catalogue.SiteFile;
import no.programverk.digest.ModelKey;
import no.programverk.search.SearchFiles;

/**
 * The search, which is made as a whole or not at all: the names of its files follow from what they
 * hold, so what they are made of is named for all of them together.
 *
 * @param key names what the search is made of
 * @param generator of its files
 * @param made what was made anew; empty when the site has it
 */
record SearchPlan(String key, Generator generator, Optional<SearchFiles> made) {
  static SearchPlan of(LoadedContent content, Inputs inputs, OutputManifest before, Path site) {
    String key =
        ModelKey.of(
            inputs.digestOf("content/"),
            inputs.digestOf(Inputs.ENGINE),
            inputs.digestOf("pom.xml"),
            inputs.digestOf("jbake.properties"),
            inputs.environment());
    Map<String, OutputManifest.Output> standing = before.of(FileKind.SEARCH_INDEX);
    boolean stands =
        key.equals(before.searchOf())
            && Files.exists(report(site))
            && standing.keySet().stream().allMatch(file -> before.untouched(site, file));
    if (stands) {
      List<SiteFile> kept =
          standing.entrySet().stream()
              .map(file -> SearchFiles.kept(site, file.getKey(), file.getValue().key()))
              .toList();
      return new SearchPlan(key, problems -> kept, Optional.empty());
    }
    SearchFiles made = new SearchFiles(content.state().programme(), content.synonyms());
    return new SearchPlan(key, made, Optional.of(made));
  }

  /** Writes what those who keep the word lists are told, beside the site. */
  void writeReport(Path site) {
    if (made.isPresent()) {
      try {
        Files.writeString(report(site), made.get().report());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path report(Path site) {
    return site.resolveSibling(site.getFileName() + "-ord.txt");
  }
}
