package dev.followthrough.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.insight.ChannelMix;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixNoteTest {
    private static List<Problem> problems(String source) {
        House house = House.of(Opens.OFF).wanting(ChannelMix.shipped());
        return CadenceFile.read(source.getBytes(StandardCharsets.UTF_8), "cadence.yaml", house)
                .problems();
    }

    @Test
    void a_cadence_of_mail_alone_is_noted_and_stays_fine() {
        assertThat(problems(Cadences.SHORT)).singleElement().satisfies(note -> {
            assertThat(note.isNote()).isTrue();
            assertThat(note.asLine())
                    .startsWith("cadence.yaml:3:1: note: its channels are far from the house's mix: email 100 % (40),"
                            + " phone 0 % (30)");
        });
    }

    @Test
    void one_of_many_channels_is_not() {
        assertThat(problems(Cadences.shipped("multichannel-30-day"))).isEmpty();
    }
}
