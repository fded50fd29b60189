package no.programverk.model;

import java.util.Objects;

/**
 * An address of the site that is promised never to die.
 *
 * @param path from the site's root without a leading slash: empty for the front page, else ending
 *     in a slash ("tema/sykehjem/") or naming a file ("404.html")
 * @param fragment id of an element of that page; empty for the page itself
 */
public record Permalink(String path, String fragment) {
  private static final String INDEX = "index.html";

  public Permalink {
    Objects.requireNonNull(path);
    Objects.requireNonNull(fragment);
    if (path.startsWith("/")) {
      throw new IllegalArgumentException("path from the root has no leading slash: " + path);
    }
  }

  public static Permalink of(String path) {
    return new Permalink(path, "");
  }

  /** Returns the address that a file, by its path from the site's root, is found at. */
  public static Permalink ofFile(String file) {
    return of(
        file.equals(INDEX) || file.endsWith("/" + INDEX)
            ? file.substring(0, file.length() - INDEX.length())
            : file);
  }

  public Permalink at(String newFragment) {
    return new Permalink(path, newFragment);
  }

  /** Returns the file below the site's root that serves this address. */
  public String file() {
    return path.isEmpty() || path.endsWith("/") ? path + INDEX : path;
  }

  /** Returns the path with its fragment, if it has one: "tema/sykehjem/#samboergaranti". */
  public String href() {
    return fragment.isEmpty() ? path : path + "#" + fragment;
  }

  /**
   * Returns what leads from this page to the site's root: "../../" from "tema/sykehjem/", "./" from
   * the front page.
   */
  public String toRoot() {
    long depth = path.chars().filter(c -> c == '/').count();
    return depth == 0 ? "./" : "../".repeat((int) depth);
  }
}
