package no.programverk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermalinkTest {
  @ParameterizedTest
  @CsvSource({
    "'', index.html, ./",
    "tema/, tema/index.html, ../",
    "tema/sykehjem/, tema/sykehjem/index.html, ../../",
    "404.html, 404.html, ./"
  })
  void an_address_knows_its_file_and_the_way_to_the_root(String path, String file, String root) {
    assertThat(Permalink.of(path).file()).isEqualTo(file);
    assertThat(Permalink.of(path).toRoot()).isEqualTo(root);
  }

  @Test
  void a_fragment_follows_the_path() {
    Permalink point = Permalink.of("tema/sykehjem/").at("samboergaranti");
    assertThat(point.href()).isEqualTo("tema/sykehjem/#samboergaranti");
    assertThat(point.file()).isEqualTo("tema/sykehjem/index.html");
  }

  @Test
  void a_path_from_the_root_has_no_leading_slash() {
    assertThatIllegalArgumentException().isThrownBy(() -> Permalink.of("/tema/"));
  }
}
