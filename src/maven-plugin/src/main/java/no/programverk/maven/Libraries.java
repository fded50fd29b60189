package no.programverk.maven;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The libraries that each kind of host needs. */
final class Libraries {
  /** Reads passwords from Maven's settings. */
  private static final String SETTINGS = "org.apache.maven";

  private static final List<String> SSH = List.of("org.apache.sshd", "net.i2p.crypto", SETTINGS);
  private static final List<String> GIT = List.of("org.eclipse.jgit", SETTINGS);
  private static final List<String> S3 = List.of("software.amazon.awssdk", SETTINGS);

  private Libraries() {}

  /**
   * Returns their groups.
   *
   * @param to an address, or a name in the settings
   * @param settings file of the project; an address that stands in no file needs none
   */
  static List<String> of(String to, Path settings) {
    String address = to.contains(":") ? to : address(to, settings);
    if (address.startsWith("sftp:")) {
      return SSH;
    } else if (address.startsWith("git+ssh:")) {
      return Stream.concat(GIT.stream(), SSH.stream()).distinct().toList();
    } else if (address.startsWith("git")) {
      return GIT;
    } else if (address.startsWith("s3:")) {
      return S3;
    }
    return List.of();
  }

  private static String address(String name, Path settings) {
    Properties given = new Properties();
    if (Files.isRegularFile(settings)) {
      try (Reader text = Files.newBufferedReader(settings)) {
        given.load(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return given.getProperty("publiser." + name + ".til", "").strip();
  }
}
