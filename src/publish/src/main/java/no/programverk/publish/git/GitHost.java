package no.programverk.publish.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.programverk.publish.Body;
import no.programverk.publish.Claim;
import no.programverk.publish.Control;
import no.programverk.publish.Host;
import no.programverk.publish.HostState;
import no.programverk.publish.HostState.Kind;
import no.programverk.publish.Manifest;
import no.programverk.publish.Observer;
import no.programverk.publish.PublishStopped;
import no.programverk.publish.Site;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * A branch that a forge serves as a site. A release is one commit, and comes in place with one push
 * that succeeds only if the branch is as it was looked at: that is the lock. Git names each file by
 * its digest, so the branch's own tree is the manifest; what is merely kept stands in the message.
 */
final class GitHost implements Host {
  private static final String TAG = "refs/tags/utgivelse-";
  private static final String KEPT = "Beholdt: ";
  private static final String RELEASE = "Utgivelse: ";

  /** Tells GitHub's Pages to serve every file as it is. */
  private static final String NO_JEKYLL = ".nojekyll";

  /** Tells GitHub's Pages the site's own domain. */
  private static final String CNAME = "CNAME";

  private final Remote remote;
  private final String branch;
  private final Optional<String> domain;
  private final Map<String, ObjectId> there = new TreeMap<>();
  private Map<String, Ref> refs = Map.of();

  /**
   * A branch.
   *
   * @param domain of the site's own, where the forge wants it said in the branch
   */
  GitHost(Remote remote, String branch, Optional<String> domain) {
    this.remote = remote;
    this.branch = Constants.R_HEADS + branch;
    this.domain = domain;
  }

  @Override
  public HostState look(Site site) throws IOException {
    refs = remote.refs();
    Ref head = refs.get(branch);
    if (head == null) {
      return HostState.without(true);
    }
    remote.fetch(branch);
    try (RevWalk walk = new RevWalk(remote.local())) {
      RevCommit commit = walk.parseCommit(head.getObjectId());
      Optional<String> release = line(commit, RELEASE).stream().findFirst();
      if (release.isEmpty()) {
        return HostState.without(false);
      }
      readTree(commit);
      Manifest manifest = manifest(site, Set.copyOf(line(commit, KEPT)));
      return new HostState(Kind.OURS, manifest, Set.of(), release, Optional.empty());
    }
  }

  private static List<String> line(RevCommit commit, String key) {
    return commit
        .getFullMessage()
        .lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .toList();
  }

  private void readTree(RevCommit commit) throws IOException {
    there.clear();
    try (TreeWalk walk = new TreeWalk(remote.local())) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        there.put(walk.getPathString(), walk.getObjectId(0));
      }
    }
  }

  /** The branch's files, with the site's digests where git says that they are the same. */
  private Manifest manifest(Site site, Set<String> kept) throws IOException {
    TreeMap<String, Manifest.Entry> files = new TreeMap<>();
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      for (Map.Entry<String, ObjectId> file : there.entrySet()) {
        String path = file.getKey();
        Manifest.Entry ours = site.manifest().files().get(path);
        if (ours != null && id(site.folder().resolve(path), formatter).equals(file.getValue())) {
          files.put(path, ours);
        } else if (ours != null || !Set.of(NO_JEKYLL, CNAME).contains(path)) {
          files.put(
              path, new Manifest.Entry("git:" + file.getValue().name(), 0, kept.contains(path)));
        }
      }
    }
    return new Manifest(files);
  }

  private static ObjectId id(Path file, ObjectInserter inserter) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return inserter.idFor(Constants.OBJ_BLOB, Files.size(file), in);
    }
  }

  @Override
  public void publish(Job job, Observer observer) throws IOException {
    observer.stage(Observer.Stage.PREPARING);
    ObjectId commit = commit(job, observer);
    List<RemoteRefUpdate> updates = new ArrayList<>();
    RemoteRefUpdate pointer = remote.update(branch, commit, head());
    updates.add(pointer);
    updates.add(remote.update(TAG + job.release(), commit, ObjectId.zeroId()));
    List<String> kept = tags();
    for (String old : kept.subList(Math.min(Control.KEEP - 1, kept.size()), kept.size())) {
      updates.add(remote.update(TAG + old, ObjectId.zeroId(), refs.get(TAG + old).getObjectId()));
    }
    try {
      remote.push(updates);
    } finally {
      observer.stage(reached(pointer.getStatus()));
    }
  }

  /** How far it came with the branch that readers see, whatever went wrong with the rest. */
  private static Observer.Stage reached(RemoteRefUpdate.Status status) {
    return switch (status) {
      case OK, UP_TO_DATE -> Observer.Stage.SWITCHED;
      case AWAITING_REPORT -> Observer.Stage.SWITCHING;
      default -> Observer.Stage.PREPARING;
    };
  }

  private ObjectId head() {
    Ref head = refs.get(branch);
    return head == null ? ObjectId.zeroId() : head.getObjectId();
  }

  private ObjectId commit(Job job, Observer observer) throws IOException {
    try (ObjectInserter inserter = remote.newInserter()) {
      Map<String, ObjectId> tree = new TreeMap<>(there);
      tree.keySet().retainAll(job.plan().after().files().keySet());
      for (Body.Placed file : job.bodies(job.plan().uploads())) {
        try (InputStream in = file.body().open()) {
          tree.put(file.path(), inserter.insert(Constants.OBJ_BLOB, file.body().bytes(), in));
        }
        observer.sent(file.body().bytes());
      }
      tree.putIfAbsent(NO_JEKYLL, inserter.insert(Constants.OBJ_BLOB, new byte[0]));
      if (domain.isPresent()) {
        tree.putIfAbsent(
            CNAME,
            inserter.insert(
                Constants.OBJ_BLOB,
                (domain.get() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      }
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(write(tree, inserter));
      if (!head().equals(ObjectId.zeroId())) {
        // Beside telling what came before, it tells git what need not be sent.
        commit.setParentId(head());
      }
      PersonIdent who =
          new PersonIdent("Programverk", "programverk@localhost", Instant.now(), ZoneOffset.UTC);
      commit.setAuthor(who);
      commit.setCommitter(who);
      commit.setMessage(message(job));
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  private static ObjectId write(Map<String, ObjectId> files, ObjectInserter inserter)
      throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    files.forEach(
        (path, id) -> {
          DirCacheEntry entry = new DirCacheEntry(path);
          entry.setFileMode(FileMode.REGULAR_FILE);
          entry.setObjectId(id);
          builder.add(entry);
        });
    builder.finish();
    return index.writeTree(inserter);
  }

  private static String message(Job job) {
    StringBuilder message = new StringBuilder("Publiser\n\n");
    message.append(RELEASE).append(job.release()).append('\n');
    if (!job.commit().isEmpty()) {
      message.append("Commit: ").append(job.commit()).append('\n');
    }
    job.plan().kept().forEach(path -> message.append(KEPT).append(path).append('\n'));
    return message.toString();
  }

  /** Ids of the releases that have a tag, the newest first. */
  private List<String> tags() {
    return refs.keySet().stream()
        .filter(ref -> ref.startsWith(TAG))
        .map(ref -> ref.substring(TAG.length()))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  @Override
  public List<KeptRelease> releases() throws IOException {
    refs = remote.refs();
    return tags().stream()
        .map(id -> new KeptRelease(id, refs.get(TAG + id).getObjectId().equals(head())))
        .toList();
  }

  @Override
  public String rollback(Optional<String> release, Claim claim) throws IOException {
    refs = remote.refs();
    String id = release.isPresent() ? known(release.get()) : before();
    remote.fetch(TAG + id);
    remote.push(List.of(remote.update(branch, refs.get(TAG + id).getObjectId(), head())));
    return id;
  }

  private String known(String release) {
    if (!refs.containsKey(TAG + release)) {
      throw PublishStopped.because("utgivelse-ukjent", release);
    }
    return release;
  }

  private String before() {
    List<String> tags = tags();
    int current = 0;
    while (current < tags.size()
        && !refs.get(TAG + tags.get(current)).getObjectId().equals(head())) {
      current++;
    }
    if (current + 1 >= tags.size()) {
      throw PublishStopped.because("ingen-forrige");
    }
    return tags.get(current + 1);
  }

  /**
   * Begins the branch anew with what readers see now. Git keeps what came before a commit, so every
   * earlier release goes, not only the one that is named.
   */
  @Override
  public void purge(String release, Claim claim) throws IOException {
    refs = remote.refs();
    if (refs.get(TAG + known(release)).getObjectId().equals(head())) {
      throw PublishStopped.because("slett-gjeldende", release);
    }
    // A repository that has the commit without its files would not be given them.
    try (Remote whole = remote.anew()) {
      whole.fetchWhole(branch);
      beginAnew(whole, release);
    }
  }

  private void beginAnew(Remote whole, String release) throws IOException {
    ObjectId alone;
    String current;
    try (RevWalk walk = new RevWalk(whole.local());
        ObjectInserter inserter = whole.local().newObjectInserter()) {
      RevCommit head = walk.parseCommit(head());
      current = TAG + line(head, RELEASE).stream().findFirst().orElse(release);
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(head.getTree());
      commit.setAuthor(head.getAuthorIdent());
      commit.setCommitter(head.getCommitterIdent());
      commit.setMessage(head.getFullMessage());
      alone = inserter.insert(commit);
      inserter.flush();
    }
    List<RemoteRefUpdate> updates = new ArrayList<>();
    updates.add(whole.update(branch, alone, head()));
    for (String id : tags()) {
      ObjectId value = current.equals(TAG + id) ? alone : ObjectId.zeroId();
      updates.add(whole.update(TAG + id, value, refs.get(TAG + id).getObjectId()));
    }
    whole.push(updates);
  }

  @Override
  public String way() {
    return "git";
  }

  @Override
  public void close() throws IOException {
    remote.close();
  }
}
