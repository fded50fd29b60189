package no.programverk.publish.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import no.programverk.publish.host.PublishStopped;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.cipher.PlexusCipherException;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** Reads the servers of Maven's settings as Maven does, encrypted passwords too. */
final class MavenServers {
  private static final Credentials NONE =
      new Credentials(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private MavenServers() {}

  /**
   * Returns what the settings say of a server; nothing when it is not there.
   *
   * @param environment for <code>${env.NAME}</code> in the file
   * @throws PublishStopped when the file cannot be read, or a password cannot be decrypted
   */
  static Credentials find(String id, Path file, Map<String, String> environment) {
    if (!Files.isRegularFile(file)) {
      return NONE;
    }
    DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
    request.setUserSettingsFile(file.toFile());
    Properties properties = new Properties();
    environment.forEach((name, value) -> properties.setProperty("env." + name, value));
    request.setSystemProperties(properties);
    try {
      Server server =
          new DefaultSettingsBuilderFactory()
              .newInstance()
              .build(request)
              .getEffectiveSettings()
              .getServer(id);
      return server == null ? NONE : decrypted(server, file);
    } catch (SettingsBuildingException e) {
      // Its message quotes the file; what stands in it may be a secret.
      throw PublishStopped.because("settings-uleselig", file);
    }
  }

  private static Credentials decrypted(Server server, Path file) {
    SettingsDecryptionResult result;
    try {
      result =
          new DefaultSettingsDecrypter(new Dispatcher(file))
              .decrypt(new DefaultSettingsDecryptionRequest(server));
    } catch (PlexusCipherException e) {
      throw new IllegalStateException("every JDK has the ciphers of Maven's settings", e);
    }
    if (!result.getProblems().isEmpty()) {
      throw PublishStopped.because("settings-kryptert", server.getId());
    }
    Server open = result.getServer();
    return new Credentials(
        text(open.getUsername()),
        text(open.getPassword()),
        text(open.getPrivateKey()),
        Optional.empty(),
        text(open.getPassphrase()));
  }

  private static Optional<String> text(String value) {
    return Optional.ofNullable(value).filter(given -> !given.isBlank());
  }

  /**
   * Finds the master password where Maven looks for it: beside the settings, in the user's home.
   */
  private static final class Dispatcher extends DefaultSecDispatcher {
    Dispatcher(Path settings) throws PlexusCipherException {
      super(new DefaultPlexusCipher());
      Path beside = settings.resolveSibling("settings-security.xml");
      _configurationFile =
          Files.isRegularFile(beside) ? beside.toString() : "~/.m2/settings-security.xml";
    }
  }
}
