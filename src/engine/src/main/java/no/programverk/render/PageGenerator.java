package no.programverk.render;

import java.util.Optional;
import java.util.stream.Stream;
import no.programverk.model.Permalink;

/** Makes the pages of one sort. */
public interface PageGenerator {
  /** Returns all of them, in order. */
  Stream<OutputPage> pages();

  /** Returns the page at an address, and makes no more of the others than that takes. */
  Optional<OutputPage> find(Permalink permalink);
}
