package dev.followthrough.domain.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.drafting.render.FactWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfferTest {
    private static final Offer THURSDAY = offer("2026-10-22T14:00");
    private static final Offer FRIDAY = offer("2026-10-23T09:30");
    private static final Offer LATER_FRIDAY = offer("2026-10-23T15:00");

    private static Offer offer(String local) {
        Instant from =
                LocalDateTime.parse(local).atZone(ZoneId.of("Europe/London")).toInstant();
        return new Offer(from, from.plus(Duration.ofMinutes(30)), LocalDateTime.parse(local));
    }

    private static List<Offer> in(String body) {
        return Offer.in(new DraftText("Next step", body), List.of(THURSDAY, FRIDAY, LATER_FRIDAY));
    }

    @Test
    void a_text_proposes_the_times_that_it_names_in_whatever_words() {
        assertThat(in("Would Thursday 22 October at 14:00 or Friday 23 October at 9:30 suit you?"))
                .containsExactly(THURSDAY, FRIDAY);
        assertThat(in("我这几个时间有空：10月22日14:00、10月23日15:00。")).containsExactly(THURSDAY, LATER_FRIDAY);
        assertThat(in("How about 3pm on the 23rd?")).containsExactly(LATER_FRIDAY);
    }

    @Test
    void the_words_that_code_writes_for_it_are_found_again() {
        for (String language : List.of("en", "zh")) {
            for (Fact fact : Offer.facts(List.of(THURSDAY, FRIDAY, LATER_FRIDAY), "Mara's calendar"))
                assertThat(in(FactWords.of(fact, language))).as(language).hasSize(1);
        }
    }

    @Test
    void a_day_alone_proposes_nothing() {
        assertThat(in("We met on 22 October; shall we talk again soon?")).isEmpty();
    }

    @Test
    void it_stands_while_there_is_time_left_and_the_readers_clock_says_the_same() {
        ZoneId london = ZoneId.of("Europe/London");
        Duration least = Duration.ofHours(4);
        assertThat(THURSDAY.stands(Instant.parse("2026-10-22T09:00:00Z"), least, london))
                .isTrue();
        assertThat(THURSDAY.stands(Instant.parse("2026-10-22T09:00:01Z"), least, london))
                .isFalse();
        assertThat(THURSDAY.stands(Instant.parse("2026-10-20T09:00:00Z"), least, ZoneId.of("Europe/Berlin")))
                .isFalse();
    }
}
