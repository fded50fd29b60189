package no.programverk.build;

import java.util.List;
import java.util.Set;
import no.programverk.ledger.History;
import no.programverk.model.Permalink;
import no.programverk.model.Programme;

/**
 * A finished site.
 *
 * @param addresses all that publishing it promises
 * @param live follows its texts from here
 */
public record GeneratedSite(LoadedContent content, List<Permalink> addresses, LiveSite live) {
  public GeneratedSite {
    addresses = List.copyOf(addresses);
  }

  public Programme programme() {
    return content.state().programme();
  }

  public History history() {
    return content.state().history();
  }

  /** Returns addresses that no release has brought: a site that has any is not to be published. */
  public Set<Permalink> unreleased() {
    return history().ledger().unreleased(addresses);
  }
}
