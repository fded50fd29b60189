package no.programverk.publish.tree;

import java.util.Optional;
import no.programverk.publish.host.PublishStopped;

/** How a tree is published to for the first time. */
public enum PublishMode {
  /** With releases if the tree can have them, else in place. */
  BEST,
  RELEASES,
  IN_PLACE;

  /** Reads the option of a target. */
  static PublishMode of(Optional<String> option) {
    return switch (option.orElse("")) {
      case "" -> BEST;
      case "utgivelser" -> RELEASES;
      case "plass" -> IN_PLACE;
      default -> throw PublishStopped.because("maate-ukjent", option.get());
    };
  }
}
