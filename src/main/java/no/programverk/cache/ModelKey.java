package no.programverk.cache;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
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
  private final MessageDigest digest = Sha256.digest();

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

  private final StringBuilder text = new StringBuilder();

  private ModelKey() {}

  /** The name: 64 hexadecimal digits. */
  public static String of(Object... values) {
    ModelKey key = new ModelKey();
    for (Object value : values) {
      key.add(value);
    }
    key.flush();
    return HexFormat.of().formatHex(key.digest.digest());
  }

  private void add(Object value) {
    if (value instanceof String string) {
      text.append('s').append(string.length()).append(':').append(string);
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
      addRecord(record);
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
