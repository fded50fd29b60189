package no.programverk.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import no.programverk.testing.Loopback;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A forge: git over HTTPS on the loopback interface, with a certificate that it signed itself. */
final class GitForge implements AutoCloseable {
  static final String USER = "kari";
  static final String TOKEN = "kanari-token-8871";
  private static final String STORE_PASSWORD = "changeit";

  private final Path certificate;
  private final Repository repository;
  private final Server server = new Server();
  private final List<String> let = Collections.synchronizedList(new ArrayList<>());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  GitForge(Path folder) throws Exception {
    certificate = folder.resolve("forge.p12");
    makeCertificate();
    repository = FileRepositoryBuilder.create(folder.resolve("repo.git").toFile());
    repository.create(true);
    repository.getConfig().setBoolean("http", null, "receivepack", true);
    repository.getConfig().setBoolean("uploadpack", null, "allowFilter", true);
    repository.getConfig().save();
    listen();
  }

  private void makeCertificate() throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "forge",
                "-keyalg",
                "EC",
                "-dname",
                "CN=forge",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                STORE_PASSWORD,
                "-keystore",
                certificate.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
  }

  private void listen() throws Exception {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStorePath(certificate.toString());
    tls.setKeyStorePassword(STORE_PASSWORD);
    ServerConnector connector = new ServerConnector(server, tls);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    GitServlet git = new GitServlet();
    git.setRepositoryResolver(
        (request, name) -> {
          repository.incrementOpen();
          return repository;
        });
    ServletContextHandler handler = new ServletContextHandler();
    Filter password =
        (request, response, chain) -> {
          HttpServletRequest asking = (HttpServletRequest) request;
          asked.add(asking.getRequestURI());
          if (mayEnter(asking)) {
            let.add(asking.getRequestURI());
            chain.doFilter(request, response);
          } else {
            HttpServletResponse no = (HttpServletResponse) response;
            no.setHeader("WWW-Authenticate", "Basic realm=\"forge\"");
            no.sendError(HttpServletResponse.SC_UNAUTHORIZED);
          }
        };
    handler.addFilter(new FilterHolder(password), "/*", EnumSet.of(DispatcherType.REQUEST));
    handler.addServlet(new ServletHolder(git), "/*");
    server.setHandler(handler);
    server.start();
    Loopback.mustBeAloneOn(connector.getLocalPort());
  }

  private static boolean mayEnter(HttpServletRequest request) {
    String pair = USER + ":" + TOKEN;
    return ("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
        .equals(request.getHeader("Authorization"));
  }

  String address() {
    return "https://127.0.0.1:" + server.getURI().getPort() + "/repo.git";
  }

  /** What lets a Java process trust the certificate. */
  String trust() {
    return "-Djavax.net.ssl.trustStore="
        + certificate
        + " -Djavax.net.ssl.trustStorePassword="
        + STORE_PASSWORD;
  }

  Repository repository() {
    return repository;
  }

  /** Paths that somebody with the password asked for. */
  List<String> let() {
    return List.copyOf(let);
  }

  /** Paths that anybody asked for. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() throws Exception {
    server.stop();
    repository.close();
  }
}
