package org.pressbeam.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.beam.sdk.coders.CustomCoder;
import org.jspecify.annotations.Nullable;

/**
 * Codes records component by component, the same record always to the same bytes.
 *
 * <p>Components may be int, long, boolean, String, byte[], Integer, Long, Instant, LocalDate,
 * enums, records, lists of these and sorted maps from String to Long. Every component that is no
 * primitive may be null.
 *
 * @param <T> the record
 */
final class RecordCoder<T extends Record> extends CustomCoder<T> implements Packing<T> {
  private static final long serialVersionUID = 1L;

  private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

  private final Class<T> type;

  private RecordCoder(Class<T> type) {
    this.type = type;
  }

  /** Returns the coder of a class of records. */
  static <T extends Record> RecordCoder<T> of(Class<T> type) {
    return new RecordCoder<>(type);
  }

  /** The canonical constructor and the components of a class of records. */
  private record Shape(Constructor<?> constructor, RecordComponent[] components) {
    static Shape of(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      try {
        Constructor<?> constructor =
            type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        for (RecordComponent component : components) {
          component.getAccessor().setAccessible(true);
        }
        return new Shape(constructor, components);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("a record without its constructor: " + type, e);
      }
    }
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    writeRecord(value, new DataOutputStream(out));
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return type.cast(readRecord(type, new DataInputStream(in)));
  }

  @Override
  public void write(T value, DataOutputStream out) throws IOException {
    writeRecord(value, out);
  }

  @Override
  public T read(DataInputStream in) throws IOException {
    return type.cast(readRecord(type, in));
  }

  @Override
  public void verifyDeterministic() {
    // Nothing is written but values in the order of their components; maps are sorted.
  }

  @Override
  public String toString() {
    return "RecordCoder(" + type.getSimpleName() + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordCoder<?> coder && coder.type == type;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  private static void writeRecord(Record value, DataOutputStream out) throws IOException {
    Shape shape = SHAPES.computeIfAbsent(value.getClass(), Shape::of);
    for (RecordComponent component : shape.components()) {
      try {
        writeValue(component.getAccessor().invoke(value), component.getType(), out);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
  }

  private static Object readRecord(Class<?> type, DataInputStream in) throws IOException {
    Shape shape = SHAPES.computeIfAbsent(type, Shape::of);
    @Nullable Object[] values = new @Nullable Object[shape.components().length];
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = shape.components()[i];
      values[i] = readValue(component.getType(), component.getGenericType(), in);
    }
    try {
      return shape.constructor().newInstance(values);
    } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
      throw new IOException("cannot make a " + type.getSimpleName(), e);
    }
  }

  private static void writeValue(@Nullable Object value, Class<?> type, DataOutputStream out)
      throws IOException {
    if (!type.isPrimitive()) {
      out.writeBoolean(value != null);
    }
    if (value == null) {
      return;
    }
    if (value instanceof Integer number) {
      out.writeInt(number);
    } else if (value instanceof Long number) {
      out.writeLong(number);
    } else if (value instanceof Boolean yes) {
      out.writeBoolean(yes);
    } else if (value instanceof String text) {
      writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
    } else if (value instanceof byte[] bytes) {
      writeBytes(bytes, out);
    } else if (value instanceof Instant time) {
      out.writeLong(time.getEpochSecond());
      out.writeInt(time.getNano());
    } else if (value instanceof LocalDate day) {
      out.writeLong(day.toEpochDay());
    } else if (value instanceof Enum<?> constant) {
      writeBytes(constant.name().getBytes(StandardCharsets.UTF_8), out);
    } else if (value instanceof Record nested) {
      writeRecord(nested, out);
    } else if (value instanceof List<?> list) {
      out.writeInt(list.size());
      for (Object element : list) {
        writeValue(element, Object.class, out);
      }
    } else if (value instanceof SortedMap<?, ?> map) {
      writeMap(map, out);
    } else {
      throw new IllegalArgumentException("no coding for " + value.getClass());
    }
  }

  private static void writeMap(SortedMap<?, ?> map, DataOutputStream out) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      writeValue(entry.getKey(), Object.class, out);
      writeValue(entry.getValue(), Object.class, out);
    }
  }

  private static @Nullable Object readValue(Class<?> type, Type generic, DataInputStream in)
      throws IOException {
    if (!type.isPrimitive() && !in.readBoolean()) {
      return null;
    }
    if (type == int.class || type == Integer.class) {
      return in.readInt();
    } else if (type == long.class || type == Long.class) {
      return in.readLong();
    } else if (type == boolean.class || type == Boolean.class) {
      return in.readBoolean();
    } else if (type == String.class) {
      return new String(readBytes(in), StandardCharsets.UTF_8);
    } else if (type == byte[].class) {
      return readBytes(in);
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(in.readLong(), in.readInt());
    } else if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(in.readLong());
    } else if (type.isEnum()) {
      return readEnum(type, in);
    } else if (type.isRecord()) {
      return readRecord(type, in);
    } else if (type == List.class) {
      return readList(generic, in);
    } else if (type == SortedMap.class) {
      return readMap(in);
    }
    throw new IllegalArgumentException("no coding for " + type);
  }

  private static Object readEnum(Class<?> type, DataInputStream in) throws IOException {
    String name = new String(readBytes(in), StandardCharsets.UTF_8);
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IOException(name + " is no " + type.getSimpleName());
  }

  private static List<@Nullable Object> readList(Type generic, DataInputStream in)
      throws IOException {
    Type element = ((ParameterizedType) generic).getActualTypeArguments()[0];
    int size = in.readInt();
    List<@Nullable Object> list = new ArrayList<>(Math.min(size, 1 << 16));
    for (int i = 0; i < size; i++) {
      list.add(readValue((Class<?>) element, element, in));
    }
    return list;
  }

  private static SortedMap<String, Long> readMap(DataInputStream in) throws IOException {
    SortedMap<String, Long> map = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      in.readBoolean();
      String key = new String(readBytes(in), StandardCharsets.UTF_8);
      in.readBoolean();
      map.put(key, in.readLong());
    }
    return map;
  }

  private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a value breaks off");
    }
    return bytes;
  }
}
