package no.programverk.publish.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.programverk.testing.Loopback;

/** S3Proxy as a process on the loopback interface, behind a gate that counts and can close. */
final class S3Servers implements AutoCloseable {
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("host", "connection", "content-length", "expect", "transfer-encoding", "upgrade");

  private final Path folder;
  private final List<String> command;
  private Process process;
  private final HttpServer gate;
  private final URI behind;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger count = new AtomicInteger();
  private volatile int haltAt = Integer.MAX_VALUE;
  private volatile int refuseAt = Integer.MAX_VALUE;
  private volatile int refusal;
  private volatile int killAt = Integer.MAX_VALUE;

  /**
   * Starts a server.
   *
   * @param lasting true to keep what it holds when it is killed; takes twice the time
   */
  S3Servers(Path folder, boolean lasting) throws IOException, InterruptedException {
    // What is broken or refused stays so here: trying again would only take time.
    System.setProperty("aws.maxAttempts", "1");
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    behind = URI.create("http://127.0.0.1:" + port);
    Path buckets = Files.createDirectories(folder.resolve("buckets"));
    Path settings = folder.resolve("s3proxy.properties");
    Files.writeString(
        settings,
        "s3proxy.endpoint="
            + behind
            + "\ns3proxy.authorization=none\njclouds.provider="
            + (lasting ? "filesystem-nio2" : "transient-nio2")
            + "\n"
            + "jclouds.filesystem.basedir="
            + buckets
            + "\n");
    // Told nothing, the server's log takes every detail: half of its time, and gigabytes.
    Path log = folder.resolve("logback.xml");
    Files.writeString(log, "<configuration><root level='WARN'/></configuration>");
    this.folder = folder;
    command =
        List.of(
            "java",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=" + log,
            "-cp",
            classpath(folder),
            "org.gaul.s3proxy.Main",
            "--properties",
            settings.toString());
    startProcess();
    gate = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    assertThat(gate.getAddress().getAddress().isLoopbackAddress()).isTrue();
    gate.setExecutor(Executors.newCachedThreadPool());
    gate.createContext("/", this::pass);
    gate.start();
    send("PUT", "/site", new byte[0]);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Starts the server, with what it held when it was killed. */
  void startProcess() throws IOException, InterruptedException {
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    awaitAnswer();
    Loopback.mustBeAloneOn(behind.getPort());
  }

  private static String classpath(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("classpath");
    Process maven =
        new ProcessBuilder(
                "mvn",
                "-q",
                "-B",
                "-f",
                Path.of("src/test/s3proxy/pom.xml").toAbsolutePath().toString(),
                "dependency:build-classpath",
                "-Dmaven.repo.local=" + System.getProperty("localRepository"),
                "-Dmdep.outputFile=" + file)
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "maven.log"))
            .start();
    assertThat(maven.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(file).exists();
    return Files.readString(file).strip();
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    for (int tries = 0; tries < 300; tries++) {
      try {
        send("GET", "/", new byte[0]);
        return;
      } catch (java.net.ConnectException e) {
        assertThat(process.isAlive()).as(Files.readString(folder.resolve("s3proxy.log"))).isTrue();
        Thread.sleep(100);
      }
    }
    throw new IOException("S3Proxy does not answer");
  }

  HttpResponse<byte[]> send(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(behind.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** What a reader gets; empty for "not found". */
  Optional<byte[]> get(String prefix, String path) {
    try {
      String encoded =
          URLEncoder.encode(prefix + "/" + path, StandardCharsets.UTF_8)
              .replace("%2F", "/")
              .replace("+", "%20");
      var answer = send("GET", "/site/" + encoded, new byte[0]);
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + gate.getAddress().getPort();
  }

  /** Breaks the connection at one request and at all after it. */
  void haltAt(int request) {
    requests.clear();
    count.set(0);
    haltAt = request;
    refuseAt = Integer.MAX_VALUE;
    killAt = Integer.MAX_VALUE;
  }

  /** Answers each file that is sent with a refusal, from one request on. */
  void refuseAt(int request, int status) {
    haltAt(Integer.MAX_VALUE);
    refuseAt = request;
    refusal = status;
  }

  /** Kills the server when it has got half of a file, at one request or the first one after it. */
  void killAt(int request) {
    haltAt(Integer.MAX_VALUE);
    killAt = request;
  }

  /** Requests that change something, as method and path. */
  List<String> changes() {
    return requests.stream().filter(request -> !request.startsWith("GET")).sorted().toList();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int number = count.incrementAndGet();
      boolean sends = exchange.getRequestMethod().equals("PUT");
      if (number >= haltAt) {
        return;
      }
      if (sends && number >= refuseAt) {
        exchange.sendResponseHeaders(refusal, -1);
        return;
      }
      if (sends && number >= killAt) {
        sendHalfAndKill(exchange.getRequestURI().getRawPath(), body);
        return;
      }
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
      HttpRequest.Builder request =
          HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI().toString()))
              .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                  values.forEach(value -> request.header(name, value));
                }
              });
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OF_THE_CONNECTION.contains(name)) {
                  values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
              });
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      if (answer.body().length > 0) {
        exchange.getResponseBody().write(answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void sendHalfAndKill(String path, byte[] body)
      throws IOException, InterruptedException {
    if (!process.isAlive()) {
      return;
    }
    try (Socket socket = new Socket(behind.getHost(), behind.getPort())) {
      String head = "PUT %s HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n";
      OutputStream out = socket.getOutputStream();
      out.write(head.formatted(path, body.length).getBytes(StandardCharsets.US_ASCII));
      out.write(body, 0, body.length / 2);
      out.flush();
      Thread.sleep(100); // it must have begun to store it
      process.destroyForcibly().waitFor();
    }
  }

  @Override
  public void close() {
    System.clearProperty("aws.maxAttempts");
    gate.stop(0);
    process.destroy();
  }
}
