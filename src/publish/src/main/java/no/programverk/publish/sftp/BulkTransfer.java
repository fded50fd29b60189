package no.programverk.publish.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import no.programverk.digest.Sha256;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.Upload;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.client.RawSftpClient;
import org.apache.sshd.sftp.client.impl.SftpResponse;
import org.apache.sshd.sftp.client.impl.SftpStatus;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Moves the bytes of many files at once: opened together, moved together, closed together. */
final class BulkTransfer {
  /** Files open at once: servers have limits. */
  private static final int OPEN = 64;

  /** Bytes in one request: what every server takes. */
  private static final int CHUNK = 32_000;

  private static final Set<Integer> NONE = Set.of();

  private final RawSftpClient client;

  BulkTransfer(RawSftpClient client) {
    this.client = client;
  }

  void write(List<Upload> files, ProgressListener progress) throws IOException {
    for (int from = 0; from < files.size(); from += OPEN) {
      List<Upload> some = files.subList(from, Math.min(from + OPEN, files.size()));
      List<byte[]> handles =
          open(
              some.stream().map(Upload::path).toList(),
              SftpConstants.SSH_FXF_WRITE
                  | SftpConstants.SSH_FXF_CREAT
                  | SftpConstants.SSH_FXF_TRUNC);
      RequestPipeline pipeline = new RequestPipeline(client);
      for (int i = 0; i < some.size(); i++) {
        send(pipeline, handles.get(i), some.get(i));
        progress.sent(some.get(i).bytes());
      }
      pipeline.finish();
      close(handles);
    }
  }

  void writeNew(String path, byte[] content) throws IOException {
    List<byte[]> handles =
        open(
            List.of(path),
            SftpConstants.SSH_FXF_WRITE | SftpConstants.SSH_FXF_CREAT | SftpConstants.SSH_FXF_EXCL);
    RequestPipeline pipeline = new RequestPipeline(client);
    send(pipeline, handles.get(0), Upload.of(path, content));
    pipeline.finish();
    close(handles);
  }

  private static void send(RequestPipeline pipeline, byte[] handle, Upload file)
      throws IOException {
    try (InputStream in = file.content().open()) {
      long offset = 0;
      for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
        Buffer request = new ByteArrayBuffer(chunk.length + 64, false);
        request.putBytes(handle);
        request.putLong(offset);
        request.putBytes(chunk);
        pipeline.send(SftpConstants.SSH_FXP_WRITE, request, file.path(), NONE);
        offset += chunk.length;
      }
    }
  }

  byte[] read(String path) throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    List<byte[]> handles = open(List.of(path), SftpConstants.SSH_FXF_READ);
    fetch(handles.get(0), size(handles.get(0)), path, out::writeBytes);
    close(handles);
    return out.toByteArray();
  }

  List<String> digests(List<String> paths) throws IOException {
    List<String> digests = new ArrayList<>();
    for (int from = 0; from < paths.size(); from += OPEN) {
      List<String> some = paths.subList(from, Math.min(from + OPEN, paths.size()));
      List<byte[]> handles = open(some, SftpConstants.SSH_FXF_READ);
      List<Long> sizes = sizes(handles);
      List<MessageDigest> all = new ArrayList<>();
      RequestPipeline pipeline = new RequestPipeline(client);
      for (int i = 0; i < some.size(); i++) {
        MessageDigest digest = Sha256.digest();
        all.add(digest);
        request(pipeline, handles.get(i), sizes.get(i), some.get(i), digest::update);
      }
      pipeline.finish();
      all.forEach(digest -> digests.add(HexFormat.of().formatHex(digest.digest())));
      close(handles);
    }
    return digests;
  }

  /** Takes the bytes of a file, in order. */
  private interface Bytes {
    void take(byte[] bytes) throws IOException;
  }

  private void fetch(byte[] handle, long size, String path, Bytes bytes) throws IOException {
    RequestPipeline pipeline = new RequestPipeline(client);
    request(pipeline, handle, size, path, bytes);
    pipeline.finish();
  }

  /** Asks for a whole file; that it may be shorter or longer than it was shows in its digest. */
  private static void request(
      RequestPipeline pipeline, byte[] handle, long size, String path, Bytes bytes)
      throws IOException {
    for (long offset = 0; offset < size; offset += CHUNK) {
      int length = (int) Math.min(CHUNK, size - offset);
      Buffer request = new ByteArrayBuffer();
      request.putBytes(handle);
      request.putLong(offset);
      request.putInt(length);
      pipeline.send(
          SftpConstants.SSH_FXP_READ,
          request,
          path,
          response -> bytes.take(data(response, length, path)));
    }
  }

  private static byte[] data(SftpResponse response, int length, String path) throws IOException {
    if (response.getType() != SftpConstants.SSH_FXP_DATA) {
      RequestPipeline.check(response, path, NONE);
      throw new SftpException(SftpConstants.SSH_FX_BAD_MESSAGE, path);
    }
    byte[] data = response.getBuffer().getBytes();
    if (data.length != length) {
      throw new SftpException(SftpConstants.SSH_FX_EOF, path + ": " + data.length + " < " + length);
    }
    return data;
  }

  private List<byte[]> open(List<String> paths, int flags) throws IOException {
    List<byte[]> handles = new ArrayList<>();
    RequestPipeline pipeline = new RequestPipeline(client);
    for (String path : paths) {
      Buffer request = new ByteArrayBuffer();
      request.putString(path);
      request.putInt(flags);
      request.putInt(0); // no attributes
      pipeline.send(
          SftpConstants.SSH_FXP_OPEN,
          request,
          path,
          response -> handles.add(handle(response, path)));
    }
    try {
      pipeline.finish();
    } catch (SftpException e) {
      close(handles);
      throw e;
    }
    return handles;
  }

  private static byte[] handle(SftpResponse response, String path) throws IOException {
    if (response.getType() != SftpConstants.SSH_FXP_HANDLE) {
      SftpStatus status = SftpStatus.parse(response);
      throw new SftpException(status.getStatusCode(), path + ": " + status.getMessage());
    }
    return response.getBuffer().getBytes();
  }

  private long size(byte[] handle) throws IOException {
    return sizes(List.of(handle)).get(0);
  }

  private List<Long> sizes(List<byte[]> handles) throws IOException {
    List<Long> sizes = new ArrayList<>();
    RequestPipeline pipeline = new RequestPipeline(client);
    for (byte[] handle : handles) {
      Buffer request = new ByteArrayBuffer();
      request.putBytes(handle);
      pipeline.send(
          SftpConstants.SSH_FXP_FSTAT, request, "", response -> sizes.add(size(response)));
    }
    pipeline.finish();
    return sizes;
  }

  private static long size(SftpResponse response) throws IOException {
    RequestPipeline.check(response, "fstat", NONE);
    int flags = response.getBuffer().getInt();
    if ((flags & SftpConstants.SSH_FILEXFER_ATTR_SIZE) == 0) {
      throw new SftpException(SftpConstants.SSH_FX_OP_UNSUPPORTED, "fstat");
    }
    return response.getBuffer().getLong();
  }

  private void close(List<byte[]> handles) throws IOException {
    RequestPipeline pipeline = new RequestPipeline(client);
    for (byte[] handle : handles) {
      Buffer request = new ByteArrayBuffer();
      request.putBytes(handle);
      pipeline.send(SftpConstants.SSH_FXP_CLOSE, request, "close", NONE);
    }
    pipeline.finish();
  }
}
