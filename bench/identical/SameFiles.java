import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;

/** Tells which files of two folders differ: in bytes, but for pictures, of which the pixels count. */
public final class SameFiles {
  private SameFiles() {}

  public static void main(String[] folders) throws IOException {
    Path one = Path.of(folders[0]);
    Path other = Path.of(folders[1]);
    Set<String> paths = new TreeSet<>(files(one));
    paths.addAll(files(other));
    long different = 0;
    for (String path : paths) {
      if (!same(one.resolve(path), other.resolve(path))) {
        System.out.println("differs: " + path);
        different++;
      }
    }
    System.out.println(paths.size() + " files compared, " + different + " differ");
    System.exit(different == 0 && !paths.isEmpty() ? 0 : 1);
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toSet());
    }
  }

  private static boolean same(Path one, Path other) throws IOException {
    if (!Files.exists(one) || !Files.exists(other)) {
      return false;
    }
    return Files.mismatch(one, other) < 0
        || (one.toString().endsWith(".png") && samePixels(one, other));
  }

  private static boolean samePixels(Path one, Path other) throws IOException {
    BufferedImage a = ImageIO.read(one.toFile());
    BufferedImage b = ImageIO.read(other.toFile());
    if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
      return false;
    }
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        if (a.getRGB(x, y) != b.getRGB(x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}
