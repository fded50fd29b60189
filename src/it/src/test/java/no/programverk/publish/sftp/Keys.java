package no.programverk.publish.sftp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;

/** Keys of people, as {@code ssh-keygen -t ed25519} writes them. */
public final class Keys {
  private static final int BITS = 256;

  private Keys() {}

  /** A new ed25519 key. */
  public static KeyPair ed25519() throws IOException {
    return SshServers.key(KeyPairProvider.SSH_ED25519, BITS);
  }

  /**
   * Writes the private key to a file.
   *
   * @param passphrase that opens it; empty for none
   */
  public static Path write(KeyPair key, String passphrase, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    OpenSSHKeyEncryptionContext closed = new OpenSSHKeyEncryptionContext();
    closed.setCipherName("AES");
    closed.setCipherType("256");
    closed.setCipherMode("CTR");
    closed.setPassword(passphrase);
    try (OutputStream out = Files.newOutputStream(file)) {
      new OpenSSHKeyPairResourceWriter()
          .writePrivateKey(key, "kari", passphrase.isEmpty() ? null : closed, out);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    return file;
  }
}
