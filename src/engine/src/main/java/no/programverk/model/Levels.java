package no.programverk.model;

import java.util.Map;

/**
 * Who decides on each point.
 *
 * @param byId level of the points that are not the municipality's to decide
 */
public record Levels(Map<String, Level> byId) {
  public Levels {
    byId = Map.copyOf(byId);
  }

  public Level of(String id) {
    return byId.getOrDefault(id, Level.MUNICIPALITY);
  }
}
