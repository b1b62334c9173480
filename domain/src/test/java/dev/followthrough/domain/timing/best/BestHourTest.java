package dev.followthrough.domain.timing.best;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.timing.best.BestHour.Choice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BestHourTest {
    private static final Set<Integer> OFFICE = IntStream.range(9, 17).boxed().collect(Collectors.toSet());

    private static Acts acts(int... hourAndCount) {
        List<Integer> hours = new ArrayList<>();
        for (int i = 0; i < hourAndCount.length; i += 2)
            hours.addAll(Collections.nCopies(hourAndCount[i + 1], hourAndCount[i]));
        return Acts.of(hours);
    }

    private static BestHour learned(Acts contact, Acts segment, Acts house) {
        return new BestHour(contact, segment, house, "large");
    }

    @Test
    void nothing_known_claims_nothing() {
        assertThat(BestHour.UNKNOWN.among(OFFICE)).isEmpty();
        assertThat(learned(acts(9, 3), Acts.NONE, acts(9, 4)).among(OFFICE))
                .as("seven acts are an accident")
                .isEmpty();
    }

    @Test
    void much_of_their_own_outweighs_everybody_else() {
        Choice choice = learned(acts(9, 12, 14, 2), acts(14, 60, 10, 10), acts(14, 300))
                .among(OFFICE)
                .orElseThrow();
        assertThat(choice.hour()).isEqualTo(9);
        assertThat(choice.words()).isEqualTo("09:00-10:00, their best hour (12 of 14 answers of their own)");
    }

    @Test
    void little_of_their_own_does_not_move_them_from_their_segments_hour() {
        Choice choice = learned(acts(9, 3), acts(10, 60, 14, 20), Acts.NONE)
                .among(OFFICE)
                .orElseThrow();
        assertThat(choice.hour()).isEqualTo(10);
        assertThat(choice.words())
                .isEqualTo(
                        "10:00-11:00, the best hour of segment large (60 of 80 answers); 3 of their own are too few to tell");
    }

    @Test
    void a_thin_segment_leaves_the_houses_hour() {
        Choice choice = learned(Acts.NONE, acts(14, 2), acts(11, 50, 14, 10))
                .among(OFFICE)
                .orElseThrow();
        assertThat(choice.words()).isEqualTo("11:00-12:00, the best hour of all contacts (50 of 60 answers)");
    }

    @Test
    void answers_that_are_spread_evenly_claim_nothing() {
        Acts even = Acts.of(IntStream.range(0, 240).map(i -> 9 + i % 8).boxed().toList());
        assertThat(learned(even, even, even).among(OFFICE)).isEmpty();
    }

    @Test
    void an_hour_outside_those_that_fit_is_never_chosen() {
        assertThat(learned(acts(6, 50), Acts.NONE, acts(6, 50)).among(OFFICE)).isEmpty();
        assertThat(learned(acts(6, 50), Acts.NONE, Acts.NONE).among(Set.of(9))).isEmpty();
    }

    @Property(tries = 200, seed = "20270122")
    void whatever_was_learned_the_choice_fits_and_is_the_same_each_time(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 23) Integer> own,
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 23) Integer> house) {
        BestHour learned = learned(Acts.of(own), Acts.NONE, Acts.of(house));
        assertThat(learned.among(OFFICE)).isEqualTo(learned.among(OFFICE));
        learned.among(OFFICE).ifPresent(choice -> assertThat(OFFICE).contains(choice.hour()));
        if (own.size() + house.size() < BestHour.LEAST_ACTS)
            assertThat(learned.among(OFFICE)).isEmpty();
    }
}
