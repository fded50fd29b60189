package no.programverk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import no.programverk.catalogue.ContentTypes;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.CacheControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What readers get, fetched from a real server on the loopback interface that serves it wrongly.
 */
class PublicSiteTest {
  private static final String PAGE = "side/3/index.html";
  private static final String STYLE = "css/stil.0123456789.css";
  private static final String WORDS = "sok/ord.0123456789.json";
  private static final String POLICY = "default-src 'self'";

  @TempDir private Path folder;
  private final Map<String, byte[]> files = new TreeMap<>(Canaries.files(100_000));
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private BuiltSite site;

  /** What a host says, to be made wrong. */
  private static final class Answer {
    private final String path;
    private final Map<String, String> headers = new TreeMap<>();
    private int status = 200;
    private byte[] body = new byte[0];

    private Answer(String path) {
      this.path = path;
    }
  }

  private volatile Consumer<Answer> fault = answer -> {};

  @BeforeEach
  void start() throws IOException {
    files.put(WORDS, bytes("{}"));
    files.put("404.html", bytes("<p>not here</p>\n"));
    files.put("gammel/index.html", bytes("<a href=\"/program/side/3/\">flyttet</a>\n"));
    files.put("_redirects", bytes("/program/gammel/ /program/side/3/ 301\n"));
    files.put(
        "_headers",
        bytes(
            "/program/*\n  Content-Security-Policy: "
                + POLICY
                + "\n  X-Content-Type-Options: nosniff\n/program/css/*\n  Cache-Control: x\n"));
    site = SampleSite.write(files, folder.resolve("site"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    assertThat(server.getAddress().getAddress().isLoopbackAddress()).isTrue();
    server.setExecutor(threads);
    server.createContext("/program/", this::serve);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = right(exchange.getRequestURI().getPath().substring("/program/".length()));
      fault.accept(answer);
      answer.headers.forEach(exchange.getResponseHeaders()::set);
      if (answer.status > 0) {
        exchange.sendResponseHeaders(
            answer.status, answer.body.length == 0 ? -1 : answer.body.length);
        exchange.getResponseBody().write(answer.body);
      }
    }
  }

  private Answer right(String path) {
    boolean isFolder = path.isEmpty() || path.endsWith("/");
    Answer answer = new Answer(isFolder ? path + "index.html" : path);
    byte[] body = path.startsWith("_") ? null : files.get(answer.path);
    answer.headers.put("Content-Security-Policy", POLICY);
    answer.headers.put("X-Content-Type-Options", "nosniff");
    answer.headers.put("Content-Type", ContentTypes.of(answer.path));
    answer.headers.put(
        "Cache-Control",
        CacheControl.of(SampleSite.described(List.of(answer.path)).get(answer.path).phase()));
    if (path.equals("gammel/")) {
      answer.status = 301;
      answer.headers.put("Location", "/program/side/3/");
    } else if (body != null) {
      answer.body = body;
    } else if (files.containsKey(path + "/index.html")) {
      answer.status = 302;
      answer.headers.put("Location", "/program/" + path.replace(" ", "%20") + "/");
    } else {
      answer.status = 404;
      answer.body = files.get("404.html");
    }
    return answer;
  }

  private List<String> differences() {
    return new PublicSite(site, address(), true).differences();
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/program";
  }

  /** Serves one path wrongly; each difference must name it. */
  private void mustTell(String path, Consumer<Answer> wrong, String... words) {
    fault =
        answer -> {
          if (answer.path.equals(path)) {
            wrong.accept(answer);
          }
        };
    assertThat(differences())
        .as(path)
        .singleElement()
        .asString()
        .startsWith(path + ": ")
        .contains(words);
  }

  @Test
  void a_site_that_is_served_as_it_was_built_passes_whatever_its_files_are_named() {
    assertThat(differences()).isEmpty();
  }

  @Test
  void other_bytes_are_told_even_of_the_same_length() {
    byte[] other = files.get(PAGE).clone();
    other[other.length / 2] ^= 1;
    mustTell(PAGE, answer -> answer.body = other, "andre bytes");
  }

  @Test
  void a_cut_file_a_missing_file_and_a_failure_are_told() {
    mustTell("crlf.txt", answer -> answer.body = bytes("one\r\n"), "5", "10");
    mustTell(PAGE, answer -> answer.status = 404, "404", "200");
    mustTell("large.bin", answer -> answer.status = 500, "500");
  }

  @Test
  void a_line_end_that_a_host_changed_is_told() {
    mustTell("crlf.txt", answer -> answer.body = bytes("one\ntwo\n"), "andre bytes");
  }

  @Test
  void no_answer_is_told_and_the_rest_is_looked_at() {
    mustTell(PAGE, answer -> answer.status = 0, "ikke noe svar");
  }

  @Test
  void a_wrong_type_is_told_and_another_name_of_the_right_one_is_not() {
    mustTell(
        STYLE,
        answer -> answer.headers.put("Content-Type", "text/plain"),
        "text/plain",
        "text/css");
    mustTell(
        PAGE,
        answer -> answer.headers.put("Content-Type", "text/html; charset=iso-8859-1"),
        "iso-8859-1");
    mustTell(PAGE, answer -> answer.headers.remove("Content-Type"), "text/html");
    fault =
        answer -> {
          if (answer.path.endsWith(".html")) {
            answer.headers.put("Content-Type", "text/html;charset=\"UTF-8\"");
          }
        };
    assertThat(differences()).isEmpty();
  }

  @Test
  void a_wrong_time_to_keep_is_told() {
    mustTell(
        STYLE, answer -> answer.headers.put("Cache-Control", "no-cache"), "cache-control", "immut");
    mustTell(
        PAGE,
        answer -> answer.headers.put("Cache-Control", "public, max-age=31536000"),
        "max-age=31536000");
    mustTell(PAGE, answer -> answer.headers.remove("Cache-Control"), "cache-control");
    fault =
        answer -> {
          if (answer.path.endsWith(".html")) {
            answer.headers.put("Cache-Control", "max-age=600");
          } else if (answer.path.equals(WORDS)) {
            answer.headers.put("Cache-Control", "no-cache");
          }
        };
    assertThat(differences()).isEmpty();
  }

  @Test
  void a_missing_or_weaker_security_header_is_told() {
    mustTell(PAGE, answer -> answer.headers.remove("Content-Security-Policy"), POLICY);
    mustTell(
        PAGE,
        answer -> answer.headers.put("Content-Security-Policy", "default-src *"),
        "default-src *");
    mustTell(STYLE, answer -> answer.headers.remove("X-Content-Type-Options"), "nosniff");
  }

  @Test
  void where_nobody_can_choose_headers_only_those_are_not_asked_for() {
    fault =
        answer -> {
          answer.headers.remove("Content-Security-Policy");
          answer.headers.remove("Cache-Control");
          if (answer.path.equals(STYLE)) {
            answer.headers.put("Content-Type", "text/plain");
          }
        };
    assertThat(new PublicSite(site, address(), false).differences())
        .singleElement()
        .asString()
        .startsWith(STYLE);
  }

  @Test
  void a_folder_that_does_not_lead_to_the_page_in_it_is_told() {
    String first = "bare-i-forste";
    mustTell(first, answer -> answer.headers.put("Location", "/program/"), "videre", "302");
    mustTell(first, answer -> answer.status = 404, "videre", "404");
    mustTell(first, answer -> answer.status = 200, "videre", "200");
  }

  @Test
  void an_old_address_that_leads_astray_is_told_and_one_with_a_page_that_leads_on_is_not() {
    mustTell(
        "gammel/index.html",
        answer -> answer.headers.put("Location", "/program/side/4/"),
        "side/4/",
        "side/3/");
    fault =
        answer -> {
          if (answer.path.equals("gammel/index.html")) {
            answer.status = 200;
            answer.body = files.get(answer.path);
          }
        };
    assertThat(differences()).isEmpty();
  }

  @Test
  void an_address_that_does_not_exist_must_be_said_not_to_with_our_own_page() {
    fault =
        answer -> {
          if (answer.status == 404) {
            answer.status = 200;
          }
        };
    assertThat(differences()).singleElement().asString().contains("200", "404");
    fault =
        answer -> {
          if (answer.status == 404) {
            answer.body = bytes("<h1>nginx</h1>");
          }
        };
    assertThat(differences()).singleElement().asString().startsWith("404.html: ");
  }

  @Test
  void every_difference_is_told_at_once_in_the_order_of_the_paths() {
    fault =
        answer -> {
          if (answer.path.startsWith("side/")) {
            answer.body = bytes("x");
          }
        };
    List<String> told = differences();
    assertThat(told)
        .hasSize((int) files.keySet().stream().filter(p -> p.startsWith("side/")).count());
    assertThat(told).isSorted().allMatch(line -> line.startsWith("side/"));
  }
}
