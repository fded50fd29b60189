package no.programverk.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.eclipse.jgit.treewalk.TreeWalk;

/** JGit's own server over HTTP on the loopback interface, with a password; it counts. */
final class GitServers implements AutoCloseable {
  static final String TOKEN = "kanari-token-5528";

  private HttpServer http;
  private final Repository repository;
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger conversations = new AtomicInteger();
  private volatile int haltAt = Integer.MAX_VALUE;
  private volatile Consumer<ReceivePack> rules = receive -> {};
  private volatile Death death = Death.NONE;

  /** When the server dies. */
  enum Death {
    NONE,
    /** When it has got half of what is pushed. */
    IN_THE_PUSH,
    /** When it has done what was asked, and has not said so. */
    BEFORE_THE_ANSWER
  }

  GitServers(Path folder) throws IOException {
    repository = FileRepositoryBuilder.create(folder.toFile());
    repository.create(true);
    repository.getConfig().setBoolean("uploadpack", null, "allowFilter", true);
    // Housekeeping on a thread of its own would write while the test's folder is cleared away.
    repository.getConfig().setBoolean("receive", null, "autogc", false);
    repository.getConfig().save();
    listen(0);
  }

  private void listen(int port) throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    assertThat(http.getAddress().getAddress().isLoopbackAddress()).isTrue();
    http.setExecutor(Executors.newCachedThreadPool());
    http.createContext("/repo.git", this::answer);
    http.start();
  }

  Repository repository() {
    return repository;
  }

  String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/repo.git";
  }

  /** Closes the connection at one request and all after it, in the middle of its answer. */
  void haltAt(int request) {
    requests.clear();
    conversations.set(0);
    haltAt = request;
  }

  /** Lets pushes be refused. */
  void rules(Consumer<ReceivePack> refusing) {
    rules = refusing;
  }

  /** Dies at the next push. */
  void dieAtPush(Death when) {
    death = when;
  }

  /** Starts it again at the same address. */
  void restart() throws IOException {
    death = Death.NONE;
    listen(http.getAddress().getPort());
  }

  /** How often somebody who was let in asked what there is: each fetch and each push begins so. */
  int conversations() {
    return conversations.get();
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString().replaceFirst("^/repo.git/", "");
      requests.add(path);
      if (requests.size() >= haltAt) {
        return;
      }
      String given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      if (!given.equals(
          "Basic "
              + java.util.Base64.getEncoder()
                  .encodeToString(
                      ("x-access-token:" + TOKEN)
                          .getBytes(java.nio.charset.StandardCharsets.UTF_8)))) {
        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      serve(exchange, path);
    } catch (org.eclipse.jgit.transport.ServiceMayNotContinueException e) {
      throw new IOException(e);
    }
  }

  private void serve(HttpExchange exchange, String path) throws IOException {
    String service = path.replaceFirst(".*git-", "git-").replaceFirst("\\?.*", "");
    boolean advertise = path.startsWith("info/refs");
    exchange
        .getResponseHeaders()
        .add(
            "Content-Type",
            "application/x-" + service + (advertise ? "-advertisement" : "-result"));
    InputStream in = exchange.getRequestBody();
    if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
      in = new GZIPInputStream(in);
    }
    if (path.endsWith("git-receive-pack") && !advertise && death != Death.NONE) {
      die(in);
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    PacketLineOut out = new PacketLineOut(exchange.getResponseBody());
    if (advertise) {
      conversations.incrementAndGet();
      out.writeString("# service=" + service + "\n");
      out.end();
    }
    if (service.equals("git-upload-pack")) {
      UploadPack upload = new UploadPack(repository);
      upload.setBiDirectionalPipe(false);
      if (advertise) {
        upload.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(out));
      } else {
        upload.upload(in, exchange.getResponseBody(), null);
      }
    } else {
      ReceivePack receive = receivePack();
      if (advertise) {
        receive.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(out));
      } else {
        receive.receive(in, exchange.getResponseBody(), null);
      }
    }
  }

  private ReceivePack receivePack() {
    ReceivePack receive = new ReceivePack(repository);
    receive.setBiDirectionalPipe(false);
    receive.setAtomic(false);
    rules.accept(receive);
    return receive;
  }

  private void die(InputStream in) throws IOException {
    byte[] pushed = in.readAllBytes();
    int got = death == Death.IN_THE_PUSH ? pushed.length / 2 : pushed.length;
    try {
      receivePack()
          .receive(new ByteArrayInputStream(pushed, 0, got), OutputStream.nullOutputStream(), null);
    } catch (IOException e) {
      assertThat(death).as(e.toString()).isEqualTo(Death.IN_THE_PUSH);
    }
    new Thread(() -> http.stop(0)).start();
  }

  /** Files of a branch with their bytes. */
  java.util.Map<String, byte[]> files(String branch) throws IOException {
    return files(repository, branch);
  }

  /** Files of a branch of a repository with their bytes. */
  static java.util.Map<String, byte[]> files(Repository repository, String branch)
      throws IOException {
    java.util.Map<String, byte[]> files = new java.util.TreeMap<>();
    ObjectId tree = repository.resolve("refs/heads/" + branch + "^{tree}");
    if (tree == null) {
      return files;
    }
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      while (walk.next()) {
        files.put(walk.getPathString(), repository.open(walk.getObjectId(0)).getBytes());
      }
    }
    return files;
  }

  /** One file of a branch, as a forge that serves it finds it. */
  Optional<byte[]> file(String branch, String path) {
    try {
      ObjectId tree = repository.resolve("refs/heads/" + branch + "^{tree}");
      try (TreeWalk walk = TreeWalk.forPath(repository, path, tree)) {
        return walk == null
            ? Optional.empty()
            : Optional.of(repository.open(walk.getObjectId(0)).getBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Number of commits that a branch leads to. */
  int commits(String branch) throws IOException {
    try (var walk = new org.eclipse.jgit.revwalk.RevWalk(repository)) {
      walk.markStart(walk.parseCommit(repository.resolve("refs/heads/" + branch)));
      int commits = 0;
      while (walk.next() != null) {
        commits++;
      }
      return commits;
    }
  }

  /** Number of files that the repository holds, of all releases. */
  int blobs() throws IOException {
    int blobs = 0;
    try (var reader = repository.newObjectReader();
        var all = java.nio.file.Files.walk(repository.getDirectory().toPath().resolve("objects"))) {
      java.util.Set<ObjectId> ids = new java.util.HashSet<>();
      for (Path file : all.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".idx")) {
          org.eclipse.jgit.internal.storage.file.PackIndex.open(file.toFile())
              .forEach(entry -> ids.add(entry.toObjectId()));
        } else if (name.matches("[0-9a-f]{38}")) {
          ids.add(ObjectId.fromString(file.getParent().getFileName() + name));
        }
      }
      for (ObjectId id : ids) {
        blobs += reader.open(id).getType() == org.eclipse.jgit.lib.Constants.OBJ_BLOB ? 1 : 0;
      }
    }
    return blobs;
  }

  @Override
  public void close() {
    http.stop(0);
    repository.close();
  }
}
