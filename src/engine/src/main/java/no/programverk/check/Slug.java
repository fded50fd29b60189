package no.programverk.check;

import java.text.Normalizer;
import java.util.Locale;

/** Derives an id or a file name from words. */
public final class Slug {
  private Slug() {}

  /** Returns lower-case ASCII with hyphens; æ, ø and å become ae, o and a. */
  public static String of(String words) {
    String ascii =
        words.toLowerCase(Locale.ROOT).replace("æ", "ae").replace("ø", "o").replace("å", "a");
    return Normalizer.normalize(ascii, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
