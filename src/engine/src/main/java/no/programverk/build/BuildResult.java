package no.programverk.build;

import java.util.List;
import java.util.Optional;
import no.programverk.output.StagedSite;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;

/**
 * What a build came to.
 *
 * @param pages number of pages in the site; 0 when it was not made
 * @param written number of files that were written
 * @param problems all that was found, by file and line
 * @param site what was made; empty when nothing was
 */
public record BuildResult(
    int pages, int written, List<Problem> problems, Optional<GeneratedSite> site) {
  static BuildResult stopped(Problems problems) {
    return new BuildResult(0, 0, problems.sorted(), Optional.empty());
  }

  static BuildResult unchanged(int pages) {
    return new BuildResult(pages, 0, List.of(), Optional.empty());
  }

  static BuildResult made(StagedSite staged, GeneratedSite site, Problems problems) {
    return new BuildResult(
        staged.pages(), staged.fresh().size(), problems.sorted(), Optional.of(site));
  }

  public boolean clean() {
    return problems.stream().noneMatch(Problem::isError);
  }
}
