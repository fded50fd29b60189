package no.programverk.publish.host;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A place that a site can be published to, while a connection to it is open. */
public interface Host extends AutoCloseable {
  /**
   * Returns what is published, and changes nothing.
   *
   * @param site about to be published, for hosts that know their files by other digests
   */
  HostState inspect(BuiltSite site) throws IOException;

  /** Carries out a plan. */
  void publish(Job job, ProgressListener progress) throws IOException;

  /**
   * Clears away what a publisher that died after its switch left behind, when there is nothing to
   * publish.
   */
  default void cleanUp(LockRequest lock) throws IOException {}

  /**
   * Returns the releases that can be gone back to, the newest first; none where the host keeps none
   * yet.
   *
   * @throws PublishStopped where releases cannot be kept, as the next two methods
   */
  default List<KeptRelease> releases() throws IOException {
    throw PublishStopped.because("ingen-utgivelser");
  }

  /**
   * Makes a kept release the current one again, in at most three operations at the host.
   *
   * @param release id; empty for the one before the current
   * @return the id
   */
  default String rollback(Optional<String> release, LockRequest lock) throws IOException {
    throw PublishStopped.because("ingen-utgivelser");
  }

  /** Removes a kept release for ever: what must be erased must not be one command away. */
  default void purge(String release, LockRequest lock) throws IOException {
    throw PublishStopped.because("ingen-utgivelser");
  }

  /**
   * Returns how a release comes in place: the key of its wording, without "publiser.maate." in
   * front.
   */
  String method();

  @Override
  void close() throws IOException;

  /**
   * A plan to be carried out.
   *
   * @param release id of the new release
   * @param commit of the site's sources; empty when unknown
   */
  record Job(
      String release,
      String commit,
      BuiltSite site,
      HostState state,
      PublishPlan plan,
      LockRequest lock) {
    /** Returns the uploads of some files of the site. */
    public List<Upload> uploads(List<String> paths) {
      return paths.stream().map(site::upload).toList();
    }
  }

  /** A release that a host keeps. */
  record KeptRelease(String id, boolean current) {}
}
