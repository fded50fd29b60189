package no.programverk.jbake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.asciidoctor.Asciidoctor;

/**
 * Where the Ruby sources of Asciidoctor lie in AsciidoctorJ's jar. Told of it, JRuby finds them
 * without RubyGems, which {@code .mvn/jvm.config} therefore leaves out: it costs a fifth of the
 * start.
 */
final class RubyLibrary {
  /** Names the release of Asciidoctor that AsciidoctorJ carries. */
  private static final String VERSIONS = "/META-INF/asciidoctorj-version.properties";

  private RubyLibrary() {}

  /**
   * @return an address that JRuby understands
   */
  static String asciidoctor() {
    try (InputStream file = Asciidoctor.class.getResourceAsStream(VERSIONS)) {
      Properties versions = new Properties();
      versions.load(file);
      String release = versions.getProperty("version.asciidoctor");
      return "uri:classloader:/gems/asciidoctor-" + release + "/lib";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
