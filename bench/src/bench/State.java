package bench;

import java.util.Locale;

/** What has changed since the build before; in this order. */
enum State {
  /** Neither site nor cache; the engine is compiled. */
  COLD("cold"),
  NOTHING("nothing changed"),
  /** A sentence of a topic in the middle. */
  PAGE("one page changed"),
  /** A line at the end of every page. */
  TEMPLATE("template changed");

  private final String label;

  State(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** What the command line calls it. */
  String option() {
    return name().toLowerCase(Locale.ROOT);
  }
}
