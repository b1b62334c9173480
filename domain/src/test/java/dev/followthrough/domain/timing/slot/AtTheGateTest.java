package dev.followthrough.domain.timing.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The gate asks the same rules as the finder, whatever the zone, the clock and the calendars.
class AtTheGateTest {
    @Provide
    Arbitrary<AnySlotTest.Scene> scenes() {
        return AnySlotTest.scenes().filter(scene -> scene.channel() == Channel.EMAIL);
    }

    @Property(tries = 100, seed = "20270122")
    void has_nothing_against_a_minute_that_was_offered(@ForAll("scenes") AnySlotTest.Scene scene) {
        List<Instant> minutes = scene.asks().plan().minutes();
        for (int i = 0; i < minutes.size(); i += 41) {
            assertThat(SlotFinder.objection(at(scene, minutes.get(i)))).isEmpty();
        }
    }

    @Property(tries = 150, seed = "20270123")
    void refuses_every_moment_before_the_first_that_fits_and_says_why(@ForAll("scenes") AnySlotTest.Scene scene) {
        // Days of a cadence that are all a weekend where the contact lives never come.
        SlotExplanation first = SlotFinder.first(at(scene, scene.at())).orElse(null);
        if (first == null) return;
        assertThat(SlotFinder.objection(at(scene, first.due()))).isEmpty();
        Duration wait = Duration.between(scene.at(), first.due());
        for (int part = 1; part < 9; part++) {
            Instant moment = scene.at().plus(wait.multipliedBy(part).dividedBy(10));
            if (Duration.between(moment, first.due()).compareTo(Duration.ofMinutes(1)) < 0) continue;
            Objection objection = SlotFinder.objection(at(scene, moment)).orElseThrow();
            assertThat(objection.words()).isNotBlank();
            assertThat(objection.until()).isAfter(moment).isBeforeOrEqualTo(first.due());
        }
    }

    private static SlotAsk at(AnySlotTest.Scene scene, Instant moment) {
        return scene.asks().at(moment.toString()).ask();
    }
}
