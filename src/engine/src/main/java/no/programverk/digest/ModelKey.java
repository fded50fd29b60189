package no.programverk.digest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names a value by all that it is made of: records by their components, maps by key, lists in
 * order. Two values with the same name are equal, so what was made of the one need not be made of
 * the other.
 *
 * <p>Values of other types than these, strings, numbers, enums and dates are refused: their text
 * may leave something out, or differ between runs.
 */
public final class ModelKey {
  /** Longer strings are not copied on their way to the digest. */
  private static final int LONG = 256;

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
          }
          return components;
        }
      };

  private final MessageDigest digest = Sha256.digest();
  private final StringBuilder text = new StringBuilder();
  private final Shared shared;

  private ModelKey(Shared shared) {
    this.shared = shared;
  }

  /**
   * Records of one type that stand in many of the values which are named. Each is gone through
   * once, and its name stands for it from then on.
   */
  public static final class Shared {
    private final Class<? extends Record> type;
    private final Map<Record, String> names = Collections.synchronizedMap(new IdentityHashMap<>());

    public Shared(Class<? extends Record> type) {
      this.type = type;
    }

    private String nameOf(Record record) {
      String known = names.get(record);
      if (known == null) {
        ModelKey key = new ModelKey(NONE_SHARED);
        key.addRecord(record);
        known = key.name();
        names.put(record, known);
      }
      return known;
    }
  }

  /** No record is of this type itself. */
  private static final Shared NONE_SHARED = new Shared(Record.class);

  /** Returns the name: 64 hexadecimal digits. */
  public static String of(Object... values) {
    return of(NONE_SHARED, values);
  }

  /**
   * Returns the name where some records are known to stand in many values: another than without
   * them.
   *
   * @param shared kept for as long as those records live
   */
  public static String of(Shared shared, Object... values) {
    ModelKey key = new ModelKey(shared);
    for (Object value : values) {
      key.add(value);
    }
    return key.name();
  }

  private String name() {
    flush();
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(Object value) {
    if (value instanceof String string) {
      text.append('s').append(string.length()).append(':');
      addLetters(string);
    } else if (value instanceof Map<?, ?> map) {
      text.append('m').append(map.size());
      new TreeMap<>(map)
          .forEach(
              (name, element) -> {
                add(name);
                add(element);
              });
    } else if (value instanceof Collection<?> collection) {
      text.append('c').append(collection.size()).append(':');
      collection.forEach(this::add);
    } else if (value instanceof Optional<?> optional) {
      text.append('o');
      optional.ifPresent(this::add);
      text.append(';');
    } else if (value instanceof Record record) {
      if (record.getClass() == shared.type) {
        text.append('n').append(shared.nameOf(record));
      } else {
        addRecord(record);
      }
    } else if (value instanceof Number
        || value instanceof Boolean
        || value instanceof Enum<?>
        || value instanceof java.time.LocalDate) {
      text.append('v').append(value).append(';');
    } else {
      throw new IllegalArgumentException("cannot be named by content: " + value.getClass());
    }
    if (text.length() > 1 << 14) {
      flush();
    }
  }

  private void addLetters(String string) {
    if (string.length() < LONG) {
      text.append(string);
    } else {
      flush();
      digest.update(string.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void addRecord(Record record) {
    text.append('r').append(record.getClass().getSimpleName()).append('(');
    try {
      for (RecordComponent component : COMPONENTS.get(record.getClass())) {
        add(component.getAccessor().invoke(record));
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(record.getClass().getName(), e);
    }
    text.append(')');
  }

  private void flush() {
    digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
