package no.programverk.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import no.programverk.build.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
  private static final String HOST = "https://program.example.org";

  @TempDir private Path folder;

  private TestSite baked(Path where) {
    TestSite site = TestSite.of("adresser", where).host(HOST);
    assertThat(site.bake("2026-11-21").problems()).isEmpty();
    return site;
  }

  private static String read(BufferedImage image) throws Exception {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  @Test
  void the_png_code_leads_to_the_point() throws Exception {
    File png = baked(folder).site().resolve("k/skolemat/qr.png").toFile();

    assertThat(read(ImageIO.read(png))).isEqualTo(HOST + "/k/skolemat/");
  }

  @Test
  void the_svg_code_leads_to_the_point() throws Exception {
    String svg = baked(folder).published("k/skolemat/qr.svg");

    assertThat(read(drawn(svg))).isEqualTo(HOST + "/k/skolemat/");
  }

  /** Draws the rectangles of the path, ten pixels to a module. */
  private static BufferedImage drawn(String svg) {
    Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
    assertThat(box.find()).isTrue();
    int size = Integer.parseInt(box.group(1)) * 10;
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, size, size);
    pen.setColor(Color.BLACK);
    Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(svg);
    while (run.find()) {
      pen.fillRect(
          Integer.parseInt(run.group(1)) * 10,
          Integer.parseInt(run.group(2)) * 10,
          Integer.parseInt(run.group(3)) * 10,
          10);
    }
    return image;
  }

  @Test
  void a_page_and_its_points_share_a_card_with_alternative_text() throws Exception {
    TestSite site = baked(folder);

    BufferedImage card = ImageIO.read(site.site().resolve("tema/skolehelse/kort.png").toFile());

    assertThat(card.getWidth()).isEqualTo(1200);
    assertThat(card.getHeight()).isEqualTo(630);
    for (String page : new String[] {"tema/skolehelse/", "k/skolemat/"}) {
      Document html = Jsoup.parse(site.published(page + "index.html"));
      assertThat(html.select("meta[property=og:image]").attr("content"))
          .isEqualTo(HOST + "/tema/skolehelse/kort.png");
      assertThat(html.select("meta[property=og:image:alt]").attr("content"))
          .contains("Skolehelse")
          .contains("Innspill, ikke vedtatt.");
    }
  }

  @Test
  void a_card_has_the_exact_colours_of_paper_accent_and_both_inks() throws Exception {
    BufferedImage card =
        ImageIO.read(baked(folder).site().resolve("tema/skolehelse/kort.png").toFile());

    int[] pixels = card.getRGB(0, 0, card.getWidth(), card.getHeight(), null, 0, card.getWidth());
    assertThat(card.getRGB(40, 8)).isEqualTo(0xffffffff);
    assertThat(card.getRGB(100, 8)).isEqualTo(0xff9b1b34);
    assertThat(pixels).contains(0xff1c1c1c, 0xff5a5a5a);
  }

  @Test
  void a_theme_and_a_document_have_cards_of_their_own() {
    TestSite site = baked(folder);

    for (String page : new String[] {"tema/skole/", "tema/"}) {
      assertThat(site.publishes(page + "kort.png")).as(page).isTrue();
      assertThat(
              Jsoup.parse(site.published(page + "index.html"))
                  .select("meta[property=og:image]")
                  .attr("content"))
          .isEqualTo(HOST + "/" + page + "kort.png");
    }
  }

  @Test
  void two_builds_draw_the_same_bytes(@TempDir Path other) throws Exception {
    TestSite one = baked(folder);
    TestSite two = baked(other);

    for (String file : new String[] {"tema/skolehelse/kort.png", "k/skolemat/qr.png"}) {
      assertThat(Files.mismatch(one.site().resolve(file), two.site().resolve(file))).isEqualTo(-1);
    }
  }

  @Test
  void a_picture_that_is_there_is_not_drawn_again() throws Exception {
    TestSite site = baked(folder);
    Path card = site.site().resolve("tema/skolehelse/kort.png");
    var before = Files.getLastModifiedTime(card);

    site.replace("content/om.adoc", "Det er oss.", "Det er fortsatt oss.").bake("2026-11-21");

    assertThat(Files.getLastModifiedTime(card)).isEqualTo(before);
    assertThat(site.published("om/index.html")).contains("fortsatt");
  }

  @Test
  void there_are_none_without_a_host(@TempDir Path other) {
    TestSite bare = TestSite.of("adresser", other);
    bare.bake("2026-11-21");

    assertThat(bare.publishes("k/skolemat/qr.svg")).isFalse();
    assertThat(bare.publishes("tema/skolehelse/kort.png")).isFalse();
    assertThat(bare.published("k/skolemat/index.html")).doesNotContain("og:image");
  }
}
