package no.programverk.maven;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What one kind of host needs of the publishing module.
 *
 * @param types names of the classes that are loaded by name
 * @param libraries groups of the libraries that they use
 */
record HostKind(List<String> types, List<String> libraries) {
  /**
   * Returns what a target needs; nothing where there is no such kind, which publishing tells.
   *
   * @param kinds what each scheme needs, as the publishing module lists it
   * @param to an address, or a name in the settings
   * @param settings file of the project; an address that stands in no file needs none
   */
  static HostKind of(Properties kinds, String to, Path settings) {
    String address = to.contains(":") ? to : address(to, settings);
    String needs = kinds.getProperty(address.substring(0, Math.max(0, address.indexOf(':'))), "");
    List<String> words = List.of(needs.split(" "));
    return needs.isEmpty()
        ? new HostKind(List.of(), List.of())
        : new HostKind(words.subList(0, 1), words.subList(1, words.size()));
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
