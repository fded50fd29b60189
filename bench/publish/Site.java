import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes a project with a built site of so many files and bytes: {@code Site folder files bytes}. */
final class Site {
  private static final int WORDS = 4000;

  private Site() {}

  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]);
    int files = Integer.parseInt(arguments[1]);
    int each = (int) (Long.parseLong(arguments[2]) / files);
    String[] words = words();
    Random random = new Random(3);
    StringBuilder ledger = new StringBuilder();
    StringBuilder record = new StringBuilder();
    for (int file = 0; file < files; file++) {
      String folder = file == 0 ? "" : "side/" + file / 100 + "-" + file + "/";
      StringBuilder page = new StringBuilder("<!doctype html><title>" + file + "</title>\n<p>");
      while (page.length() < each - 40) {
        page.append(words[random.nextInt(WORDS)]).append(' ');
      }
      Path path = project.resolve("target/site").resolve(folder + "index.html");
      Files.createDirectories(path.getParent());
      Files.writeString(path, page.append("\n"), StandardCharsets.UTF_8);
      ledger.append("adresse /").append(folder).append(" 2026-01-01\n");
      String phase = file == 0 ? "ENTRY" : "PAGE";
      record.append(folder).append("index.html\t" + phase + "\tserved\tpromised\n");
    }
    Files.createDirectories(project.resolve("content"));
    Files.writeString(project.resolve("content/adresser.txt"), ledger);
    Files.writeString(project.resolve("target/site-steder.txt"), "");
    Files.writeString(
        project.resolve("target/site-build.properties"),
        "commit=\nclean=false\nbuild.date=2026-01-31\n");
    Files.writeString(project.resolve("target/site-filer.txt"), record);
  }

  private static String[] words() {
    Random random = new Random(4);
    String[] words = new String[WORDS];
    for (int word = 0; word < WORDS; word++) {
      words[word] =
          random
              .ints(3 + random.nextInt(9), 'a', 'z' + 1)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
    }
    return words;
  }
}
