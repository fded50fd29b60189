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
import no.programverk.publish.Control;
import no.programverk.publish.Host;
import no.programverk.publish.HostState;
import no.programverk.publish.Manifest;
import no.programverk.publish.Observer;
import no.programverk.publish.PublishStopped;
import no.programverk.publish.Site;

/**
 * One archive, for hosts with an upload form. Order and times are fixed: the same site gives the
 * same bytes.
 */
public final class ZipHost implements Host {
  /** Tells our archives from others. */
  private static final String COMMENT = "programverk";

  /** The earliest that the format can say, in local time, which is all that it can say. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Path archive;

  public ZipHost(Path archive) {
    this.archive = archive;
  }

  @Override
  public HostState look(Site site) throws IOException {
    if (!Files.exists(archive)) {
      return HostState.without(true);
    }
    try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
      return COMMENT.equals(zip.getComment())
          ? new HostState(
              HostState.Kind.OURS, read(zip), Set.of(), Optional.empty(), Optional.empty())
          : HostState.without(false);
    } catch (ZipException e) {
      return HostState.without(false); // something else of that name
    }
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
    Files.createDirectories(archive.toAbsolutePath().getParent());
    Path unfinished = archive.resolveSibling(archive.getFileName() + Control.UNFINISHED);
    observer.stage(Observer.Stage.PREPARING);
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
    compare(unfinished, job.site().manifest());
    Files.move(
        unfinished, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    observer.stage(Observer.Stage.SWITCHED);
  }

  private static void compare(Path unfinished, Manifest site) throws IOException {
    try (ZipFile zip = new ZipFile(unfinished.toFile(), StandardCharsets.UTF_8)) {
      if (!read(zip).equals(site)) {
        throw PublishStopped.because("lest-tilbake", unfinished.getFileName().toString());
      }
    }
  }

  @Override
  public String way() {
    return "zip";
  }

  @Override
  public void close() {}
}
