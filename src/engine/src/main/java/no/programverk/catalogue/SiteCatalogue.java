package no.programverk.catalogue;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.programverk.model.SourceRef;
import no.programverk.parallel.Parallel;
import no.programverk.problem.Problem;
import no.programverk.problem.Problems;
import no.programverk.problem.Rule;

/** Every file of the site, once: what is not here is not published. */
public final class SiteCatalogue {
  private final List<Generator> generators;
  private final Map<String, SiteFile> files = new LinkedHashMap<>();
  private final Map<String, SiteFile> folders = new HashMap<>();

  /**
   * @param generators in the order of their files
   */
  public SiteCatalogue(List<Generator> generators) {
    this.generators = List.copyOf(generators);
  }

  /**
   * Lets every generator, side by side, claim its paths.
   *
   * @param problems receives paths that are claimed twice, and what the generators find
   * @return every file, in the order of the generators
   */
  public Collection<SiteFile> claim(Problems problems) {
    Parallel.map(generators, generator -> generator.files(problems))
        .forEach(made -> made.forEach(file -> add(file, problems)));
    return Collections.unmodifiableCollection(files.values());
  }

  /**
   * Adds a file.
   *
   * @param problems receives that its path is another's, or cannot stand beside another's
   */
  void add(SiteFile file, Problems problems) {
    SiteFile earlier = files.putIfAbsent(file.path(), file);
    if (earlier != null) {
      clash(file, earlier, problems);
      return;
    }
    Optional.ofNullable(folders.get(file.path())).ifPresent(other -> clash(file, other, problems));
    int slash = file.path().lastIndexOf('/');
    while (slash > 0) {
      String folder = file.path().substring(0, slash);
      if (folders.putIfAbsent(folder, file) != null) {
        return;
      }
      Optional.ofNullable(files.get(folder)).ifPresent(other -> clash(file, other, problems));
      slash = folder.lastIndexOf('/');
    }
  }

  /** Tells at the source that asks for it; the site's own files ask for nothing. */
  private static void clash(SiteFile one, SiteFile other, Problems problems) {
    boolean first = one.origin().isPresent();
    SiteFile asking = first ? one : other;
    SiteFile standing = first ? other : one;
    problems.add(
        Problem.of(
            Rule.PATH_CLAIMED_TWICE,
            asking.origin().orElse(SourceRef.of(asking.path())),
            "/" + asking.path(),
            standing.origin().map(SourceRef::toString).orElse("/" + standing.path())));
  }

  /** Returns a file, and makes no more of the others than that takes. */
  public Optional<SiteFile> find(String path) {
    return generators.stream()
        .map(generator -> generator.find(path))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
