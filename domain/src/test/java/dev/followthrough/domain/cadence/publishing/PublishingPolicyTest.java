package dev.followthrough.domain.cadence.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.cadence.publishing.PublishingPolicy.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A house says which cadences need a second pair of eyes.
class PublishingPolicyTest {
    @TempDir
    Path folder;

    @Test
    void by_the_file_that_ships_whoever_may_publish_does() {
        assertThat(PublishingPolicy.named("").of("post-demo")).isEqualTo(Way.AT_ONCE);
    }

    @Test
    void a_house_names_the_cadences_that_need_two() throws IOException {
        PublishingPolicy policy = PublishingPolicy.named(file("otherwise: at-once\ncadences: {renewal: by-two}\n"));
        assertThat(policy.of("renewal")).isEqualTo(Way.BY_TWO);
        assertThat(policy.of("nurture")).isEqualTo(Way.AT_ONCE);
        assertThat(PublishingPolicy.named(file("otherwise: by-two\n")).of("nurture"))
                .isEqualTo(Way.BY_TWO);
    }

    @Test
    void a_word_that_is_no_way_is_told_with_its_place() {
        assertThatThrownBy(() -> PublishingPolicy.named(file("otherwise: by-three\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("publishing.yaml:1")
                .hasMessageContaining("at-once, by-two");
        assertThatThrownBy(() -> PublishingPolicy.named(file("cadences: {renewal: by-two}\n")))
                .hasMessageContaining("`otherwise` is missing");
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("publishing.yaml"), text).toString();
    }
}
