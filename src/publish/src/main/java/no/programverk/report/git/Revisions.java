package no.programverk.report.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import no.programverk.problem.BuildStopped;
import no.programverk.problem.Messages;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** The commits of a checkout, and the texts that each of them has. */
final class Revisions implements AutoCloseable {
  private static final String CONTENT = "content";
  private static final int MOST_FILES = 50_000;

  private final Repository repository;

  private Revisions(Repository repository) {
    this.repository = repository;
  }

  /**
   * Returns those of a project's folder.
   *
   * @throws BuildStopped when it is not in a checkout
   */
  static Revisions of(Path project) throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(project.toFile());
    if (builder.getGitDir() == null) {
      throw new BuildStopped(Messages.ofConsole().get("rapport.ikke-git", project.toString()));
    }
    return new Revisions(builder.build());
  }

  /**
   * Returns the commit that two lines of work have in common: what one of them has changed is seen
   * against it.
   *
   * @throws BuildStopped when one is not known here, or the history between them is not
   */
  ObjectId base(String from, String to) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(commit(from)));
      walk.markStart(walk.parseCommit(commit(to)));
      RevCommit base = walk.next();
      if (base == null) {
        throw missing(from);
      }
      return base;
    } catch (MissingObjectException e) {
      throw missing(from);
    }
  }

  /** Returns the commit that a name stands for. */
  ObjectId commit(String name) throws IOException {
    ObjectId id = repository.resolve(name + "^{commit}");
    ObjectId known = id == null ? repository.resolve("origin/" + name + "^{commit}") : id;
    if (known == null) {
      throw missing(name);
    }
    return known;
  }

  private static BuildStopped missing(String name) {
    return new BuildStopped(Messages.ofConsole().get("rapport.mangler", name));
  }

  /** Writes the texts of a commit into a folder; links are left out. */
  void extract(ObjectId commit, Path folder) throws IOException {
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk tree = new TreeWalk(repository)) {
      tree.addTree(walk.parseCommit(commit).getTree());
      tree.setRecursive(true);
      tree.setFilter(PathFilter.create(CONTENT));
      Path root = Files.createDirectories(folder.resolve(CONTENT));
      for (int files = 0; tree.next() && files < MOST_FILES; files++) {
        Path file = folder.resolve(tree.getPathString()).normalize();
        boolean regular = (tree.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
        if (regular && file.startsWith(root)) {
          write(tree.getObjectId(0), file);
        }
      }
    } catch (MissingObjectException e) {
      throw missing(commit.name());
    }
  }

  private void write(ObjectId id, Path file) throws IOException {
    ObjectLoader blob = repository.open(id, Constants.OBJ_BLOB);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      blob.copyTo(out);
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
