package no.programverk.preview;

import java.util.List;
import java.util.Optional;
import no.programverk.build.LiveSite;
import no.programverk.catalogue.SiteFile;
import no.programverk.problem.Problem;

/**
 * What is shown.
 *
 * @param version differs from that of every other draft, of an earlier process too
 * @param site as the texts were when nothing was wrong with them; empty until then
 * @param problems all that the last build found
 * @param failure what a machine or we did wrong; empty as a rule
 */
record Draft(String version, Optional<LiveSite> site, List<Problem> problems, String failure) {
  Draft {
    problems = List.copyOf(problems);
  }

  /** Returns the same, with a site that shows the same. */
  Draft with(Optional<LiveSite> newSite) {
    return new Draft(version, newSite, problems, failure);
  }

  /** Returns whether the site is of the texts as they are now. */
  boolean isClean() {
    return failure.isEmpty() && problems.stream().noneMatch(Problem::isError);
  }

  /** Returns a file of the site. */
  Optional<SiteFile> find(String path) {
    return site.flatMap(made -> made.find(path));
  }
}
