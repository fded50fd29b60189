package no.programverk.publish;

import java.nio.file.Path;
import java.util.Map;
import no.programverk.publish.host.BuiltSite;

/**
 * A sample site that is published, published with one file changed, and published in its second
 * version.
 *
 * @param first its files by their paths
 * @param changed the same with {@link SampleSite#ONE} changed
 * @param second the second version
 * @param firstSite the first in a folder
 * @param changedSite the changed one in a folder
 * @param secondSite the second in a folder
 */
public record Versions(
    Map<String, byte[]> first,
    Map<String, byte[]> changed,
    Map<String, byte[]> second,
    BuiltSite firstSite,
    BuiltSite changedSite,
    BuiltSite secondSite) {

  /** Writes them into new folders below one. */
  public static Versions of(int files, Path folder) {
    Map<String, byte[]> first = SampleSite.first(files);
    Map<String, byte[]> changed = SampleSite.withOneChange(first);
    Map<String, byte[]> second = SampleSite.second(files);
    return new Versions(
        first,
        changed,
        second,
        SampleSite.write(first, folder.resolve("first")),
        SampleSite.write(changed, folder.resolve("changed")),
        SampleSite.write(second, folder.resolve("second")));
  }
}
