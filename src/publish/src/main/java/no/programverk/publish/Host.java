package no.programverk.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A place that a site can be published to, while a connection to it is open. */
public interface Host extends AutoCloseable {
  /**
   * Looks at what is published, and changes nothing.
   *
   * @param site about to be published: a host that knows its files by other digests compares
   */
  HostState look(Site site) throws IOException;

  /** Carries out a plan. */
  void publish(Job job, Observer observer) throws IOException;

  /**
   * Clears away what a publisher that died after its switch left behind, when there is nothing to
   * publish.
   */
  default void settle(Claim claim) throws IOException {}

  /**
   * The releases that can be gone back to, the newest first. Empty where the host keeps none yet.
   *
   * @throws PublishStopped where releases cannot be kept, as the two that follow
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
  default String rollback(Optional<String> release, Claim claim) throws IOException {
    throw PublishStopped.because("ingen-utgivelser");
  }

  /** Removes a kept release for ever: what must be erased must not be one command away. */
  default void purge(String release, Claim claim) throws IOException {
    throw PublishStopped.because("ingen-utgivelser");
  }

  /** How a release comes in place: key of the wording, without "publiser.maate." in front. */
  String way();

  @Override
  void close() throws IOException;

  /**
   * A plan to be carried out.
   *
   * @param release id of the new release
   * @param commit that the site is made of; empty when unknown
   */
  record Job(String release, String commit, Site site, HostState state, Plan plan, Claim claim) {
    /** The files of some paths of the site. */
    public List<Body.Placed> bodies(List<String> paths) {
      return paths.stream()
          .map(
              path ->
                  new Body.Placed(
                      path,
                      Body.of(site.folder().resolve(path), site.manifest().files().get(path))))
          .toList();
    }
  }

  /** A release that a host keeps. */
  record KeptRelease(String id, boolean current) {}
}
