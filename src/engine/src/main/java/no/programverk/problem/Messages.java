package no.programverk.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Wording from a message file, so that no sentence that a person reads stands in Java.
 *
 * <p>The language is given, never taken from the machine: a build says the same everywhere.
 */
public final class Messages {
  /** Norwegian bokmål, in which numbers and dates are formatted too. */
  public static final Locale BOKMAL = Locale.forLanguageTag("nb");

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Messages PROBLEMS = new Messages("no.programverk.problems");
  private static final Messages CONSOLE = new Messages("no.programverk.console");
  private static final Messages SITE = new Messages("no.programverk.site");

  private final ResourceBundle bundle;

  private Messages(String name) {
    this.bundle =
        ResourceBundle.getBundle(name, BOKMAL, Messages.class.getClassLoader(), NO_FALLBACK);
  }

  /** What contributors are told about their texts. */
  public static Messages ofProblems() {
    return PROBLEMS;
  }

  /** What the commands say while they work and when they are done. */
  public static Messages ofConsole() {
    return CONSOLE;
  }

  /** What readers see around the texts. */
  public static Messages ofSite() {
    return SITE;
  }

  /**
   * The wording for a key with its arguments put in.
   *
   * @throws java.util.MissingResourceException when the file lacks the key: a bug of ours
   */
  public String get(String key, Object... arguments) {
    String wording = bundle.getString(key);
    // Most have no place for an argument and no quotation of one, and are asked for on every page.
    return wording.indexOf('{') < 0 && wording.indexOf('\'') < 0
        ? wording
        : new MessageFormat(wording, BOKMAL).format(arguments);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
