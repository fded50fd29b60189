package no.programverk.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Files that a careless host, or a careless client, would change. */
public final class Canaries {
  private Canaries() {}

  /** A site of them, with one file of so many bytes. */
  public static Map<String, byte[]> files(int large) {
    Map<String, byte[]> files = new TreeMap<>(SampleSite.first(8));
    files.put("crlf.txt", "one\r\ntwo\r\n".getBytes(StandardCharsets.UTF_8));
    files.put("latin-1.txt", "æøå\n".getBytes(StandardCharsets.ISO_8859_1));
    files.put("no-final-newline.txt", "end".getBytes(StandardCharsets.UTF_8));
    files.put("æ ø/å med mellomrom.html", "æøå".getBytes(StandardCharsets.UTF_8));
    files.put("100% & #1 + 'x'.txt", "odd".getBytes(StandardCharsets.UTF_8));
    files.put("empty.txt", new byte[0]);
    files.put(".well-known/security.txt", "Contact: x\n".getBytes(StandardCharsets.UTF_8));
    byte[] bytes = new byte[large];
    new Random(7).nextBytes(bytes);
    files.put("large.bin", bytes);
    return files;
  }

  /** What an archive holds. */
  public static Map<String, byte[]> unzip(Path archive) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return files;
  }
}
