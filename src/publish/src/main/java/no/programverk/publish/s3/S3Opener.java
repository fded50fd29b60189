package no.programverk.publish.s3;

import java.net.URI;
import java.time.Duration;
import no.programverk.publish.Host;
import no.programverk.publish.HostOpener;
import no.programverk.publish.InPlace;
import no.programverk.publish.PublishStopped;
import no.programverk.publish.Surroundings;
import no.programverk.publish.Target;
import no.programverk.publish.secret.Credentials;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Opens {@code s3://bucket/prefix}; the options say the endpoint and region of compatibles. */
public final class S3Opener implements HostOpener {
  /** What compatibles that have no regions are called by. */
  private static final String NO_REGION = "us-east-1";

  @Override
  public Host open(Target target, Surroundings surroundings) {
    URI address = target.uri();
    if (address.getAuthority() == null) {
      throw PublishStopped.because("adresse-ufullstendig", target.toString(), "s3://boette/mappe");
    }
    String prefix = address.getPath().replaceAll("^/+|/+$", "");
    S3Client client = client(target, Credentials.of(target, surroundings));
    return new InPlace(
        new S3Store(client, address.getAuthority(), prefix.isEmpty() ? "" : prefix + "/"));
  }

  private static S3Client client(Target target, Credentials credentials) {
    S3ClientBuilder builder =
        S3Client.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(30))
                    .socketTimeout(Duration.ofMinutes(2)))
            .region(Region.of(target.option("region").orElse(NO_REGION)))
            // Compatibles know neither the newer checksums nor "Expect: 100-continue".
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    boolean compatible = target.option("endepunkt").isPresent();
    builder.serviceConfiguration(
        s3 -> s3.pathStyleAccessEnabled(compatible).expectContinueEnabled(!compatible));
    target.option("endepunkt").ifPresent(at -> builder.endpointOverride(URI.create(at)));
    if (credentials.user().isPresent() && credentials.password().isPresent()) {
      builder.credentialsProvider(
          StaticCredentialsProvider.create(
              AwsBasicCredentials.create(credentials.user().get(), credentials.password().get())));
    }
    return builder.build();
  }
}
