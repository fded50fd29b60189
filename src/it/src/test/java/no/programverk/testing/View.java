package no.programverk.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;

/** How a page is looked at. */
public enum View {
  WIDE(1280, 800, ColorScheme.LIGHT, ForcedColors.NONE),
  WIDE_DARK(1280, 800, ColorScheme.DARK, ForcedColors.NONE),
  NARROW(320, 640, ColorScheme.LIGHT, ForcedColors.NONE),
  NARROW_DARK(320, 640, ColorScheme.DARK, ForcedColors.NONE),
  FORCED_COLOURS(1280, 800, ColorScheme.DARK, ForcedColors.ACTIVE);

  private final int width;
  private final int height;
  private final ColorScheme colours;
  private final ForcedColors forced;

  View(int width, int height, ColorScheme colours, ForcedColors forced) {
    this.width = width;
    this.height = height;
    this.colours = colours;
    this.forced = forced;
  }

  /** Returns what makes a browser look so. */
  public Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(colours)
        .setForcedColors(forced)
        .setLocale("nb-NO");
  }

  /** Looks at an open page so. */
  public void show(Page page) {
    page.setViewportSize(width, height);
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(colours).setForcedColors(forced));
  }
}
