package no.programverk.publish.tree;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.programverk.publish.host.ProgressListener;
import no.programverk.publish.host.Upload;

/** A lock as a file, which tells what is being changed too. */
record StoreCell(Store store, String path) implements LockCell {
  @Override
  public Optional<byte[]> read() throws IOException {
    return store.read(path);
  }

  /** Reads it back: not every bucket knows that a file may be asked to be new. */
  @Override
  public boolean create(byte[] content) throws IOException {
    return store.createNew(path, content)
        && read().filter(there -> Arrays.equals(there, content)).isPresent();
  }

  @Override
  public boolean replace(byte[] expected, byte[] content) throws IOException {
    return store.replace(path, expected, content);
  }

  @Override
  public void overwrite(byte[] content) throws IOException {
    store.putAll(List.of(Upload.of(path, content)), ProgressListener.SILENT);
  }

  @Override
  public void delete() throws IOException {
    store.deleteAll(List.of(path));
  }

  @Override
  public byte[] format(LockRecord record) {
    return record.text();
  }

  @Override
  public Optional<LockRecord> parse(byte[] content) {
    return LockRecord.parse(content);
  }
}
