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
import no.programverk.digest.Sha256;
import no.programverk.publish.file.LocalTree;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.LockRequest;
import no.programverk.publish.host.Manifest;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Publisher;
import no.programverk.publish.host.Upload;
import no.programverk.publish.tree.HostLock;
import no.programverk.publish.tree.LockRecord;

/**
 * One archive, for hosts with an upload form. Order and times are fixed: the same site gives the
 * same bytes.
 */
public final class ZipHost implements Host {
  /** Tells our archives from others. */
  private static final String COMMENT = "programverk";

  /** The earliest that the format can say, in local time, which is all that it can say. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** End of the name of the lock, which stands beside the archive. */
  private static final String LOCK = ".laas~";

  private final Path archive;
  private final Path unfinished;
  private final HostLock lock;

  /** Creates a host that makes an archive. */
  public ZipHost(Path archive) {
    this.archive = archive.toAbsolutePath();
    String name = archive.getFileName().toString();
    this.unfinished = this.archive.resolveSibling(name + ControlFiles.UNFINISHED);
    this.lock = HostLock.inFile(new LocalTree(this.archive.getParent()), name + LOCK);
  }

  @Override
  public HostState inspect(BuiltSite site) throws IOException {
    Optional<Publisher> publisher = lock.holder();
    if (!Files.exists(archive)) {
      return state(HostState.Kind.EMPTY, Manifest.EMPTY, publisher);
    }
    try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
      return COMMENT.equals(zip.getComment())
          ? state(HostState.Kind.OURS, read(zip, site.manifest()), publisher)
          : state(HostState.Kind.FOREIGN, Manifest.EMPTY, publisher);
    } catch (ZipException e) {
      return state(HostState.Kind.FOREIGN, Manifest.EMPTY, publisher); // something else so named
    }
  }

  private static HostState state(
      HostState.Kind kind, Manifest there, Optional<Publisher> publisher) {
    return new HostState(kind, there, Set.of(), Optional.empty(), publisher);
  }

  /** Reads an archive, which keeps no file of the release before. */
  private static Manifest read(ZipFile zip, Manifest site) throws IOException {
    TreeMap<String, Manifest.Entry> files = new TreeMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      try (InputStream in = zip.getInputStream(entry)) {
        String sha256 = Sha256.of(in);
        files.put(
            entry.getName(),
            Optional.ofNullable(site.files().get(entry.getName()))
                .filter(ours -> ours.sha256().equals(sha256))
                .orElse(new Manifest.Entry(sha256, entry.getSize(), Manifest.State.CHANGEABLE)));
      }
    }
    return new Manifest(files);
  }

  @Override
  public void publish(Job job, ProgressListener progress) throws IOException {
    Files.createDirectories(archive.getParent());
    LockRecord mine = lockRecord(job.lock());
    lock.take(mine, job.lock());
    try {
      mustBeAsSeen(job);
      progress.reached(ProgressListener.Stage.PREPARING);
      write(job, progress);
      compare(job.site().manifest());
      progress.reached(ProgressListener.Stage.SWITCHING);
      Files.move(
          unfinished, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      progress.reached(ProgressListener.Stage.SWITCHED);
    } catch (IOException | PublishStopped e) {
      clearAway(mine, e);
      throw e;
    }
    lock.release();
  }

  private static LockRecord lockRecord(LockRequest request) {
    return LockRecord.of(request.self(), Set.of());
  }

  /** Another may have published, and finished, between our inspection and our lock. */
  private void mustBeAsSeen(Job job) throws IOException {
    HostState now = inspect(job.site());
    HostState seen = job.state();
    if (now.kind() != seen.kind() || !now.manifest().equals(seen.manifest())) {
      throw PublishStopped.because("endret-siden");
    }
  }

  private void write(Job job, ProgressListener progress) throws IOException {
    try (OutputStream out = Files.newOutputStream(unfinished);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.setComment(COMMENT);
      for (String path : job.site().manifest().files().keySet()) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        progress.sent(Files.copy(job.site().folder().resolve(path), zip));
        zip.closeEntry();
      }
    }
  }

  private void compare(Manifest site) throws IOException {
    try (ZipFile zip = new ZipFile(unfinished.toFile(), StandardCharsets.UTF_8)) {
      if (!read(zip, site).equals(site)) {
        throw Upload.notAsSent(unfinished.getFileName().toString());
      }
    }
  }

  private void clearAway(LockRecord mine, Exception failure) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    lock.release(mine, failure);
  }

  @Override
  public void cleanUp(LockRequest request) throws IOException {
    lock.take(lockRecord(request), request);
    Files.deleteIfExists(unfinished);
    lock.release();
  }

  @Override
  public String method() {
    return "zip";
  }

  @Override
  public void close() {}
}
