package no.programverk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2023, 2023-01-01, 2023-12-31, 2023",
    "2023-2027, 2023-01-01, 2027-12-31, 2023–2027",
    "2023–2027, 2023-01-01, 2027-12-31, 2023–2027",
    "2023-2023, 2023-01-01, 2023-12-31, 2023",
    "2023-10-01/2027-09-30, 2023-10-01, 2027-09-30, 1.10.2023–30.9.2027"
  })
  void years_and_intervals_are_read(String text, LocalDate from, LocalDate to, String label) {
    assertThat(Period.parse(text)).contains(new Period(from, to, label));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "i år", "2027-2023", "23-27", "2023-13-01/2024-01-01", "2023-10-01", "2023-"})
  void anything_else_is_not_a_period(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }

  @Test
  void the_first_and_the_last_day_are_within_it() {
    Period period = Period.parse("2023-10-01/2027-09-30").orElseThrow();
    assertThat(period.on(LocalDate.of(2023, 9, 30))).isEqualTo(Validity.UPCOMING);
    assertThat(period.on(LocalDate.of(2023, 10, 1))).isEqualTo(Validity.IN_FORCE);
    assertThat(period.on(LocalDate.of(2027, 9, 30))).isEqualTo(Validity.IN_FORCE);
    assertThat(period.on(LocalDate.of(2027, 10, 1))).isEqualTo(Validity.OVER);
  }
}
