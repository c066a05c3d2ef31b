package org.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hl7.fhir.r4.model.Enumeration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

  @Nested
  class Reads {

    @Test
    void aRunOfDaysWithTimes() {
      var open = Hours.read("mon-wed 09:00-16:30");

      assertThat(open.getDaysOfWeek())
          .extracting(Enumeration::getCode)
          .containsExactly("mon", "tue", "wed");
      assertThat(open.getAvailableStartTime()).isEqualTo("09:00:00");
      assertThat(open.getAvailableEndTime()).isEqualTo("16:30:00");
      assertThat(open.hasAllDay()).isFalse();
    }

    @Test
    void singleDays() {
      var open = Hours.read("tue,sat 13:00-17:00");

      assertThat(open.getDaysOfWeek())
          .extracting(Enumeration::getCode)
          .containsExactly("tue", "sat");
    }

    @Test
    void aWholeDayWithoutTimes() {
      var open = Hours.read("mon-sun all-day");

      assertThat(open.getDaysOfWeek()).hasSize(7);
      assertThat(open.getAllDay()).isTrue();
      assertThat(open.hasAvailableStartTime()).isFalse();
    }
  }

  @Nested
  class Refuses {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "mon",
          "lundi 09:00-10:00",
          "fri-mon 09:00-10:00",
          "mon-tue-wed 09:00-10:00",
          "mon, 09:00-10:00",
          "mon 9:00-10:00",
          "mon 09:00-24:00",
          "mon 10:00-09:00",
          "mon 10:00-10:00",
          "mon 10:00"
        })
    void whatIsNotHours(String line) {
      assertThatThrownBy(() -> Hours.read(line)).isInstanceOf(RuntimeException.class);
    }
  }
}
