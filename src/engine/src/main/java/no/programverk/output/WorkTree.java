package no.programverk.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What git says of the folder that a site is built from.
 *
 * @param commit that is checked out, 40 or 64 hexadecimal digits
 * @param clean true when no file differs from the commit and none is unknown to it
 */
public record WorkTree(String commit, boolean clean) {
  private static final String COMMIT = "# branch.oid ";

  /**
   * Asks the git on this machine. Empty where there is none, or where the folder is in no
   * repository: then nobody can tell which commit a site is made of, and publishing says so.
   */
  public static Optional<WorkTree> of(Path project) {
    ProcessBuilder git =
        new ProcessBuilder("git", "-C", project.toString(), "status", "--porcelain=v2", "--branch");
    git.redirectError(ProcessBuilder.Redirect.DISCARD);
    // A look must not write: no refreshed index that another git would have to wait for.
    git.environment().put("GIT_OPTIONAL_LOCKS", "0");
    try {
      Process process = git.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? parse(out.lines().toList()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // no git here: publishing tells, building needs none
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<WorkTree> parse(List<String> lines) {
    boolean clean = lines.stream().allMatch(line -> line.startsWith("#"));
    return lines.stream()
        .filter(line -> line.startsWith(COMMIT))
        .map(line -> line.substring(COMMIT.length()))
        .filter(commit -> commit.matches("[0-9a-f]{40,64}"))
        .findFirst()
        .map(commit -> new WorkTree(commit, clean));
  }
}
