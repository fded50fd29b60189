package no.programverk.model;

import java.util.Map;
import java.util.Optional;

/**
 * Who decides on each point, as far as the content says so. A task is its sender's own to do.
 *
 * @param byId level of the points that are named
 * @param others level of all others; empty when it is not stated
 */
public record Levels(Map<String, Level> byId, Optional<Level> others) {
  public Levels {
    byId = Map.copyOf(byId);
  }

  /** Returns who decides on a point; empty for a task, and where it is not stated. */
  public Optional<Level> of(Point point) {
    return Optional.of(point)
        .filter(it -> it.kind() == Point.Kind.POINT)
        .flatMap(it -> Optional.ofNullable(byId.get(it.id())).or(() -> others));
  }
}
