package no.programverk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.stream.IntStream;
import no.programverk.cache.Inputs;
import no.programverk.cache.Memory;
import no.programverk.cache.ModelKey;
import no.programverk.cache.Outputs;
import no.programverk.cache.Sha256;
import no.programverk.export.Export;
import no.programverk.finish.Assets;
import no.programverk.finish.PageIds;
import no.programverk.finish.SiteFiles;
import no.programverk.finish.Staging;
import no.programverk.jbake.Kitchen;
import no.programverk.ledger.Edition;
import no.programverk.model.PageHead;
import no.programverk.parallel.Parallel;
import no.programverk.problem.Problems;
import no.programverk.render.OutputPage;
import no.programverk.render.SitePages;
import no.programverk.search.IndexWriter;
import no.programverk.search.Search;

/**
 * Makes the files of a programme that is known to be right, and puts them in place: only those that
 * differ from what stands in the site.
 */
final class Production implements AutoCloseable {
  private final Settings settings;
  private final Memory memory;
  private final Kitchen kitchen;
  private final Path site;
  private final Lock delivery;
  private final Progress progress;
  private final Outputs before;
  private final Staging staging;
  private final Map<String, String> keys = new TreeMap<>();
  private int pages;
  private final String searchOf;
  private Optional<String> newWordReport = Optional.empty();

  Production(
      Settings settings,
      Memory memory,
      Kitchen kitchen,
      Path site,
      Lock delivery,
      Progress progress) {
    this.settings = settings;
    this.memory = memory;
    this.kitchen = kitchen;
    this.site = site;
    this.delivery = delivery;
    this.progress = progress;
    this.before = Files.isDirectory(site) ? memory.outputs() : Outputs.NONE;
    this.staging = before.files().isEmpty() ? Staging.beside(site) : Staging.over(site);
    Inputs inputs = memory.inputs();
    this.searchOf =
        ModelKey.of(
            inputs.digestOf("content/"),
            inputs.digestOf(Inputs.ENGINE),
            inputs.digestOf("pom.xml"),
            inputs.digestOf("jbake.properties"),
            inputs.environment());
  }

  int pages() {
    return pages;
  }

  /** The ids of the pages that stand in the site. */
  PageIds idsBefore() {
    return new PageIds(before.ids());
  }

  /** Renders and exports what is new into the staging folder. */
  SiteFiles make(Understood understood, Problems problems) {
    Edition edition = understood.edition();
    progress.stage("render");
    Optional<CompletableFuture<Search>> search = search(understood);
    kitchen.copyAssets(staging.folder());
    Map<String, String> assets = Assets.fingerprint(staging.folder());
    Set<String> copied = staging.files();
    List<OutputPage> all = SitePages.of(edition, settings);
    pages = all.size();
    Set<String> fresh = renderNew(all, assets, problems);
    progress.stage("export");
    Export export = new Export(staging::place, (file, key) -> before.has(site, file, key));
    // First, so that it does not fill the memory while the other files are made.
    search
        .map(CompletableFuture::join)
        .ifPresent(
            made -> {
              export.search(made.index());
              newWordReport = Optional.of(made.report());
            });
    export.run(edition, settings, all, problems);
    fresh.addAll(keepNew(copied));
    export.madeOf().forEach((file, key) -> keys.put(file, before.known(file, key)));
    fresh.addAll(export.written());
    Set<String> removed = new TreeSet<>(before.files().keySet());
    removed.removeAll(keys.keySet());
    return new SiteFiles(staging::find, site, keys.keySet(), fresh, removed);
  }

  /** Begins to make the search, while this thread goes on; empty when these texts have it. */
  private Optional<CompletableFuture<Search>> search(Understood understood) {
    List<String> standing = before.files().keySet().stream().filter(IndexWriter::isIndex).toList();
    boolean stands =
        searchOf.equals(before.searchOf())
            && Files.exists(wordReport())
            && standing.stream().allMatch(file -> before.untouched(site, file));
    if (!stands) {
      return Optional.of(
          CompletableFuture.supplyAsync(
              () -> Search.of(understood.edition().programme(), understood.synonyms())));
    }
    standing.forEach(file -> keys.put(file, before.files().get(file).key()));
    return Optional.empty();
  }

  /** Beside the site, for those who keep the word lists. */
  private Path wordReport() {
    return site.resolveSibling(site.getFileName() + "-ord.txt");
  }

  private void write(String report) {
    try {
      Files.writeString(wordReport(), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renders the pages whose ingredients differ from those of the page in the site. */
  private Set<String> renderNew(
      List<OutputPage> all, Map<String, String> assets, Problems problems) {
    String shell = shell(assets, all);
    ModelKey.Shared heads = new ModelKey.Shared(PageHead.class);
    List<String> pageKeys = Parallel.map(all, page -> page.key(shell, heads));
    List<OutputPage> toRender = new ArrayList<>();
    Set<String> fresh = new TreeSet<>();
    List<Boolean> standing =
        IntStream.range(0, all.size())
            .parallel()
            .mapToObj(i -> before.has(site, all.get(i).permalink().file(), pageKeys.get(i)))
            .toList();
    for (int i = 0; i < all.size(); i++) {
      String file = all.get(i).permalink().file();
      keys.put(file, before.known(file, pageKeys.get(i)));
      if (!standing.get(i)) {
        toRender.add(all.get(i));
        fresh.add(file);
      }
    }
    kitchen.render(toRender, staging, assets, problems);
    return fresh;
  }

  /** Names what every page is made of. */
  private String shell(Map<String, String> assets, List<OutputPage> all) {
    Inputs inputs = memory.inputs();
    return ModelKey.of(
        inputs.digestOf("templates/"),
        inputs.digestOf(Inputs.ENGINE),
        inputs.digestOf("pom.xml"),
        assets,
        all.get(0).shell());
  }

  /** Drops those of the staged files that stand in the site already; returns the others. */
  private Set<String> keepNew(Set<String> staged) {
    Set<String> fresh = new TreeSet<>();
    for (String file : staged) {
      String key = Sha256.of(staging.find(file));
      keys.put(file, key);
      if (before.has(site, file, key)) {
        staging.drop(file);
      } else {
        fresh.add(file);
      }
    }
    return fresh;
  }

  /** Puts the new files in place, and remembers what the site holds now. */
  void deliver(SiteFiles files, PageIds ids, Problems problems) {
    memory.forgetOutputs();
    delivery.lock();
    try {
      if (before.files().isEmpty()) {
        staging.swap();
      } else {
        staging.merge(files);
      }
    } finally {
      delivery.unlock();
    }
    newWordReport.ifPresent(this::write);
    boolean quiet = problems.sorted().isEmpty();
    Outputs outputs = Outputs.of(site, before, files.fresh(), keys, ids.byPage(), searchOf);
    memory.remember(outputs, pages, quiet);
  }

  /** Throws away what was not delivered. */
  @Override
  public void close() {
    staging.close();
  }
}
