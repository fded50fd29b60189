package no.programverk.publish.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.ControlFiles;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostState;
import no.programverk.publish.host.HostState.Kind;
import no.programverk.publish.host.LockRequest;
import no.programverk.publish.host.Manifest;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Upload;
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
 * its digest, so the branch's own tree is the manifest; the states of files stand in the message.
 */
final class GitHost implements Host {
  private static final String TAG = "refs/tags/utgivelse-";
  private static final String RELEASE = "Utgivelse: ";

  /** What begins a line of the message that names a file of a state. */
  private static final Map<Manifest.State, String> STATES =
      Map.of(Manifest.State.IMMUTABLE, "Uforanderlig: ", Manifest.State.KEPT, "Beholdt: ");

  /** Tells GitHub's Pages to serve every file as it is. */
  private static final String NO_JEKYLL = ".nojekyll";

  /** Tells GitHub's Pages the site's own domain. */
  private static final String CNAME = "CNAME";

  private final GitRemote remote;
  private final String branch;
  private final Optional<String> domain;
  private final Map<String, ObjectId> there = new TreeMap<>();
  private Map<String, Ref> refs = Map.of();

  /**
   * A branch.
   *
   * @param domain of the site's own, where the forge wants it said in the branch
   */
  GitHost(GitRemote remote, String branch, Optional<String> domain) {
    this.remote = remote;
    this.branch = Constants.R_HEADS + branch;
    this.domain = domain;
  }

  @Override
  public HostState inspect(BuiltSite site) throws IOException {
    refs = remote.refs();
    Ref head = refs.get(branch);
    if (head == null) {
      return HostState.unpublished(true);
    }
    remote.fetch(branch);
    try (RevWalk walk = new RevWalk(remote.local())) {
      RevCommit commit = walk.parseCommit(head.getObjectId());
      Optional<String> release = line(commit, RELEASE).stream().findFirst();
      if (release.isEmpty()) {
        return HostState.unpublished(false);
      }
      readTree(commit);
      Manifest manifest = manifest(site, commit);
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

  /** Returns the branch's files, with the site's digests where git says that they are the same. */
  private Manifest manifest(BuiltSite site, RevCommit commit) throws IOException {
    Map<String, Manifest.State> states = new HashMap<>();
    STATES.forEach((state, word) -> line(commit, word).forEach(path -> states.put(path, state)));
    TreeMap<String, Manifest.Entry> files = new TreeMap<>();
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      for (Map.Entry<String, ObjectId> file : there.entrySet()) {
        String path = file.getKey();
        Manifest.Entry ours = site.manifest().files().get(path);
        if (ours != null && id(site.folder().resolve(path), formatter).equals(file.getValue())) {
          files.put(path, ours);
        } else if (ours != null || !Set.of(NO_JEKYLL, CNAME).contains(path)) {
          Manifest.State state = states.getOrDefault(path, Manifest.State.CHANGEABLE);
          files.put(path, new Manifest.Entry("git:" + file.getValue().name(), 0, state));
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
  public void publish(Job job, ProgressListener progress) throws IOException {
    progress.reached(ProgressListener.Stage.PREPARING);
    ObjectId commit = commit(job, progress);
    List<RemoteRefUpdate> updates = new ArrayList<>();
    RemoteRefUpdate pointer = remote.update(branch, commit, head());
    updates.add(pointer);
    updates.add(remote.update(TAG + job.release(), commit, ObjectId.zeroId()));
    List<String> kept = tags();
    for (String old : kept.subList(Math.min(ControlFiles.KEEP - 1, kept.size()), kept.size())) {
      updates.add(remote.update(TAG + old, ObjectId.zeroId(), refs.get(TAG + old).getObjectId()));
    }
    try {
      remote.push(updates);
    } finally {
      progress.reached(reached(pointer.getStatus()));
    }
  }

  /** Returns how far the branch that readers see came, whatever went wrong with the rest. */
  private static ProgressListener.Stage reached(RemoteRefUpdate.Status status) {
    return switch (status) {
      case OK, UP_TO_DATE -> ProgressListener.Stage.SWITCHED;
      case AWAITING_REPORT -> ProgressListener.Stage.SWITCHING;
      default -> ProgressListener.Stage.PREPARING;
    };
  }

  private ObjectId head() {
    Ref head = refs.get(branch);
    return head == null ? ObjectId.zeroId() : head.getObjectId();
  }

  private ObjectId commit(Job job, ProgressListener progress) throws IOException {
    try (ObjectInserter inserter = remote.newInserter()) {
      Map<String, ObjectId> tree = new TreeMap<>(there);
      tree.keySet().retainAll(job.plan().after().files().keySet());
      for (Upload file : job.uploads(job.plan().uploads())) {
        try (InputStream in = file.content().open()) {
          tree.put(file.path(), inserter.insert(Constants.OBJ_BLOB, file.bytes(), in));
        }
        progress.sent(file.bytes());
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
    job.plan()
        .after()
        .files()
        .forEach(
            (path, entry) ->
                Optional.ofNullable(STATES.get(entry.state()))
                    .ifPresent(word -> message.append(word).append(path).append('\n')));
    return message.toString();
  }

  /** Returns the ids of the releases that have a tag, the newest first. */
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
  public String rollback(Optional<String> release, LockRequest request) throws IOException {
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
  public void purge(String release, LockRequest request) throws IOException {
    refs = remote.refs();
    if (refs.get(TAG + known(release)).getObjectId().equals(head())) {
      throw PublishStopped.because("slett-gjeldende", release);
    }
    // A repository that has the commit without its files would not be given them.
    try (GitRemote whole = remote.anew()) {
      whole.fetchWhole(branch);
      beginAnew(whole, release);
    }
  }

  private void beginAnew(GitRemote whole, String release) throws IOException {
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
  public String method() {
    return "git";
  }

  @Override
  public void close() throws IOException {
    remote.close();
  }
}
