package org.almanac.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

    private static final WorkingHours OFFICE = WorkingHours.parse("MON-FRI 07:00-19:00", ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T07:00:00Z, true",
        "2026-11-20T18:59:59Z, true",
        "2026-11-20T19:00:00Z, false",
        "2026-11-20T06:59:59Z, false",
        "2026-11-21T12:00:00Z, false",
        "2026-11-23T12:00:00Z, true"
    })
    void theBeginIsWithinAndTheEndIsNot(Instant moment, boolean within) {
        assertThat(OFFICE.include(moment)).isEqualTo(within);
    }

    @Test
    void theZoneCounts() {
        WorkingHours tokyo = WorkingHours.parse("MON-FRI 07:00-19:00", ZoneId.of("Asia/Tokyo"));
        assertThat(tokyo.include(Instant.parse("2026-11-19T23:00:00Z"))).isTrue();
        assertThat(tokyo.include(Instant.parse("2026-11-20T12:00:00Z"))).isFalse();
    }

    @Test
    void theWeekMayTurnWithinTheDays() {
        WorkingHours weekend = WorkingHours.parse("sat-mon 00:00-23:59", ZoneOffset.UTC);
        assertThat(weekend.include(Instant.parse("2026-11-22T12:00:00Z"))).isTrue();
        assertThat(weekend.include(Instant.parse("2026-11-24T12:00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MON 07:00-19:00", "MON-XXX 07:00-19:00", "always"})
    void anythingElseIsNoWorkingHours(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingHours.parse(text, ZoneOffset.UTC));
    }
}
