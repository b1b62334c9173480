package dev.followthrough.domain.drafting.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The kinds of message are a file that RevOps read and change.
class MessageKindsTest {
    private final MessageKinds kinds = MessageKinds.shipped();

    @Test
    void every_kind_of_the_cadence_language_is_described_and_no_other() throws IOException {
        List<String> known = new ArrayList<>();
        try (InputStream schema = Objects.requireNonNull(
                MessageKinds.class.getResourceAsStream("/dev/followthrough/domain/cadence/cadence-1.schema.json"))) {
            for (JsonNode kind : new ObjectMapper().readTree(schema).at("/$defs/kind/enum")) known.add(kind.asText());
        }
        // It is owed to somebody who wrote, in every cadence, and is no step of any.
        known.add("answer");
        assertThat(kinds.all()).extracting(MessageKind::id).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void the_lengths_are_those_of_the_sources() {
        assertThat(kinds.named("recap").most().words()).isLessThan(200);
        assertThat(kinds.all())
                .filteredOn(kind -> kind.id().startsWith("voicemail"))
                .hasSize(3)
                .allSatisfy(kind -> assertThat(kind.most().words()).isLessThanOrEqualTo(75));
        assertThat(kinds.named("linkedin-note").most().letters()).isEqualTo(300);
        assertThat(kinds.named("sms").most().letters()).isEqualTo(320);
        assertThat(kinds.named("linkedin-dm").id()).isEqualTo("linkedin-message");
    }

    @Test
    void a_step_s_words_are_characters_in_chinese_and_never_more_than_the_kind_allows() {
        MessageKind kind = kinds.named("check-in-with-value");
        assertThat(kind.limit(50, "en")).isEqualTo(50);
        assertThat(kind.limit(50, "zh-CN")).isEqualTo(90);
        assertThat(kind.limit(400, "en")).isEqualTo(120);
        assertThat(kind.limit(0, "zh")).isEqualTo(240);
    }

    @Test
    void what_is_wrong_in_a_file_is_named() {
        String good = "note: {channels: [email], most: {words: 9, signs: 9}, parts: opening}";
        assertThat(MessageKinds.of(good).all()).hasSize(1);
        assertWrong(good.replace("email", "fax"), "note.channels: \"fax\" is not one of [email, phone");
        assertWrong(good.replace("words", "wrods"), "note.most.wrods: there is no such field");
        assertWrong(good.replace("most: {words: 9, signs: 9}, ", ""), "note.most: give words and signs");
        assertWrong(good.replace("opening", "' '"), "note.parts: name at least one");
        assertWrong(good.replace("parts", "like: nobody, parts"), "note.like: there is no kind `nobody`");
        assertWrong(good.replace("parts", "asks: two, parts"), "note.asks: \"two\" is not one of one, none-needed");
        assertWrong("note: [", "line 1");
    }

    @Test
    void a_house_has_its_own_kinds_beside_the_shipped(@TempDir Path folder) throws IOException {
        String visit =
                "site-visit: {channels: [email], most: {words: 60, signs: 110}, like: recap, parts: 'opening, ask'}";
        String recap = "recap: {channels: [email], most: {words: 99, signs: 180}, parts: 'opening, points?, ask'}";
        MessageKinds house = MessageKinds.house(file(folder, visit + "\n" + recap));
        assertThat(house.named("site-visit").limit(0, "en")).isEqualTo(60);
        assertThat(house.named("recap").limit(0, "en")).isEqualTo(99);
        assertThat(house.named("breakup")).isEqualTo(kinds.named("breakup"));
        assertThat(house.all()).hasSize(kinds.all().size() + 1);
        assertThat(MessageKinds.house(" ")).isSameAs(kinds);
    }

    @Test
    void what_is_wrong_in_a_house_s_file_is_named(@TempDir Path folder) throws IOException {
        String good = "visit: {channels: [email], most: {words: 9, signs: 9}, parts: opening}";
        assertHouseWrong(file(folder, good.replace("opening", "openning")), "visit.parts: there is no part `openning`");
        assertHouseWrong(file(folder, good.replace("parts", "like: nobody, parts")), "visit.like: there is no kind");
        assertHouseWrong(file(folder, good + "\n" + good), "line 2: Duplicate field 'visit'");
        assertHouseWrong(file(folder, "visit:"), "visit: says nothing");
        assertHouseWrong(file(folder, ""), "it names no kind");
        assertHouseWrong(folder.resolve("none.yaml").toString(), "none.yaml cannot be read");
    }

    private static String file(Path folder, String yaml) throws IOException {
        return Files.writeString(folder.resolve("kinds.yaml"), yaml).toString();
    }

    private static void assertHouseWrong(String file, String message) {
        assertThatThrownBy(() -> MessageKinds.house(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file)
                .hasMessageContaining(message);
    }

    private static void assertWrong(String yaml, String message) {
        assertThatThrownBy(() -> MessageKinds.of(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
