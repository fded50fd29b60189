package no.programverk.render;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import no.programverk.catalogue.FileKind;
import no.programverk.catalogue.FileProperty;

/** What a page of the site is: which template makes it, and what later stages must know of it. */
public enum PageType {
  FRONT("front", FileProperty.INDEXABLE, FileProperty.PROMISED),
  /** A document of themes. */
  PROGRAMME("programme", FileProperty.INDEXABLE, FileProperty.PROMISED),
  /** A document of sections. */
  PLAN("plan", FileProperty.INDEXABLE, FileProperty.PROMISED),
  THEME("theme", FileProperty.INDEXABLE, FileProperty.PROMISED),
  TOPIC("topic", FileProperty.INDEXABLE, FileProperty.PROMISED),
  SECTION("section", FileProperty.INDEXABLE, FileProperty.PROMISED),
  PLAIN("plain", FileProperty.INDEXABLE, FileProperty.PROMISED),
  SUGGESTION("suggestion", FileProperty.PROMISED),
  POINT("point", FileProperty.INDEXABLE, FileProperty.PROMISED),
  POINTS("points", FileProperty.INDEXABLE, FileProperty.PROMISED, FileProperty.LONG_LIST),
  COLLECTED("collected", FileProperty.INDEXABLE, FileProperty.PROMISED, FileProperty.LONG_LIST),
  INDEX("index", FileProperty.INDEXABLE, FileProperty.PROMISED, FileProperty.LONG_LIST),
  SEARCH("search", FileProperty.PROMISED, FileProperty.LONG_LIST),
  CHANGES("changes", FileProperty.INDEXABLE, FileProperty.PROMISED),
  COMPOSER("composer", FileProperty.INDEXABLE, FileProperty.PROMISED, FileProperty.LONG_LIST),
  DATA("data", FileProperty.INDEXABLE, FileProperty.PROMISED),
  NOT_FOUND("not-found"),
  MOVED("moved", FileProperty.PROMISED),
  WITHDRAWN_POINT("withdrawn-point", FileProperty.PROMISED),
  WITHDRAWN_PAGE("withdrawn-page", FileProperty.PROMISED);

  private final String template;
  private final Set<FileProperty> properties;

  PageType(String template, FileProperty... properties) {
    this.template = template;
    this.properties = EnumSet.noneOf(FileProperty.class);
    this.properties.addAll(Set.of(properties));
  }

  /** Returns the type's name to JBake; by default its template has the same, with an extension. */
  public String template() {
    return template;
  }

  public FileKind kind() {
    return this == FRONT ? FileKind.FRONT_PAGE : FileKind.PAGE;
  }

  public Set<FileProperty> properties() {
    return Collections.unmodifiableSet(properties);
  }
}
