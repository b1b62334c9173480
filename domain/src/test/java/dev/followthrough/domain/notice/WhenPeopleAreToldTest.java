package dev.followthrough.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.timing.calendar.Leave;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.place.Place;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenPeopleAreToldTest {
    private static final LocalTime HALF_PAST_EIGHT = LocalTime.of(8, 30);

    private static Worker worker(String zone, String country, List<Leave> leaves) {
        var hours = WorkingHours.usual(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        return new Worker("p-1", "Mara", ZoneId.of(zone), new Place(country, null), hours, leaves);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T07:29:59Z, ",
        "2026-11-25T07:30:00Z, 2026-11-25",
        "2026-11-25T22:59:00Z, 2026-11-25",
        "2026-11-28T09:00:00Z, ",
        "2026-12-25T09:00:00Z, "
    })
    void the_digest_is_due_from_its_hour_on_on_days_on_which_they_work(Instant now, LocalDate day) {
        var due = DigestDay.due(worker("Europe/Berlin", "DE", List.of()), TimingJson.defaults(), HALF_PAST_EIGHT, now);
        assertThat(due.orElse(null)).isEqualTo(day);
    }

    @Test
    void the_day_is_the_one_of_their_own_zone() {
        Instant now = Instant.parse("2026-11-24T23:45:00Z");
        var tokyo = worker("Asia/Tokyo", "JP", List.of());
        assertThat(DigestDay.due(tokyo, TimingJson.defaults(), HALF_PAST_EIGHT, now))
                .contains(LocalDate.parse("2026-11-25"));
    }

    @Test
    void nobody_gets_one_on_leave() {
        var away = new Leave(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-27"), null);
        var due = DigestDay.due(
                worker("Europe/Berlin", "DE", List.of(away)),
                TimingJson.defaults(),
                HALF_PAST_EIGHT,
                Instant.parse("2026-11-25T10:00:00Z"));
        assertThat(due).isEmpty();
    }

    @Test
    void what_cannot_wait_comes_now_and_the_rest_with_the_digest() {
        assertThat(NoticeChoice.USUAL.time("reply")).isEqualTo(NoticeTime.NOW);
        assertThat(NoticeChoice.USUAL.time("hard-question")).isEqualTo(NoticeTime.NOW);
        assertThat(NoticeChoice.USUAL.time("stop")).isEqualTo(NoticeTime.DIGEST);
        assertThat(NoticeChoice.USUAL.time("of-tomorrow")).isEqualTo(NoticeTime.DIGEST);
    }

    @Test
    void a_choice_counts_for_its_kind_alone() {
        var choice = new NoticeChoice(NoticeWay.EMAIL, HALF_PAST_EIGHT, Map.of("reply", NoticeTime.OFF));
        assertThat(choice.time("reply")).isEqualTo(NoticeTime.OFF);
        assertThat(choice.time("review")).isEqualTo(NoticeTime.NOW);
    }

    @Test
    void the_digest_says_what_happened_deal_by_deal_and_nothing_twice() {
        String text = DigestText.of(List.of(
                new DigestText.Line("Pilot", "The follow-up has ended: the deal is won."),
                new DigestText.Line("Pilot", "The follow-up has ended: the deal is won."),
                new DigestText.Line("Renewal", "funding: new round")));
        assertThat(text)
                .isEqualTo("What happened in 2 deals\n\nPilot\n• The follow-up has ended: the deal is won."
                        + "\n\nRenewal\n• funding: new round");
        assertThat(DigestText.subject(text)).isEqualTo("What happened in 2 deals");
    }

    @Test
    void a_digest_of_many_deals_says_how_many_more_there_are() {
        var lines = IntStream.range(0, 40)
                .mapToObj(n -> new DigestText.Line("Deal " + n, "news"))
                .toList();
        assertThat(DigestText.of(lines))
                .contains("Deal 24")
                .doesNotContain("Deal 25")
                .endsWith("and 15 deals more");
    }
}
