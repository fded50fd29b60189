package no.programverk.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes records of one type as bytes, and reads equal ones. Their components are strings, ints,
 * longs, booleans, enums, optionals, lists, maps, other records and sealed interfaces of records. A
 * string that stands in a record several times is written once, and is in memory once when it is
 * read. The bytes do not tell what type they are of: whoever keeps them notes that beside them.
 *
 * <p>Two methods go through all types: a lambda for each would be linked anew by every build, which
 * cost one with nothing changed 0.01 s more.
 */
final class RecordCodec<T extends Record> {
  private static final Set<Class<?>> KNOWN =
      Set.of(
          String.class,
          int.class,
          long.class,
          boolean.class,
          Optional.class,
          List.class,
          Map.class,
          SortedMap.class);

  private final Class<T> type;
  private final Shape shape;

  /**
   * Looks through the type.
   *
   * @throws IllegalArgumentException when a component is of another type than those
   */
  RecordCodec(Class<T> type) {
    this.type = type;
    try {
      this.shape = shape(type);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has the constructor of its components", e);
    }
  }

  void write(DataOutputStream out, T record) throws IOException {
    try {
      new Output(out, new HashMap<>()).write(shape, record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  /**
   * Reads a record. Damaged bytes give another record, an {@link IOException} or a {@link
   * RuntimeException}.
   */
  T read(DataInputStream in) throws IOException {
    try {
      return type.cast(new Input(in, new ArrayList<>()).read(shape));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }

  /**
   * A type, looked through.
   *
   * @param parts of a record, its components; of a sealed interface, its records; of an optional, a
   *     list or a map, what it holds
   * @param accessors of a record, in the order of its components
   * @param constructors of a record the canonical one, and else none
   */
  private record Shape(
      Class<?> type,
      List<Shape> parts,
      List<Method> accessors,
      List<Constructor<?>> constructors) {}

  private static Shape shape(Type declared) throws NoSuchMethodException {
    if (declared instanceof Class<?> type && type.isRecord()) {
      return ofRecord(type, type.getRecordComponents());
    } else if (declared instanceof Class<?> type && (type.isEnum() || KNOWN.contains(type))) {
      return of(type);
    } else if (declared instanceof Class<?> type && type.isSealed()) {
      return of(type, type.getPermittedSubclasses());
    } else if (declared instanceof ParameterizedType generic
        && generic.getRawType() instanceof Class<?> type
        && KNOWN.contains(type)) {
      return of(type, generic.getActualTypeArguments());
    }
    throw new IllegalArgumentException("cannot be written: " + declared);
  }

  private static Shape of(Class<?> type, Type... parts) throws NoSuchMethodException {
    List<Shape> shapes = new ArrayList<>();
    for (Type part : parts) {
      shapes.add(shape(part));
    }
    return new Shape(type, shapes, List.of(), List.of());
  }

  private static Shape ofRecord(Class<?> type, RecordComponent[] components)
      throws NoSuchMethodException {
    Class<?>[] types = new Class<?>[components.length];
    List<Shape> parts = new ArrayList<>();
    List<Method> accessors = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      parts.add(shape(components[i].getGenericType()));
      accessors.add(components[i].getAccessor());
      accessors.get(i).setAccessible(true);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return new Shape(type, parts, accessors, List.of(constructor));
  }

  /**
   * @param strings that were written, with their places
   */
  private record Output(DataOutputStream out, Map<String, Integer> strings) {
    void write(Shape shape, Object value) throws IOException, ReflectiveOperationException {
      List<Shape> parts = shape.parts();
      if (value instanceof String text) {
        write(text);
      } else if (value instanceof Integer number) {
        out.writeInt(number);
      } else if (value instanceof Long number) {
        out.writeLong(number);
      } else if (value instanceof Boolean truth) {
        out.writeBoolean(truth);
      } else if (value instanceof Enum<?> constant) {
        out.writeByte(constant.ordinal());
      } else if (value instanceof Optional<?> optional) {
        write(shape, optional.stream().toList());
      } else if (value instanceof List<?> list) {
        out.writeInt(list.size());
        for (Object element : list) {
          write(parts.get(0), element);
        }
      } else if (value instanceof Map<?, ?> map) {
        out.writeInt(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          write(parts.get(0), entry.getKey());
          write(parts.get(1), entry.getValue());
        }
      } else if (shape.type().isInterface()) {
        int place = 0;
        while (parts.get(place).type() != value.getClass()) {
          place++;
        }
        out.writeByte(place);
        write(parts.get(place), value);
      } else {
        for (int i = 0; i < parts.size(); i++) {
          write(parts.get(i), shape.accessors().get(i).invoke(value));
        }
      }
    }

    private void write(String text) throws IOException {
      Integer place = strings.putIfAbsent(text, strings.size());
      out.writeInt(place == null ? strings.size() - 1 : place);
      if (place == null) {
        CacheFile.string(out, text);
      }
    }
  }

  /**
   * @param strings that were read, in order
   */
  private record Input(DataInputStream in, List<String> strings) {
    Object read(Shape shape) throws IOException, ReflectiveOperationException {
      Class<?> type = shape.type();
      if (type == String.class) {
        return string();
      } else if (type == int.class) {
        return in.readInt();
      } else if (type == long.class) {
        return in.readLong();
      } else if (type == boolean.class) {
        return in.readBoolean();
      } else if (type.isEnum()) {
        return type.getEnumConstants()[in.readByte()];
      } else if (type == Optional.class) {
        return list(shape).stream().findFirst();
      } else if (type == List.class) {
        return list(shape);
      } else if (type == Map.class) {
        return filled(new LinkedHashMap<>(), shape);
      } else if (type == SortedMap.class) {
        return filled(new TreeMap<>(), shape);
      } else if (type.isInterface()) {
        return read(shape.parts().get(in.readByte()));
      }
      Object[] components = new Object[shape.parts().size()];
      for (int i = 0; i < components.length; i++) {
        components[i] = read(shape.parts().get(i));
      }
      return shape.constructors().get(0).newInstance(components);
    }

    private List<Object> list(Shape shape) throws IOException, ReflectiveOperationException {
      List<Object> list = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        list.add(read(shape.parts().get(0)));
      }
      return list;
    }

    private Map<Object, Object> filled(Map<Object, Object> map, Shape shape)
        throws IOException, ReflectiveOperationException {
      for (int left = in.readInt(); left > 0; left--) {
        map.put(read(shape.parts().get(0)), read(shape.parts().get(1)));
      }
      return map;
    }

    private String string() throws IOException {
      int place = in.readInt();
      if (place == strings.size()) {
        strings.add(CacheFile.string(in));
      }
      return strings.get(place);
    }
  }
}
