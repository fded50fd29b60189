package no.programverk.build;

import java.util.List;
import no.programverk.ledger.History;
import no.programverk.model.Programme;
import no.programverk.problem.Problem;

/**
 * What the texts say, whether or not they may be published.
 *
 * @param problems all that was found, by file and line
 */
public record CheckedContent(LoadedContent content, List<Problem> problems) {
  public Programme programme() {
    return content.state().programme();
  }

  public History history() {
    return content.state().history();
  }
}
