package no.programverk.search;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes lists, maps, texts and numbers as JSON, in the order given. */
final class Json {
  private final StringBuilder out = new StringBuilder();

  private Json() {}

  static String of(Object value) {
    Json json = new Json();
    json.write(value);
    return json.out.append('\n').toString();
  }

  private void write(Object value) {
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      for (Iterator<?> entries = map.entrySet().iterator(); entries.hasNext(); ) {
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) entries.next();
        text(entry.getKey().toString());
        out.append(':');
        write(entry.getValue());
        out.append(entries.hasNext() ? "," : "");
      }
      out.append('}');
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i == 0 ? "" : ",");
        write(list.get(i));
      }
      out.append(']');
    } else if (value instanceof Double number) {
      out.append(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
    } else if (value instanceof Integer) {
      out.append(value);
    } else {
      text(value.toString());
    }
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
