package no.programverk.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"problems", "console", "site"})
  void every_message_can_be_formatted_and_none_has_a_lost_apostrophe(String file)
      throws IOException {
    Properties wording = load(file);
    for (String key : wording.stringPropertyNames()) {
      String text = wording.getProperty(key);
      assertThat(text).as(key).doesNotContain("'");
      assertThat(new MessageFormat(text, Messages.BOKMAL)).as(key).isNotNull();
    }
  }

  @Test
  void the_language_is_not_taken_from_the_machine() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.US);
    try {
      assertThat(Messages.ofConsole().get("ferdig", 2, 1.5, "x", 2))
          .isEqualTo("2 sider på 1,5 sekunder, 2 filer skrevet: x");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Properties load(String file) throws IOException {
    Properties wording = new Properties();
    String path = "/no/programverk/" + file + "_nb.properties";
    try (var in = MessagesTest.class.getResourceAsStream(path);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      wording.load(reader);
    }
    return wording;
  }
}
