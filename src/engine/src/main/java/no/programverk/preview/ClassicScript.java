package no.programverk.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a classic script of a module of ours: what it exports is put in a registry by its path, and
 * what it imports is taken from there. Understands the forms that our modules use and refuses
 * others.
 */
final class ClassicScript {
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export (?=(?:async )?(?:function\\*?|const|let|class) (\\w+))");
  private static final Pattern EXPORT_LIST = Pattern.compile("(?m)^export \\{([\\w, ]+)\\};?$");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import \\{([\\w, ]+)\\} from [\"']([^\"']+)[\"'];?$");
  private static final Pattern LEFT = Pattern.compile("(?m)^(?:export|import)\\b(?!\\().*$");

  private ClassicScript() {}

  /**
   * Returns the script.
   *
   * @param path of the module from the site's root
   * @throws IllegalArgumentException when it exports or imports in a form that is not understood
   */
  static String of(String path, String module) {
    List<String> names = new ArrayList<>();
    Matcher exports = EXPORT.matcher(module);
    while (exports.find()) {
      names.add(exports.group(1));
    }
    Matcher lists = EXPORT_LIST.matcher(module);
    while (lists.find()) {
      names.add(lists.group(1).strip());
    }
    String bare = EXPORT_LIST.matcher(EXPORT.matcher(module).replaceAll("")).replaceAll("");
    String imported =
        IMPORT
            .matcher(bare)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        "const {"
                            + found.group(1)
                            + "} = programverk.modul("
                            + literal(resolve(path, found.group(2)))
                            + ");"));
    Matcher left = LEFT.matcher(imported);
    if (left.find()) {
      throw new IllegalArgumentException(path + ": " + left.group());
    }
    String body =
        imported
            .replaceAll("(?<![\\w.])import\\(", "programverk.hent(")
            .replace("import.meta.url", "document.currentScript.src");
    return "(() => {\n"
        + body
        + "\n"
        + (names.isEmpty()
            ? ""
            : "programverk.moduler[" + literal(path) + "] = {" + String.join(", ", names) + "};\n")
        + "})();\n";
  }

  private static String resolve(String from, String to) {
    java.nio.file.Path folder = java.nio.file.Path.of("/" + from).getParent();
    return folder.resolve(to).normalize().toString().substring(1).replace('\\', '/');
  }

  /** Returns a text as a literal that may stand in any script, also one within HTML. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                literal.append('\\').append((char) c);
              } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
                literal.append(String.format("\\u%04x", c));
              } else {
                literal.append((char) c);
              }
            });
    return literal.append('"').toString();
  }
}
