package dev.followthrough.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.sequence.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelMixTest {
    private final ChannelMix shipped = ChannelMix.shipped();

    @Test
    void the_mix_that_ships_is_that_of_the_source() {
        assertThat(shipped.target())
                .containsEntry(Channel.EMAIL, 40)
                .containsEntry(Channel.PHONE, 30)
                .containsEntry(Channel.LINKEDIN, 15)
                .containsEntry(Channel.VIDEO, 10)
                .containsEntry(Channel.POST, 5);
    }

    @Test
    void deviation_is_told_in_points() {
        MixOf mix = shipped.of(Map.of(Channel.EMAIL, 24, Channel.PHONE, 16), null);
        assertThat(mix.share(Channel.EMAIL)).isEqualTo(60);
        assertThat(mix.points(Channel.EMAIL)).isEqualTo(20);
        assertThat(mix.points(Channel.LINKEDIN)).isEqualTo(-15);
        assertThat(mix.away()).isEqualTo(30);
        assertThat(mix.words()).isEqualTo("20.0 points too much email, 15.0 points too little linkedin");
    }

    @Test
    void few_touches_are_called_few() {
        MixOf mix = shipped.of(Map.of(Channel.EMAIL, 7), null);
        assertThat(mix.isEnough()).isFalse();
        assertThat(mix.words()).isEqualTo("7 touches are too few to tell; 20 are needed");
        assertThat(shipped.of(Map.of(), null).words()).isEqualTo("no touch yet");
    }

    @Test
    void a_house_brings_its_own_with_one_for_a_segment(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mix.yaml");
        Files.writeString(file, """
                target: {email: 100}
                segments: {enterprise: {phone: 100}}
                least: 1
                far: 10
                """);
        ChannelMix own = ChannelMix.named(file.toString());
        assertThat(own.of(Map.of(Channel.PHONE, 3), null).away()).isEqualTo(100);
        assertThat(own.of(Map.of(Channel.PHONE, 3), "enterprise").words()).isEqualTo("as wanted");
        Files.writeString(file, "target: {email: 60, phone: 30}\nleast: 1\nfar: 10\n");
        assertThatThrownBy(() -> ChannelMix.named(file.toString())).hasMessageContaining("these make 90");
        Files.writeString(file, "target: {fax: 100}\nleast: 1\nfar: 10\n");
        assertThatThrownBy(() -> ChannelMix.named(file.toString())).hasMessageContaining("there is no channel `fax`");
    }
}
