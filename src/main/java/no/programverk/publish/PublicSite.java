package no.programverk.publish;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.cache.Sha256;
import no.programverk.problem.Messages;

/** Fetches a published site as a browser would, and compares. */
final class PublicSite {
  private static final int AT_ONCE = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What every answer should carry, and what must stand in it. */
  private static final Map<String, String> SECURITY =
      new TreeMap<>(
          Map.of(
              "content-security-policy", "default-src",
              "referrer-policy", "",
              "strict-transport-security", "max-age=",
              "x-content-type-options", "nosniff"));

  private final String address;
  private final boolean headers;
  private final HttpClient client;

  /**
   * A site at an address.
   *
   * @param address without a final slash
   * @param headers false where the host lets nobody choose its headers
   */
  PublicSite(String address, boolean headers) {
    this.address = address;
    this.headers = headers;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Each difference from a site, with its path; sorted. */
  List<String> differences(Site site) {
    List<Callable<List<String>>> looks = new ArrayList<>();
    site.manifest().files().forEach((path, entry) -> looks.add(() -> file(path, entry)));
    site.manifest().files().keySet().stream()
        .filter(path -> path.endsWith("/index.html"))
        .findFirst()
        .ifPresent(path -> looks.add(() -> redirect(path)));
    looks.add(() -> notFound(site));
    List<String> all = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (Future<List<String>> found : threads.invokeAll(looks)) {
        all.addAll(found.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw PublishStopped.causedBy(e, "avbrutt");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
    Collections.sort(all);
    return all;
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/" + encode(path))).timeout(PATIENCE).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private static String encode(String path) {
    return Stream.of(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private List<String> file(String path, Manifest.Entry entry) throws InterruptedException {
    if (Hidden.fromReaders(path)) {
      return List.of();
    }
    String asked = path.endsWith("/index.html") || path.equals("index.html") ? folder(path) : path;
    List<String> found = new ArrayList<>();
    try {
      HttpResponse<byte[]> answer = get(asked);
      if (answer.statusCode() != 200) {
        return List.of(difference(path, "status", answer.statusCode(), 200));
      }
      if (!Sha256.of(answer.body()).equals(entry.sha256())) {
        found.add(difference(path, "innhold", answer.body().length, entry.bytes()));
      }
      type(path, answer).ifPresent(found::add);
      if (headers) {
        cache(path, answer).ifPresent(found::add);
        if (path.endsWith(".html")) {
          found.addAll(security(path, answer));
        }
      }
    } catch (IOException e) {
      found.add(difference(path, "uten-svar", String.valueOf(e.getMessage())));
    }
    return found;
  }

  private static String folder(String page) {
    return page.substring(0, page.length() - "index.html".length());
  }

  private Optional<String> type(String path, HttpResponse<byte[]> answer) {
    String is = answer.headers().firstValue("content-type").orElse("");
    String should = ContentTypes.of(path);
    String bare = should.split(";")[0];
    boolean right =
        ContentTypes.alike(bare, is.split(";")[0].strip())
            && (!bare.equals("text/html") || is.isEmpty() || charsetIsRight(is));
    return right ? Optional.empty() : Optional.of(difference(path, "type", is, should));
  }

  /** A page says its encoding itself; a header that says another would win. */
  private static boolean charsetIsRight(String type) {
    String lower = type.toLowerCase(java.util.Locale.ROOT).replace("\"", "");
    return !lower.contains("charset=") || lower.contains("charset=utf-8");
  }

  private Optional<String> cache(String path, HttpResponse<byte[]> answer) {
    String is = answer.headers().firstValue("cache-control").orElse("");
    boolean fingerprinted = Role.of(path) == Role.FINGERPRINTED;
    boolean right = fingerprinted ? is.contains("immutable") : !is.contains("immutable");
    return right
        ? Optional.empty()
        : Optional.of(difference(path, "hode", "cache-control", is, CacheControl.of(path)));
  }

  private List<String> security(String path, HttpResponse<byte[]> answer) {
    List<String> found = new ArrayList<>();
    SECURITY.forEach(
        (name, part) -> {
          boolean needed = !name.startsWith("strict") || address.startsWith("https:");
          String is = answer.headers().firstValue(name).orElse("");
          if (needed && (is.isEmpty() || !is.contains(part))) {
            found.add(difference(path, "hode", name, is, part));
          }
        });
    return found;
  }

  /** A folder without its slash must lead to the page in it. */
  private List<String> redirect(String page) throws InterruptedException {
    String bare = page.substring(0, page.length() - "/index.html".length());
    try {
      HttpResponse<byte[]> answer = get(bare);
      String to = answer.headers().firstValue("location").orElse("");
      boolean leads = answer.statusCode() / 100 == 3 && to.endsWith("/" + encode(bare) + "/");
      boolean serves = answer.statusCode() == 200;
      return leads || serves
          ? List.of()
          : List.of(difference(bare, "videre", answer.statusCode(), to));
    } catch (IOException e) {
      return List.of(difference(bare, "uten-svar", String.valueOf(e.getMessage())));
    }
  }

  /** An address that does not exist must say so, with our own page. */
  private List<String> notFound(Site site) throws InterruptedException {
    String path = "finnes-ikke-" + Sha256.of(site.manifest().text()).substring(0, 10);
    try {
      HttpResponse<byte[]> answer = get(path);
      if (answer.statusCode() != 404) {
        return List.of(difference(path, "status", answer.statusCode(), 404));
      }
      Manifest.Entry ours = site.manifest().files().get("404.html");
      boolean same = ours == null || Sha256.of(answer.body()).equals(ours.sha256());
      return same ? List.of() : List.of(difference("404.html", "ikke-vist", path));
    } catch (IOException e) {
      return List.of(difference(path, "uten-svar", String.valueOf(e.getMessage())));
    }
  }

  private static String difference(String path, String key, Object... arguments) {
    return path + ": " + Messages.ofConsole().get("publiser.kontroll." + key, arguments);
  }
}
