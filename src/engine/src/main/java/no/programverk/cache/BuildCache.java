package no.programverk.cache;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.programverk.digest.ModelKey;

/** What a build knows of the one before it. */
public final class BuildCache {
  private final Path folder;
  private final Optional<BuildRecord> last;
  private final Inputs inputs;
  private final long takenAt;

  private BuildCache(Path folder, Optional<BuildRecord> last, Inputs inputs, long takenAt) {
    this.folder = folder;
    this.last = last;
    this.inputs = inputs;
    this.takenAt = takenAt;
  }

  /**
   * Looks at what is to be built, and at what is remembered of the last time.
   *
   * @param folder of the cache; need not exist
   * @param engine folder or jar that the engine runs from
   * @param environment what else the site depends on
   */
  public static BuildCache open(Path folder, Path project, Path engine, String environment) {
    long now = TimeUnit.MILLISECONDS.toNanos(Instant.now().toEpochMilli());
    Optional<BuildRecord> last = BuildRecord.read(folder);
    Inputs inputs =
        Inputs.take(
            project,
            engine,
            environment,
            last.<Map<String, FileState>>map(r -> r.inputs().files()).orElse(Map.of()),
            last.map(BuildRecord::takenAt).orElse(0L));
    return new BuildCache(folder, last, inputs, now);
  }

  /**
   * Returns the number of pages of the site, if it is as a build would make it; empty when one must
   * be made.
   */
  public Optional<Integer> current(Path site) {
    if (last.filter(BuildRecord::quiet).filter(r -> r.inputs().sameAs(inputs)).isEmpty()) {
      return Optional.empty();
    }
    return OutputManifest.read(folder).untouched(site)
        ? last.map(BuildRecord::pages)
        : Optional.empty();
  }

  public Inputs inputs() {
    return inputs;
  }

  /**
   * Returns whether some text may have to be converted: it differs from the last build, or none is
   * known.
   */
  public boolean textsChanged() {
    return last.map(r -> !r.inputs().digestOf("content/").equals(inputs.digestOf("content/")))
        .orElse(true);
  }

  /**
   * Returns the conversions that are kept.
   *
   * @param attributes that the texts may use: they depend on them
   */
  public ConversionCache conversions(Map<String, String> attributes) {
    String version =
        ModelKey.of(
            "conversions 1",
            inputs.digestOf(Inputs.ENGINE),
            inputs.digestOf("pom.xml"),
            attributes);
    return ConversionCache.read(folder, version);
  }

  /** Returns what the last build left in a site; nothing when the site is gone. */
  public OutputManifest outputs(Path site) {
    return Files.isDirectory(site) ? OutputManifest.read(folder) : OutputManifest.NONE;
  }

  /** Forgets what the site holds: it is about to be changed. */
  public void forgetOutputs() {
    OutputManifest.forget(folder);
  }

  /**
   * Remembers a build that was put in place.
   *
   * @param pages number of pages
   * @param quiet whether it had nothing to tell
   */
  public void remember(OutputManifest outputs, int pages, boolean quiet) {
    outputs.write(folder);
    new BuildRecord(inputs, takenAt, pages, quiet).write(folder);
  }

  /** Remembers conversions; also of a build that was stopped, since each of them was clean. */
  public void remember(ConversionCache conversions) {
    conversions.write(folder);
  }
}
