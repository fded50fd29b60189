package no.programverk.publish.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.programverk.catalogue.ContentTypes;
import no.programverk.catalogue.UploadPhase;
import no.programverk.digest.Sha256;
import no.programverk.publish.host.CacheControl;
import no.programverk.publish.host.Manifest;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.Target;
import no.programverk.publish.host.Upload;
import no.programverk.publish.secret.Credentials;
import no.programverk.publish.tree.Store;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket, or a part of one. Each object is replaced at once; there is no more than that. */
final class S3Store implements Store {
  /** What compatibles that have no regions are called by. */
  private static final String NO_REGION = "us-east-1";

  private static final int AT_ONCE = 8;
  private static final int PRECONDITION_FAILED = 412;
  private static final int CONFLICT = 409;

  private final S3Client client;
  private final String bucket;
  private final String prefix;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

  private S3Store(S3Client client, String bucket, String prefix) {
    this.client = client;
    this.bucket = bucket;
    this.prefix = prefix;
  }

  /**
   * Opens a part of a bucket.
   *
   * @param prefix of all keys, ends with "/" unless it is empty
   */
  static S3Store open(Target target, Credentials credentials, String bucket, String prefix) {
    return new S3Store(client(target, credentials), bucket, prefix);
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

  /** A call of the library, whose exceptions are not checked ones. */
  @FunctionalInterface
  private interface Call<T> {
    T make() throws IOException;
  }

  private static <T> T call(Call<T> call) throws IOException {
    try {
      return call.make();
    } catch (SdkException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    return get(path).map(ResponseBytes::asByteArray);
  }

  private Optional<ResponseBytes<GetObjectResponse>> get(String path) throws IOException {
    return call(
        () -> {
          try {
            return Optional.of(
                client.getObject(
                    request -> request.bucket(bucket).key(prefix + path),
                    ResponseTransformer.toBytes()));
          } catch (NoSuchKeyException e) {
            return Optional.empty();
          }
        });
  }

  @Override
  public boolean isEmpty() throws IOException {
    return call(
        () ->
            client
                .listObjectsV2(request -> request.bucket(bucket).prefix(prefix).maxKeys(1))
                .contents()
                .isEmpty());
  }

  @Override
  public void putAll(List<Upload> files, ProgressListener progress) throws IOException {
    all(files, file -> put(file, progress));
  }

  private void put(Upload file, ProgressListener progress) throws IOException {
    call(
        () ->
            client.putObject(
                request(file.path(), file.phase()).build(),
                RequestBody.fromContentProvider(
                    () -> open(file), file.bytes(), ContentTypes.of(file.path()))));
    progress.sent(file.bytes());
    String there =
        call(
            () ->
                client.getObject(
                    request -> request.bucket(bucket).key(prefix + file.path()),
                    (response, in) -> Sha256.of(in)));
    if (!there.equals(file.sha256())) {
      throw Upload.notAsSent(file.path());
    }
  }

  private static InputStream open(Upload file) {
    try {
      return file.content().open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PutObjectRequest.Builder request(String path, UploadPhase phase) {
    return PutObjectRequest.builder()
        .bucket(bucket)
        .key(prefix + path)
        .contentType(ContentTypes.of(path))
        .cacheControl(CacheControl.of(phase));
  }

  @Override
  public void deleteAll(Collection<String> paths) throws IOException {
    all(
        List.copyOf(paths),
        path ->
            call(() -> client.deleteObject(request -> request.bucket(bucket).key(prefix + path))));
  }

  /** Nothing: there are no folders. */
  @Override
  public void removeEmptyFolders(Collection<String> deleted, Manifest after) {}

  @Override
  public boolean createNew(String path, byte[] content) throws IOException {
    return putIf(request(path, UploadPhase.ENTRY).ifNoneMatch("*").build(), content);
  }

  @Override
  public boolean replace(String path, byte[] expected, byte[] content) throws IOException {
    Optional<ResponseBytes<GetObjectResponse>> there = get(path);
    boolean same = there.filter(now -> Arrays.equals(now.asByteArray(), expected)).isPresent();
    return same
        && putIf(
            request(path, UploadPhase.ENTRY).ifMatch(there.get().response().eTag()).build(),
            content);
  }

  private boolean putIf(PutObjectRequest request, byte[] content) throws IOException {
    return call(
        () -> {
          try {
            client.putObject(request, RequestBody.fromBytes(content));
            return true;
          } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT) {
              return false;
            }
            throw e;
          }
        });
  }

  /** Something done with one of many. */
  @FunctionalInterface
  private interface Task<T> {
    void run(T item) throws IOException;
  }

  private <T> void all(List<T> items, Task<T> task) throws IOException {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (T item : items) {
      tasks.add(
          () -> {
            task.run(item);
            return null;
          });
    }
    try {
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close();
  }
}
