package no.programverk.publish.s3;

import java.net.URI;
import no.programverk.publish.host.Host;
import no.programverk.publish.host.HostOpener;
import no.programverk.publish.host.PublishContext;
import no.programverk.publish.host.PublishStopped;
import no.programverk.publish.host.Target;
import no.programverk.publish.secret.Credentials;
import no.programverk.publish.tree.InPlaceHost;

/** Opens {@code s3://bucket/prefix}; the options say the endpoint and region of compatibles. */
public final class S3HostOpener implements HostOpener {
  @Override
  public Host open(Target target, PublishContext context) {
    URI address = target.uri();
    if (address.getAuthority() == null) {
      throw PublishStopped.because("adresse-ufullstendig", target.toString(), "s3://boette/mappe");
    }
    String prefix = address.getPath().replaceAll("^/+|/+$", "");
    return new InPlaceHost(
        S3Store.open(
            target,
            Credentials.of(target, context),
            address.getAuthority(),
            prefix.isEmpty() ? "" : prefix + "/"));
  }
}
