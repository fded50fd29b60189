package no.programverk.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Wording from a message file, so that Java holds no sentence that a person reads.
 *
 * <p>The language is fixed, never the machine's: a build prints the same everywhere.
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

  /** Returns what contributors are told about their texts. */
  public static Messages ofProblems() {
    return PROBLEMS;
  }

  /** Returns what commands print while they work and when they are done. */
  public static Messages ofConsole() {
    return CONSOLE;
  }

  /** Returns what readers see around the texts. */
  public static Messages ofSite() {
    return SITE;
  }

  /**
   * Returns the wording of a key with its arguments inserted.
   *
   * @throws java.util.MissingResourceException when the file lacks the key: a bug of ours
   */
  public String get(String key, Object... arguments) {
    String wording = bundle.getString(key);
    // Most take no argument and quote nothing, and are needed on every page.
    return wording.indexOf('{') < 0 && wording.indexOf('\'') < 0
        ? wording
        : new MessageFormat(wording, BOKMAL).format(arguments);
  }
}
