package no.programverk.publish.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import no.programverk.problem.Messages;
import no.programverk.publish.host.PublishStopped;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.JGitText;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FileUtils;

/** A repository elsewhere, and an empty one here that lives as long as the connection. */
final class GitRemote implements AutoCloseable {
  private static final int TIMEOUT_SECONDS = 60;

  private final String address;
  private final Consumer<Transport> setUp;
  private final Path folder;
  private final Repository local;

  /**
   * A repository.
   *
   * @param setUp gives each transport what lets it in
   */
  GitRemote(String address, Consumer<Transport> setUp) throws IOException {
    this.address = address;
    this.setUp = setUp;
    this.folder = Files.createTempDirectory("publisering-");
    this.local = FileRepositoryBuilder.create(folder.toFile());
    local.create(true);
    // Housekeeping of a folder that is about to be thrown away would only be in the way of that;
    // even to find that there is none to do, a thread of its own writes files beside our work.
    local.getConfig().setInt("gc", null, "auto", 0);
    local.getConfig().setInt("gc", null, "autoPackLimit", 0);
    local.getConfig().setBoolean("gc", null, "autoDetach", false);
  }

  /** Returns the same repository elsewhere, with another empty one here. */
  GitRemote anew() throws IOException {
    return new GitRemote(address, setUp);
  }

  Repository local() {
    return local;
  }

  /** Writes objects here into one file: thousands would take longer to remove than to send. */
  ObjectInserter newInserter() {
    return ((ObjectDirectory) local.getObjectDatabase()).newPackInserter();
  }

  private Transport open() throws IOException {
    try {
      Transport transport = Transport.open(local, new URIish(address));
      transport.setTimeout(TIMEOUT_SECONDS);
      setUp.accept(transport);
      return transport;
    } catch (URISyntaxException e) {
      throw PublishStopped.causedBy(e, "adresse-ufullstendig", address, "git+https://vert/mappe");
    }
  }

  /** What is asked of the other side over one transport. */
  @FunctionalInterface
  private interface Exchange<T> {
    T run(Transport transport) throws IOException;
  }

  /** Returns the answer; the library wraps what our own ssh connection has to tell a person. */
  private <T> T exchange(Exchange<T> exchange) throws IOException {
    try (Transport transport = open()) {
      return exchange.run(transport);
    } catch (TransportException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof PublishStopped stopped) {
          throw stopped;
        }
        if (cause instanceof SSLException) {
          throw new IOException(words("sertifikat"), e);
        }
      }
      boolean shut = String.valueOf(e.getMessage()).endsWith(JGitText.get().notAuthorized);
      throw shut ? new IOException(words("slipper-ikke-inn"), e) : e;
    }
  }

  private static String words(String key) {
    return Messages.ofConsole().get("publiser." + key);
  }

  /** Returns every ref of the repository with what it points at. */
  Map<String, Ref> refs() throws IOException {
    try {
      return exchange(
          transport -> {
            try (FetchConnection connection = transport.openFetch()) {
              return new TreeMap<>(connection.getRefsMap());
            }
          });
    } catch (org.eclipse.jgit.errors.NoRemoteRepositoryException e) {
      throw PublishStopped.causedBy(e, "git-finnes-ikke", address);
    }
  }

  /** Fetches one commit and its trees; of the files, which may be large, only the names. */
  void fetch(String ref) throws IOException {
    try {
      fetch(ref, FilterSpec.fromFilterLine("blob:none"));
    } catch (TransportException e) {
      if (!String.valueOf(e.getMessage()).contains("filter")) {
        throw e;
      }
      fetch(ref, FilterSpec.NO_FILTER); // a server that cannot leave files out
    }
  }

  /** Fetches one commit with all its files. */
  void fetchWhole(String ref) throws IOException {
    fetch(ref, FilterSpec.NO_FILTER);
  }

  private void fetch(String ref, FilterSpec filter) throws IOException {
    exchange(
        transport -> {
          transport.setTagOpt(TagOpt.NO_TAGS);
          transport.setDepth(1);
          transport.setFilterSpec(filter);
          transport.setCheckFetchedObjects(false);
          return transport.fetch(
              NullProgressMonitor.INSTANCE, List.of(new RefSpec("+" + ref + ":refs/hentet/gren")));
        });
  }

  /**
   * Returns a change of a ref.
   *
   * @param value zero to delete it
   * @param expected what it must be now; zero when it must not be there
   */
  RemoteRefUpdate update(String ref, ObjectId value, ObjectId expected) throws IOException {
    boolean delete = value.equals(ObjectId.zeroId());
    return new RemoteRefUpdate(
        local, delete ? null : value.name(), delete ? null : value, ref, true, null, expected);
  }

  /**
   * Changes refs, all of them or none where the server can.
   *
   * @throws PublishStopped when one of them is not what it was expected to be
   */
  void push(Collection<RemoteRefUpdate> updates) throws IOException {
    PushResult result =
        exchange(
            transport -> {
              transport.setPushThin(true);
              transport.setPushAtomic(updates.size() > 1);
              return transport.push(NullProgressMonitor.INSTANCE, updates);
            });
    for (RemoteRefUpdate update : result.getRemoteUpdates()) {
      Status status = update.getStatus();
      if (status != Status.OK && status != Status.UP_TO_DATE) {
        if (lost(updates)) {
          throw PublishStopped.because("endret-siden");
        }
        throw new IOException(update.getRemoteName() + ": " + status + " " + update.getMessage());
      }
    }
  }

  /**
   * Returns true when another has changed a ref since, or has it under way: servers differ in
   * words.
   */
  private boolean lost(Collection<RemoteRefUpdate> updates) throws IOException {
    Map<String, Ref> now = refs();
    for (RemoteRefUpdate update : updates) {
      Ref ref = now.get(update.getRemoteName());
      ObjectId value = ref == null ? ObjectId.zeroId() : ref.getObjectId();
      String words = String.valueOf(update.getMessage()).toLowerCase(java.util.Locale.ROOT);
      if (!value.equals(update.getExpectedOldObjectId()) || words.contains("lock")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    local.close();
    FileUtils.delete(folder.toFile(), FileUtils.RECURSIVE | FileUtils.SKIP_MISSING);
  }
}
