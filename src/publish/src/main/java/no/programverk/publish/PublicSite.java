package no.programverk.publish;

import static no.programverk.publish.ResponseCheck.difference;

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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.programverk.digest.Sha256;
import no.programverk.publish.host.BuiltSite;
import no.programverk.publish.host.Manifest;
import no.programverk.publish.host.PublishStopped;

/** Fetches a published site as a browser would, and compares. */
final class PublicSite {
  private static final int AT_ONCE = 8;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final String address;
  private final boolean headers;
  private final BuiltSite site;
  private final SiteRules rules;
  private final HttpClient client;

  /**
   * Creates a check of a site at an address.
   *
   * @param site as it was built
   * @param address without a final slash
   * @param headers false where the host lets nobody choose its headers
   */
  PublicSite(BuiltSite site, String address, boolean headers) {
    this.site = site;
    this.rules = SiteRules.of(site.folder());
    this.address = address;
    this.headers = headers;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Returns each difference, with its path; sorted. */
  List<String> differences() {
    List<Callable<List<String>>> looks = new ArrayList<>();
    site.manifest().files().forEach((path, entry) -> looks.add(() -> file(path, entry)));
    site.manifest().files().keySet().stream()
        .filter(path -> path.endsWith("/index.html") && !isMoved(path))
        .findFirst()
        .ifPresent(path -> looks.add(() -> redirect(path)));
    looks.add(() -> notFound());
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
        HttpRequest.newBuilder(URI.create(address + "/" + encode(path))).timeout(TIMEOUT).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private static String encode(String path) {
    return Stream.of(path.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private List<String> file(String path, Manifest.Entry entry) throws InterruptedException {
    if (!site.files().get(path).served()) {
      return List.of();
    }
    String asked = path.endsWith("/index.html") || path.equals("index.html") ? folder(path) : path;
    try {
      HttpResponse<byte[]> answer = get(asked);
      Optional<String> moved =
          Optional.ofNullable(rules.redirects().get(answer.uri().getRawPath()));
      if (answer.statusCode() / 100 == 3 && moved.isPresent()) {
        return leadsTo(moved.get(), answer)
            ? List.of()
            : List.of(difference(path, "flyttet", location(answer), moved.get()));
      }
      if (answer.statusCode() != 200) {
        return List.of(difference(path, "status", answer.statusCode(), 200));
      }
      return served(path, entry, answer);
    } catch (IOException e) {
      return List.of(difference(path, "uten-svar", String.valueOf(e.getMessage())));
    }
  }

  private List<String> served(String path, Manifest.Entry entry, HttpResponse<byte[]> answer) {
    ResponseCheck check = new ResponseCheck(rules, site);
    List<String> found = new ArrayList<>();
    if (!Sha256.of(answer.body()).equals(entry.sha256())) {
      found.add(difference(path, "innhold", answer.body().length, entry.bytes()));
    }
    check.type(path, answer.headers()).ifPresent(found::add);
    if (headers) {
      found.addAll(check.headers(path, answer.headers()));
    }
    return found;
  }

  private boolean isMoved(String page) {
    URI at = URI.create(address + "/" + encode(folder(page)));
    return rules.redirects().containsKey(at.getRawPath());
  }

  private static String folder(String page) {
    return page.substring(0, page.length() - "index.html".length());
  }

  private static String location(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("location").orElse("");
  }

  /** Compares without the host's name, which an answer may leave out. */
  private static boolean leadsTo(String path, HttpResponse<byte[]> answer) {
    URI to = answer.uri().resolve(location(answer));
    String fragment = to.getRawFragment() == null ? "" : "#" + to.getRawFragment();
    return (to.getRawPath() + fragment).equals(path);
  }

  /** Checks that a folder without its slash leads to the page in it: else its links lead astray. */
  private List<String> redirect(String page) throws InterruptedException {
    String bare = page.substring(0, page.length() - "/index.html".length());
    try {
      HttpResponse<byte[]> answer = get(bare);
      boolean leads =
          answer.statusCode() / 100 == 3 && leadsTo(answer.uri().getRawPath() + "/", answer);
      return leads
          ? List.of()
          : List.of(difference(bare, "videre", answer.statusCode(), location(answer)));
    } catch (IOException e) {
      return List.of(difference(bare, "uten-svar", String.valueOf(e.getMessage())));
    }
  }

  /** Checks that an address that does not exist says so, with our own page. */
  private List<String> notFound() throws InterruptedException {
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
}
