package no.programverk.json;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes JSON (RFC 8259): maps in their order, lists and streams as arrays, an empty {@code
 * Optional} as null. What would end a script element is escaped, so that the text can stand in
 * HTML.
 */
public final class Json {
  private final Writer out;
  private final boolean pretty;

  private Json(Writer out, boolean pretty) {
    this.out = out;
    this.pretty = pretty;
  }

  /** On lines of their own, for people and for version control; in UTF-8. */
  public static byte[] pretty(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pretty(value, bytes);
    return bytes.toByteArray();
  }

  /**
   * As {@link #pretty(Object)}: a large value is never whole in memory as text.
   *
   * @param out stays open
   */
  public static void pretty(Object value, OutputStream out) {
    Writer text = utf8(out);
    write(value, text, true);
    try {
      text.append('\n').flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On one line. */
  public static String compact(Object value) {
    StringWriter text = new StringWriter();
    write(value, text, false);
    return text.toString();
  }

  /**
   * On one line, in UTF-8: a large value is never whole in memory as text.
   *
   * @param out stays open
   */
  public static void compact(Object value, OutputStream out) {
    write(value, utf8(out), false);
  }

  private static Writer utf8(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  private static void write(Object value, Writer out, boolean pretty) {
    try {
      new Json(out, pretty).write(value, 0);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Object value, int depth) throws IOException {
    if (value instanceof Map<?, ?> map) {
      object(map, depth);
    } else if (value instanceof List<?> list) {
      array(list.iterator(), depth);
    } else if (value instanceof Stream<?> stream) {
      array(stream.iterator(), depth);
    } else if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        write(optional.get(), depth);
      } else {
        out.append("null");
      }
    } else if (value instanceof Double number) {
      out.append(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value.toString());
    } else {
      string(value.toString());
    }
  }

  private void object(Map<?, ?> map, int depth) throws IOException {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      line(depth + 1);
      string(entry.getKey().toString());
      out.append(pretty ? ": " : ":");
      write(entry.getValue(), depth + 1);
      separator = ",";
    }
    line(depth);
    out.append('}');
  }

  private void array(Iterator<?> items, int depth) throws IOException {
    out.append('[');
    boolean empty = !items.hasNext();
    while (items.hasNext()) {
      line(depth + 1);
      write(items.next(), depth + 1);
      out.append(items.hasNext() ? "," : "");
    }
    if (!empty) {
      line(depth);
    }
    out.append(']');
  }

  private void line(int depth) throws IOException {
    if (pretty) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void string(String text) throws IOException {
    out.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isSpecial(text.charAt(i))) {
        out.write(text, written, i - written);
        escape(text.charAt(i));
        written = i + 1;
      }
    }
    out.write(text, written, text.length() - written);
    out.append('"');
  }

  private static boolean isSpecial(char c) {
    return c < 0x20
        || c == '"'
        || c == '\\'
        || c == '<'
        || c == '>'
        || c == '&'
        || c == '\u2028'
        || c == '\u2029';
  }

  private void escape(char c) throws IOException {
    boolean plainly = c == '"' || c == '\\';
    out.append(plainly ? "\\" + c : "\\u" + HexFormat.of().toHexDigits(c));
  }
}
