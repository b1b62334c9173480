package dev.followthrough.activities.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLabels;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A next meeting that is over is nobody's next meeting.
class ANextMeetingThatHasPassedTest {
    @ParameterizedTest
    @CsvSource({
        "2026-10-20,       2026-10-21T08:00:00Z, Europe/Berlin,    true",
        "2026-10-21,       2026-10-21T08:00:00Z, Europe/Berlin,    false",
        "2026-10-22,       2026-10-21T08:00:00Z, Europe/Berlin,    false",
        "2026-10-21T10:00, 2026-10-21T07:59:00Z, Europe/Berlin,    false",
        "2026-10-21T10:00, 2026-10-21T08:00:30Z, Europe/Berlin,    false",
        "2026-10-21T10:00, 2026-10-21T08:01:00Z, Europe/Berlin,    true",
        "2026-10-21,       2026-10-22T03:00:00Z, America/New_York, false",
        "2026-10-21,       2026-10-21T17:00:00Z, Asia/Shanghai,    true",
    })
    void it_is_over_where_the_contact_is(String date, Instant now, String zone, boolean past) {
        Fact meeting = Fact.shown("m", Fact.Type.DATE, FactLabels.NEXT_MEETING, date);
        assertThat(Briefs.isPast(meeting, now, ZoneId.of(zone))).isEqualTo(past);
    }
}
