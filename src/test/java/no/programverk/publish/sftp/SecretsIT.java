package no.programverk.publish.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import no.programverk.Settings;
import no.programverk.publish.SampleSite;
import no.programverk.publish.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipherException;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** The whole command, run by Maven as a person runs it, with all that Maven can tell. */
class SecretsIT {
  @TempDir private Path project;

  @Test
  void a_password_from_encrypted_settings_is_in_no_log_no_argument_and_no_published_file()
      throws IOException, InterruptedException, PlexusCipherException {
    try (SshServers server = new SshServers(true)) {
      writeProject(server);
      writeSettings();
      List<String> arguments = new ArrayList<>();
      String log = run(arguments, "exec:java@publish");
      assertThat(log).contains("Publisert:", "mvn compile exec:java@rollback -Dpublish.to=prod");
      assertThat(log).doesNotContain(SshServers.PASSWORD);
      assertThat(arguments).isNotEmpty().noneMatch(line -> line.contains(SshServers.PASSWORD));
      assertThat(Trees.read(project.resolve("www/current")).values())
          .noneMatch(
              file -> new String(file, StandardCharsets.ISO_8859_1).contains(SshServers.PASSWORD));
      assertThat(Trees.digests(Trees.read(project.resolve("www/current"))))
          .isEqualTo(Trees.digests(SampleSite.first(20)));

      String again = run(arguments, "exec:java@publish");
      assertThat(again).contains("Ingenting er sendt").doesNotContain(SshServers.PASSWORD);
      assertThat(run(arguments, "exec:java@releases")).contains("leserne ser denne");
    }
  }

  private void writeProject(SshServers server) throws IOException {
    Files.writeString(
        project.resolve(Settings.FILE),
        "nettsted.navn=X\npubliser.prod.til=sftp://"
            + SshServers.USER
            + "@127.0.0.1:"
            + server.port()
            + project.resolve("www")
            + "\npubliser.prod.server=webhotell\npubliser.prod.vertsnoekkel="
            + server.fingerprint()
            + "\n");
    TreeMap<String, byte[]> files = new TreeMap<>(SampleSite.first(20));
    SampleSite.write(files, project.resolve("target/site"));
    Files.writeString(
        project.resolve("target/site-build.properties"),
        "commit=\nclean=false\nbuild.date=2026-01-31\nfiles=" + files.size() + "\n");
    Files.createFile(project.resolve("target/site-steder.txt")); // no passage is promised
    StringBuilder ledger = new StringBuilder();
    files.keySet().stream()
        .filter(path -> path.endsWith("index.html"))
        .map(path -> path.substring(0, path.length() - "index.html".length()))
        .forEach(path -> ledger.append("adresse /").append(path).append(" 2026-01-01\n"));
    ledger.append("adresse /data/punkter.csv 2026-01-01\n");
    Files.createDirectories(project.resolve("content"));
    Files.writeString(project.resolve("content/adresser.txt"), ledger);
  }

  private void writeSettings() throws IOException, PlexusCipherException {
    DefaultPlexusCipher cipher = new DefaultPlexusCipher();
    String master =
        cipher.encryptAndDecorate(
            "hovedpassord", DefaultSecDispatcher.SYSTEM_PROPERTY_SEC_LOCATION);
    Files.writeString(
        project.resolve("settings-security.xml"),
        "<settingsSecurity><master>" + master + "</master></settingsSecurity>");
    Files.writeString(
        project.resolve("settings.xml"),
        "<settings><servers><server><id>webhotell</id><username>web</username><password>"
            + cipher.encryptAndDecorate(SshServers.PASSWORD, "hovedpassord")
            + "</password></server></servers></settings>");
  }

  private String run(List<String> arguments, String goal) throws IOException, InterruptedException {
    Path log = project.resolve("maven.log");
    ProcessBuilder maven =
        new ProcessBuilder(
            "mvn",
            "-X",
            "-B",
            "-s",
            project.resolve("settings.xml").toString(),
            goal,
            "-Dpublish.to=prod",
            "-Dpublish.allow=uncommitted",
            "-Dproject.dir=" + project);
    Process process = maven.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      ProcessHandle.allProcesses()
          .forEach(handle -> handle.info().commandLine().ifPresent(arguments::add));
    }
    String text = Files.readString(log);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
