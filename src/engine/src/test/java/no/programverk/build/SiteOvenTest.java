package no.programverk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.programverk.jbake.AsciiDocEngine;
import no.programverk.settings.Settings;
import org.jbake.app.Oven;
import org.jbake.parser.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who know JBake may rely on. */
class SiteOvenTest {
  private static final String DATE = "2026-01-01";

  @TempDir private Path folder;

  @Test
  void jbakes_own_oven_bakes_the_site() {
    TestSite site = TestSite.of("base", folder);
    Oven oven = site.oven(DATE);
    oven.bake();
    assertThat(oven.getErrors()).isEmpty();
    assertThat(site.published("tema/sykehjem/index.html")).contains("god mat");
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void what_stops_a_bake_is_among_the_errors_of_the_oven() {
    TestSite site = TestSite.of("base", folder).write("content/feil.adoc", "Ingen tittel.\n");
    Oven oven = site.oven(DATE);
    oven.bake();
    assertThat(oven.getErrors())
        .isNotEmpty()
        .allSatisfy(error -> assertThat(error).hasMessageContaining("content/feil.adoc"));
    assertThat(site.site()).doesNotExist();
  }

  @Test
  void a_template_sees_the_configuration_and_the_document_as_jbake_says() {
    TestSite site = TestSite.of("base", folder).host("https://example.org");
    String template = "templates/theme.ftlh";
    site.write(
        template,
        site.read(template)
            + "<!-- ${config.site_host} ${config.render_sitemap} ${version} ${content.type} "
            + "${content.title} ${content.uri} ${content.rootpath} ${content.status} -->");
    assertThat(site.bake(DATE).problems()).isEmpty();
    assertThat(site.published("tema/helse/index.html"))
        .contains(
            "<!-- https://example.org true v2.7.0 theme Helse tema/helse/ ../../ published -->");
  }

  @Test
  void a_template_of_another_name_is_used_where_the_settings_say_so() {
    TestSite site = TestSite.of("base", folder);
    site.write("templates/annet.ftlh", "<!DOCTYPE html><html lang=\"nb\"><title>x</title>annet");
    site.write(Settings.FILE, site.read(Settings.FILE) + "\ntemplate.theme.file=annet.ftlh\n");
    assertThat(site.bake(DATE).problems()).isEmpty();
    assertThat(site.published("tema/helse/index.html")).endsWith("annet");
  }

  @Test
  void an_output_that_is_switched_off_is_not_made_and_nothing_leads_to_it() {
    TestSite site = TestSite.of("base", folder).host("https://example.org").release(DATE);
    String feed = "endringer/endringer.atom";
    assertThat(site.publishes("sitemap.xml")).isTrue();
    assertThat(site.publishes("k/god-mat/qr.svg")).isTrue();
    site.delete("content/adresser.txt");
    site.write(
        Settings.FILE,
        site.read(Settings.FILE)
            + "\nrender.sitemap=false\nrender.feed=false\nrender.error404=false\n"
            + "render.cards=false\nrender.qr=false\nrender.oembed=false\n");
    site.release(DATE);
    for (String path :
        new String[] {
          "sitemap.xml",
          feed,
          "404.html",
          "tema/kort.png",
          "k/god-mat/qr.svg",
          "k/god-mat/qr.png",
          "k/god-mat/oembed.json"
        }) {
      assertThat(site.publishes(path)).as(path).isFalse();
    }
    assertThat(site.published("robots.txt")).doesNotContain("sitemap");
    assertThat(site.published(".htaccess") + site.published("nginx.conf")).doesNotContain("404");
    assertThat(site.published("endringer/index.html")).doesNotContain("atom");
  }

  @Test
  void hidden_files_of_the_assets_are_left_out_where_the_settings_say_so() {
    TestSite site = TestSite.of("base", folder).write("assets/.skjult", "x");
    assertThat(site.bake(DATE).problems()).isEmpty();
    assertThat(site.publishes(".skjult")).isTrue();
    site.write(Settings.FILE, site.read(Settings.FILE) + "\nasset.ignore=true\n");
    assertThat(site.bake(DATE).problems()).isEmpty();
    assertThat(site.publishes(".skjult")).isFalse();
  }

  @Test
  void our_engine_is_the_one_that_reads_asciidoc() {
    TestSite.of("base", folder).bake(DATE);
    assertThat(Engines.get("adoc")).isInstanceOf(AsciiDocEngine.class);
    assertThat(Engines.get("md")).isNotNull().isNotInstanceOf(AsciiDocEngine.class);
  }
}
