package no.programverk.maven;

import java.util.List;

/**
 * What the publishing module sees of the plugin: the engine and its libraries, and of Maven
 * nothing. It brings the parts of Maven that it needs itself: mixed with those that run, which are
 * of another version, they do not work.
 */
final class WithoutMaven extends ClassLoader {
  private static final List<String> MAVEN =
      List.of("org.apache.maven.", "org.codehaus.plexus.", "org.sonatype.");

  WithoutMaven(ClassLoader plugin) {
    super("programverk-engine", plugin);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (MAVEN.stream().anyMatch(name::startsWith)) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }
}
