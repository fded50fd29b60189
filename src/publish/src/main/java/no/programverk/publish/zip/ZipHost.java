package no.programverk.publish.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import no.programverk.cache.Sha256;
import no.programverk.publish.Body;
import no.programverk.publish.Claim;
import no.programverk.publish.Control;
import no.programverk.publish.Host;
import no.programverk.publish.HostState;
import no.programverk.publish.Journal;
import no.programverk.publish.JournalLock;
import no.programverk.publish.Manifest;
import no.programverk.publish.Observer;
import no.programverk.publish.Owner;
import no.programverk.publish.PublishStopped;
import no.programverk.publish.Site;
import no.programverk.publish.file.FileTree;

/**
 * One archive, for hosts with an upload form. Order and times are fixed: the same site gives the
 * same bytes.
 */
public final class ZipHost implements Host {
  /** Tells our archives from others. */
  private static final String COMMENT = "programverk";

  /** The earliest that the format can say, in local time, which is all that it can say. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Ends the name of the file that tells who is making the archive; it stands beside it. */
  private static final String LOCK = ".laas~";

  private final Path archive;
  private final Path unfinished;
  private final JournalLock lock;

  public ZipHost(Path archive) {
    this.archive = archive.toAbsolutePath();
    String name = archive.getFileName().toString();
    this.unfinished = this.archive.resolveSibling(name + Control.UNFINISHED);
    this.lock = JournalLock.of(new FileTree(this.archive.getParent()), name + LOCK);
  }

  @Override
  public HostState look(Site site) throws IOException {
    Optional<Owner> publisher = lock.read().flatMap(Journal::owner);
    if (!Files.exists(archive)) {
      return state(HostState.Kind.EMPTY, Manifest.EMPTY, publisher);
    }
    try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
      return COMMENT.equals(zip.getComment())
          ? state(HostState.Kind.OURS, read(zip), publisher)
          : state(HostState.Kind.FOREIGN, Manifest.EMPTY, publisher);
    } catch (ZipException e) {
      return state(HostState.Kind.FOREIGN, Manifest.EMPTY, publisher); // something else so named
    }
  }

  private static HostState state(HostState.Kind kind, Manifest there, Optional<Owner> publisher) {
    return new HostState(kind, there, Set.of(), Optional.empty(), publisher);
  }

  private static Manifest read(ZipFile zip) throws IOException {
    TreeMap<String, Manifest.Entry> files = new TreeMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      try (InputStream in = zip.getInputStream(entry)) {
        files.put(entry.getName(), new Manifest.Entry(Sha256.of(in), entry.getSize(), false));
      }
    }
    return new Manifest(files);
  }

  @Override
  public void publish(Job job, Observer observer) throws IOException {
    Files.createDirectories(archive.getParent());
    lock.take(journal(job.claim()), job.claim());
    try {
      mustBeAsSeen(job);
      observer.stage(Observer.Stage.PREPARING);
      write(job, observer);
      compare(job.site().manifest());
      observer.stage(Observer.Stage.SWITCHING);
      Files.move(
          unfinished, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      observer.stage(Observer.Stage.SWITCHED);
    } catch (IOException | PublishStopped e) {
      clearAway(e);
      throw e;
    }
    lock.release();
  }

  private static Journal journal(Claim claim) {
    return new Journal(Optional.of(claim.self()), Set.of());
  }

  /** Another may have published, and finished, between our look and our lock. */
  private void mustBeAsSeen(Job job) throws IOException {
    HostState now = look(job.site());
    HostState seen = job.state();
    if (now.kind() != seen.kind() || !now.manifest().equals(seen.manifest())) {
      throw PublishStopped.because("endret-siden");
    }
  }

  private void write(Job job, Observer observer) throws IOException {
    try (OutputStream out = Files.newOutputStream(unfinished);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.setComment(COMMENT);
      for (String path : job.site().manifest().files().keySet()) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        observer.sent(Files.copy(job.site().folder().resolve(path), zip));
        zip.closeEntry();
      }
    }
  }

  private void compare(Manifest site) throws IOException {
    try (ZipFile zip = new ZipFile(unfinished.toFile(), StandardCharsets.UTF_8)) {
      if (!read(zip).equals(site)) {
        throw Body.notAsSent(unfinished.getFileName().toString());
      }
    }
  }

  private void clearAway(Exception failure) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    lock.giveBack(failure);
  }

  @Override
  public void settle(Claim claim) throws IOException {
    lock.take(journal(claim), claim);
    Files.deleteIfExists(unfinished);
    lock.release();
  }

  @Override
  public String way() {
    return "zip";
  }

  @Override
  public void close() {}
}
