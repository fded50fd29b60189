package no.programverk.publish.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** S3Proxy as a process on the loopback interface, behind a gate that counts and can close. */
final class S3Servers implements AutoCloseable {
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("host", "connection", "content-length", "expect", "transfer-encoding", "upgrade");

  private final Process process;
  private final HttpServer gate;
  private final URI behind;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger count = new AtomicInteger();
  private volatile int haltAt = Integer.MAX_VALUE;

  S3Servers(Path folder) throws IOException, InterruptedException {
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
            + "\ns3proxy.authorization=none\njclouds.provider=transient-nio2\n"
            + "jclouds.filesystem.basedir="
            + buckets
            + "\n");
    process =
        new ProcessBuilder(
                "java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classpath(folder),
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    awaitAnswer(folder);
    gate = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    assertThat(gate.getAddress().getAddress().isLoopbackAddress()).isTrue();
    gate.setExecutor(Executors.newCachedThreadPool());
    gate.createContext("/", this::pass);
    gate.start();
    send("PUT", "/site", new byte[0]);
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
                "-Dmdep.outputFile=" + file)
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "maven.log"))
            .start();
    assertThat(maven.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(file).exists();
    return Files.readString(file).strip();
  }

  private void awaitAnswer(Path folder) throws IOException, InterruptedException {
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

  String address() {
    return "http://127.0.0.1:" + gate.getAddress().getPort();
  }

  /** Breaks the connection at one request and at all after it. */
  void haltAt(int request) {
    requests.clear();
    count.set(0);
    haltAt = request;
  }

  /** Requests that change something, as method and path. */
  List<String> changes() {
    return requests.stream().filter(request -> !request.startsWith("GET")).sorted().toList();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (count.incrementAndGet() >= haltAt) {
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

  @Override
  public void close() {
    gate.stop(0);
    process.destroy();
  }
}
