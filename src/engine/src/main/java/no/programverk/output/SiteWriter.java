package no.programverk.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import no.programverk.cache.OutputManifest;
import no.programverk.catalogue.SiteFile;
import no.programverk.catalogue.UnwritableFile;
import no.programverk.digest.Sha256;
import no.programverk.model.SourceRef;
import no.programverk.parallel.Parallel;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;

/** Writes the files of a plan into the staging folder, on all processors. */
public final class SiteWriter {
  private final OutputPlan plan;
  private final Path site;
  private final Staging staging;
  private final Map<String, String> written = new ConcurrentHashMap<>();

  // A line of a template that fails on every page is one fault, told with the first of the pages.
  private final Map<SourceRef, Problem> failures = new ConcurrentHashMap<>();

  private SiteWriter(OutputPlan plan, Path site, Staging staging) {
    this.plan = plan;
    this.site = site;
    this.staging = staging;
  }

  /**
   * Writes.
   *
   * @param problems receives what cannot be made
   */
  public static StagedSite write(OutputPlan plan, Path site, Staging staging, Problems problems) {
    SiteWriter writer = new SiteWriter(plan, site, staging);
    // What lists everything stands late in the catalogue, and does well to be begun early.
    Parallel.forEachFromLast(plan.toWrite(), writer::write);
    problems.addAll(writer.failures.values());
    return writer.staged();
  }

  private void write(SiteFile file) {
    Path place = staging.place(file.path());
    try {
      file.content().writeTo(place);
      String key = file.key().orElseGet(() -> Sha256.of(place));
      if (file.key().isEmpty() && plan.before().has(site, file.path(), key)) {
        staging.drop(file.path());
      } else {
        written.put(file.path(), key);
      }
    } catch (UnwritableFile e) {
      failures.merge(
          e.problem().place(), e.problem(), BinaryOperator.minBy(Comparator.naturalOrder()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StagedSite staged() {
    OutputManifest before = plan.before();
    Map<String, SiteFile> files = new LinkedHashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (SiteFile file : plan.all()) {
      files.put(file.path(), file);
      // What stands has the key that it had: one text in memory for both.
      Optional.ofNullable(written.get(file.path()))
          .or(
              () ->
                  Optional.ofNullable(before.files().get(file.path()))
                      .map(OutputManifest.Output::key))
          .ifPresent(key -> keys.put(file.path(), key));
    }
    Set<String> fresh = new HashSet<>(written.keySet());
    return new StagedSite(files, keys, fresh, plan.removed(), before, site, staging::find);
  }
}
