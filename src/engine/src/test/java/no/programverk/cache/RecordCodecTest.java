package no.programverk.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCodecTest {
  private enum Colour {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "green, as a class of its own";
      }
    }
  }

  private sealed interface Shape {}

  private record Circle(int radius) implements Shape {}

  private record Square(long side, Colour colour) implements Shape {}

  private record Nothing() {}

  private record All(
      String text,
      int number,
      long large,
      boolean truth,
      Colour colour,
      Optional<String> given,
      List<Shape> shapes,
      Map<String, List<Optional<Integer1>>> nested,
      SortedMap<String, Circle> sorted,
      Nothing nothing) {}

  private record Integer1(int value) {}

  private static final RecordCodec<All> CODEC = new RecordCodec<>(All.class);

  private static All full() {
    return new All(
        "blåbær 🫐\0",
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        true,
        Colour.GREEN,
        Optional.of("blåbær"),
        List.of(new Circle(3), new Square(4, Colour.RED), new Circle(5)),
        Map.of("one", List.of(Optional.of(new Integer1(1)), Optional.empty())),
        new TreeMap<>(Map.of("b", new Circle(1), "a", new Circle(2))),
        new Nothing());
  }

  private static All empty() {
    return new All(
        "",
        0,
        0,
        false,
        Colour.RED,
        Optional.empty(),
        List.of(),
        Map.of(),
        new TreeMap<>(),
        new Nothing());
  }

  private static List<All> samples() {
    return List.of(full(), empty());
  }

  private static byte[] bytes(All record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CODEC.write(new DataOutputStream(bytes), record);
    return bytes.toByteArray();
  }

  private static All read(byte[] bytes) throws IOException {
    return CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void what_is_read_equals_what_was_written(All record) throws IOException {
    assertThat(read(bytes(record))).isEqualTo(record);
  }

  @Test
  void the_same_record_gives_the_same_bytes() throws IOException {
    assertThat(bytes(full())).isEqualTo(bytes(full()));
  }

  @Test
  void maps_keep_their_order() throws IOException {
    assertThat(read(bytes(full())).sorted().keySet()).containsExactly("a", "b");
    assertThat(read(bytes(full())).sorted().firstKey()).isEqualTo("a");
  }

  @Test
  void a_string_that_stands_twice_is_written_and_read_once() throws IOException {
    record Pair(String one, String other) {}
    RecordCodec<Pair> codec = new RecordCodec<>(Pair.class);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    codec.write(new DataOutputStream(bytes), new Pair("x".repeat(1000), "x".repeat(1000)));
    assertThat(bytes.size()).isLessThan(1100);

    Pair read = codec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(read.one()).isEqualTo("x".repeat(1000)).isSameAs(read.other());
  }

  @Test
  void a_type_that_is_not_known_is_refused_at_once() {
    record Dated(List<LocalDate> dates) {}
    assertThatThrownBy(() -> new RecordCodec<>(Dated.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LocalDate");
  }

  @Test
  void a_damaged_file_counts_as_none(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("record.bin");
    CacheFile.write(file, "1", out -> CODEC.write(out, full()));
    assertThat(CacheFile.read(file, "1", CODEC::read)).contains(full());
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      for (int mask : new int[] {1, 0x80, 0xff}) {
        byte[] damaged = whole.clone();
        damaged[i] ^= (byte) mask;
        Files.write(file, damaged);
        assertThat(CacheFile.read(file, "1", CODEC::read)).as("byte %d", i).isEmpty();
      }
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThat(CacheFile.read(file, "1", CODEC::read)).as("length %d", length).isEmpty();
    }
  }
}
