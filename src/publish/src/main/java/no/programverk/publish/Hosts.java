package no.programverk.publish;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.programverk.publish.TreeHosts.Wish;
import no.programverk.publish.file.FileTree;
import no.programverk.publish.zip.ZipHost;

/** Every kind of host. */
public final class Hosts {
  /**
   * Those that need libraries, which building a site must not download: they are named, not
   * referred to.
   */
  private static final Map<String, String> REMOTE =
      new TreeMap<>(
          Map.of(
              "sftp", "no.programverk.publish.sftp.SftpOpener",
              "git+ssh", "no.programverk.publish.git.GitOpener",
              "git+https", "no.programverk.publish.git.GitOpener",
              "git+http", "no.programverk.publish.git.GitOpener",
              "git+file", "no.programverk.publish.git.GitOpener",
              "s3", "no.programverk.publish.s3.S3Opener"));

  /** What an address may begin with. */
  static final Set<String> SCHEMES = schemes();

  private Hosts() {}

  private static Set<String> schemes() {
    Set<String> schemes = new TreeSet<>(REMOTE.keySet());
    schemes.add("file");
    schemes.add("zip");
    return schemes;
  }

  /** Opens the connection to a host. */
  public static Host open(Target target, Surroundings surroundings) throws IOException {
    return switch (target.scheme()) {
      case "file" -> tree(new FileTree(target.path(surroundings.project())), target, surroundings);
      case "zip" -> new ZipHost(target.path(surroundings.project()));
      default -> opener(target.scheme()).open(target, surroundings);
    };
  }

  /** The way to publish to a tree of files. */
  public static Host tree(Tree tree, Target target, Surroundings surroundings) throws IOException {
    if (surroundings.goingBack()) {
      return new Releases(tree); // only releases can be gone back to: nothing need be found out
    }
    Wish wish =
        switch (target.option("maate").orElse("")) {
          case "" -> Wish.BEST;
          case "utgivelser" -> Wish.RELEASES;
          case "plass" -> Wish.IN_PLACE;
          default -> throw PublishStopped.because("maate-ukjent", target.option("maate").get());
        };
    return TreeHosts.of(tree, wish);
  }

  private static HostOpener opener(String scheme) {
    try {
      return (HostOpener) Class.forName(REMOTE.get(scheme)).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("compiled by every command line but the bare mvn", e);
    }
  }
}
