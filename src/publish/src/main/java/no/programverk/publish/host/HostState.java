package no.programverk.publish.host;

import java.util.Optional;
import java.util.Set;

/**
 * What a host has.
 *
 * @param kind whose it is
 * @param manifest of what is surely there
 * @param uncertain paths that an interrupted publishing may have left
 * @param release id of the current release, where the host has releases
 * @param publisher who is publishing there now, or was when it ended abruptly
 */
public record HostState(
    Kind kind,
    Manifest manifest,
    Set<String> uncertain,
    Optional<String> release,
    Optional<Publisher> publisher) {

  /** Whose a target is. */
  public enum Kind {
    /** Nothing is there. */
    EMPTY,
    /** We published there before. */
    OURS,
    /** Something else is there. */
    FOREIGN
  }

  public HostState {
    uncertain = Set.copyOf(uncertain);
  }

  /** Returns the state of a host without anything of ours. */
  public static HostState unpublished(boolean empty) {
    return new HostState(
        empty ? Kind.EMPTY : Kind.FOREIGN,
        Manifest.EMPTY,
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }
}
