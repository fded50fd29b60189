package no.programverk.render;

import java.util.List;
import java.util.Map;
import no.programverk.model.Abbreviation;

/**
 * What every page sees alike.
 *
 * @param model values that each template sees, by name
 * @param abbreviations that are explained where they are used
 */
public record SharedModel(Map<String, Object> model, List<Abbreviation> abbreviations) {
  public SharedModel {
    model = Map.copyOf(model);
    abbreviations = List.copyOf(abbreviations);
  }
}
