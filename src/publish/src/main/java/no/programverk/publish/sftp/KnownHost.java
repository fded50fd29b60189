package no.programverk.publish.sftp;

import java.net.SocketAddress;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import no.programverk.publish.PublishStopped;
import no.programverk.publish.Surroundings;
import no.programverk.publish.Target;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;

/**
 * Lets a server be the one it is only if its key is known: by its fingerprint in the settings, else
 * from a file of known hosts. A new key is never learnt by itself.
 */
final class KnownHost implements ServerKeyVerifier {
  private final Optional<String> fingerprint;
  private final KnownHostsServerKeyVerifier file;
  private final AtomicReference<PublishStopped> refusal = new AtomicReference<>();

  private KnownHost(Optional<String> fingerprint, Path knownHosts) {
    this.fingerprint = fingerprint;
    this.file =
        new KnownHostsServerKeyVerifier(
            (session, address, key) -> refuse("vertsnoekkel-ukjent", session, key), knownHosts) {
          @Override
          public boolean acceptModifiedServerKey(
              ClientSession session,
              SocketAddress address,
              KnownHostEntry entry,
              PublicKey expected,
              PublicKey actual) {
            return refuse("vertsnoekkel-endret", session, actual);
          }

          @Override
          protected KnownHostEntry updateKnownHostsFile(
              ClientSession session,
              SocketAddress address,
              PublicKey key,
              Path hosts,
              java.util.Collection<HostEntryPair> known) {
            throw new IllegalStateException("nothing is learnt");
          }
        };
  }

  static KnownHost of(Target target, Surroundings surroundings) {
    Path usual = surroundings.home().resolve(".ssh").resolve("known_hosts");
    return new KnownHost(
        target.option("vertsnoekkel"),
        target
            .option("kjente-verter")
            .map(path -> surroundings.project().resolve(path))
            .orElse(usual));
  }

  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
    if (fingerprint.isPresent()) {
      return fingerprint.get().equals(KeyUtils.getFingerPrint(key))
          || refuse("vertsnoekkel-endret", session, key);
    }
    return file.verifyServerKey(session, address, key);
  }

  private boolean refuse(String reason, ClientSession session, PublicKey key) {
    refusal.compareAndSet(
        null,
        PublishStopped.because(
            reason, String.valueOf(session.getConnectAddress()), KeyUtils.getFingerPrint(key)));
    return false;
  }

  /** Why the server was not believed, when it was not. */
  Optional<PublishStopped> refusal() {
    return Optional.ofNullable(refusal.get());
  }
}
