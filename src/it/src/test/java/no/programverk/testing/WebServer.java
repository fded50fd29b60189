package no.programverk.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The web servers that people have, on loopback, with the rules that a site brings. A test that
 * needs one is skipped where it is not installed; {@code -Dnginx=PATH} and {@code -Dapache2=PATH}
 * name one elsewhere.
 */
public final class WebServer implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final Process process;

  private WebServer(Path folder, int port, String configuration, String... command)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.port = port;
    Path file = Files.writeString(folder.resolve("server.conf"), configuration);
    List<String> words = Stream.concat(Stream.of(command), Stream.of(file.toString())).toList();
    process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    awaitAnswer();
    Loopback.mustBeAloneOn(port);
  }

  /** A port that nobody listens on. */
  public static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** Starts a server. */
  @FunctionalInterface
  public interface Kind {
    /**
     * Starts it.
     *
     * @param folder that it may keep files of its own in, and the site is below
     * @param site that it shows
     */
    WebServer start(Path folder, Path site, int port) throws IOException, InterruptedException;
  }

  /** Starts nginx, which includes the site's own piece of configuration. */
  public static WebServer nginx(Path folder, Path site, int port)
      throws IOException, InterruptedException {
    Path nginx = installed("nginx");
    Path temporary = prepare(folder);
    String temporaries =
        Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
            .map(kind -> kind + "_temp_path " + temporary.resolve(kind) + ";\n")
            .reduce("", String::concat);
    return new WebServer(
        folder,
        port,
        "daemon off; master_process off;\npid %s;\nerror_log stderr;\nevents {}\n"
                .formatted(temporary.resolve("pid"))
            + "http {\naccess_log off;\ntypes { text/html html; text/css css; text/javascript js; text/plain txt;\n"
            + "application/json json; text/xml xml; application/atom+xml atom; image/svg+xml svg; image/png png; }\n"
            + temporaries
            + "server {\nlisten 127.0.0.1:%d;\nroot %s;\nindex index.html;\ninclude %s;\n}\n}\n"
                .formatted(port, site, site.resolve("nginx.conf")),
        nginx.toString(),
        "-c");
  }

  /** Starts Apache, which reads the site's own file. */
  public static WebServer apache(Path folder, Path site, int port)
      throws IOException, InterruptedException {
    Path apache = installed("apache2");
    Path temporary = prepare(folder);
    Path modules = apache.resolveSibling("../lib/apache2/modules").normalize();
    String load =
        Stream.of("mpm_event", "authz_core", "dir", "mime", "headers", "alias")
            .map(name -> "LoadModule " + name + "_module " + modules + "/mod_" + name + ".so\n")
            .reduce("", String::concat);
    Path types =
        Files.writeString(
            temporary.resolve("types"),
            "text/html html\ntext/css css\ntext/javascript js\ntext/plain txt\napplication/json json\napplication/xml xml\nimage/svg+xml svg\nimage/png png\n");
    return new WebServer(
        folder,
        port,
        "ServerRoot %s\nServerName localhost\nListen 127.0.0.1:%d\nPidFile %s\n"
                .formatted(temporary, port, temporary.resolve("pid"))
            + load
            + "User nobody\nGroup nogroup\nErrorLog /dev/stderr\nTypesConfig %s\n".formatted(types)
            + "DefaultRuntimeDir %s\nDirectoryIndex index.html\nDocumentRoot %s\n"
                .formatted(temporary, site)
            + "<Directory %s>\nAllowOverride All\nRequire all granted\n</Directory>\n"
                .formatted(site),
        apache.toString(),
        "-X",
        "-f");
  }

  private static Path installed(String name) {
    Optional<Path> found =
        Stream.of(System.getProperty(name, "/usr/sbin/" + name), "/usr/bin/" + name)
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), name + " is not installed");
    return found.orElseThrow();
  }

  /** Lets the servers' own users in; a folder for what they write. */
  private static Path prepare(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Files.createDirectories(folder.resolve("temporary"));
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    for (int tries = 0; tries < 100; tries++) {
      try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (ConnectException e) {
        Thread.sleep(50); // it has not opened its port yet
      }
    }
    throw new IllegalStateException(Files.readString(folder.resolve("server.log")));
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
