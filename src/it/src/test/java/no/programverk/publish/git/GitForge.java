package no.programverk.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
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
  private final Path trusted;
  private final Repository repository;
  private final Server server = new Server();
  private final List<String> let = Collections.synchronizedList(new ArrayList<>());
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  GitForge(Path folder) throws Exception {
    certificate = folder.resolve("forge.p12");
    trusted = folder.resolve("trusted.p12");
    makeCertificate();
    writeTrusted();
    repository = FileRepositoryBuilder.create(folder.resolve("repo.git").toFile());
    repository.create(true);
    repository.getConfig().setBoolean("http", null, "receivepack", true);
    repository.getConfig().setBoolean("uploadpack", null, "allowFilter", true);
    // Housekeeping on a thread of its own would write while the test's folder is cleared away.
    repository.getConfig().setBoolean("receive", null, "autogc", false);
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

  /** The certificate beside those that this machine trusts, so that Maven can still download. */
  private void writeTrusted() throws GeneralSecurityException, IOException {
    char[] password = STORE_PASSWORD.toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setCertificateEntry(
        "forge", KeyStore.getInstance(certificate.toFile(), password).getCertificate("forge"));
    TrustManagerFactory machine =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    machine.init((KeyStore) null);
    for (TrustManager manager : machine.getTrustManagers()) {
      for (X509Certificate issuer : ((X509TrustManager) manager).getAcceptedIssuers()) {
        store.setCertificateEntry("issuer" + store.size(), issuer);
      }
    }
    try (OutputStream file = Files.newOutputStream(trusted)) {
      store.store(file, password);
    }
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
        + trusted
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
