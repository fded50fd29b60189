package no.programverk.publish.sftp;

import java.net.SocketAddress;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Target;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;

/**
 * Believes a server only if its key is known: by its fingerprint in the settings, else from a file
 * of known hosts. A new key is never learnt.
 */
final class KnownHostVerifier implements ServerKeyVerifier {
  private final Optional<String> fingerprint;
  private final KnownHostsServerKeyVerifier file;
  private final AtomicReference<PublishStopped> refusal = new AtomicReference<>();

  private KnownHostVerifier(Optional<String> fingerprint, Path knownHosts) {
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

  static KnownHostVerifier of(Target target, PublishContext context) {
    Path usual = context.home().resolve(".ssh").resolve("known_hosts");
    return new KnownHostVerifier(
        target.option("vertsnoekkel"),
        target.option("kjente-verter").map(path -> context.project().resolve(path)).orElse(usual));
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

  /** Returns why the server was not believed; empty when it was. */
  Optional<PublishStopped> refusal() {
    return Optional.ofNullable(refusal.get());
  }
}
