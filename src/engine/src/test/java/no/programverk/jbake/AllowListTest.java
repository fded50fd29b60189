package no.programverk.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <script>alert(1)</script>              | html-ikke-tillatt
          <svg onload=alert(1)></svg>            | html-ikke-tillatt
          <iframe src=x></iframe>                | html-ikke-tillatt
          <style>*{display:none}</style>         | html-ikke-tillatt
          <form action=x></form>                 | html-ikke-tillatt
          <math><mtext></mtext></math>           | html-ikke-tillatt
          <template><script>1</script></template>| html-ikke-tillatt
          <p><!-- x --></p>                      | html-ikke-tillatt
          <p onclick=x>a</p>                     | html-attributt-ikke-tillatt
          <p ONCLICK=x>a</p>                     | html-attributt-ikke-tillatt
          <p style='position:fixed'>a</p>        | html-attributt-ikke-tillatt
          <a href=https://example.org target=x>a</a> | html-attributt-ikke-tillatt
          <a href='javascript:x'>a</a>           | lenke-ikke-tillatt
          <a href=' javascript:x'>a</a>          | lenke-ikke-tillatt
          <a href='java&#9;script:x'>a</a>       | lenke-ikke-tillatt
          <a href='data:text/html,x'>a</a>       | lenke-ikke-tillatt
          <a href='side.html'>a</a>              | lenke-ikke-tillatt
          <p class=viktig>a</p>                  | rolle-ukjent
          <h2 id='Stor'>a</h2>                   | id-ugyldig
          <h5>a</h5>                             | overskrift-for-dyp
          """)
  void what_a_stranger_may_send_is_refused(String html, String rule) {
    assertThat(refusals(html)).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a <strong>b</strong> <em>c</em> <code>d</code></p>",
        "<div class=\"sect1\"><h2 id=\"mat-og-drikke\">a</h2></div>",
        "<ol class=\"arabic\" start=\"3\"><li><p>a</p></li></ol>",
        "<a href=\"https://example.org/a?b=1&amp;c=2\">a</a>",
        "<a href=\"mailto:post@example.org\">a</a>",
        "<a href=\"tema/a.adoc#b\">a</a>",
        "<a href=\"#b\">a</a>",
        "<table class=\"tableblock\"><colgroup><col style=\"width: 50%;\"></colgroup></table>"
      })
  void what_the_processor_makes_of_plain_mark_up_is_let_through(String html) {
    assertThat(refusals(html)).isEmpty();
  }

  private static List<String> refusals(String html) {
    List<String> rules = new ArrayList<>();
    AllowList.check(
        Jsoup.parseBodyFragment(html).body(), (rule, what, clue) -> rules.add(rule.id()));
    return rules;
  }
}
