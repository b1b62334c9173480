package dev.followthrough.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LinkTokensTest {
    private static final String TOUCH = "d-7k2m9q4xw1ab/1/3";
    private final LinkTokens tokens = new LinkTokens(key((byte) 7));

    private static byte[] key(byte fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, fill);
        return key;
    }

    @Test
    void a_token_names_what_it_was_made_for() {
        assertThat(tokens.read(tokens.click(TOUCH, 2))).contains(new LinkTokens.Link.Click(TOUCH, 2));
        assertThat(tokens.read(tokens.open(TOUCH))).contains(new LinkTokens.Link.Open(TOUCH));
        assertThat(tokens.read(tokens.unsubscribe(TOUCH))).contains(new LinkTokens.Link.Unsubscribe(TOUCH));
    }

    @Test
    void a_token_with_one_bit_changed_names_nothing() {
        byte[] token = Base64.getUrlDecoder().decode(tokens.click(TOUCH, 0));
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] bent = token.clone();
            bent[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(tokens.read(Base64.getUrlEncoder().withoutPadding().encodeToString(bent)))
                    .isEmpty();
        }
    }

    @Test
    void a_token_of_another_house_names_nothing() {
        assertThat(new LinkTokens(key((byte) 8)).read(tokens.open(TOUCH))).isEmpty();
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("not a token")).isEmpty();
    }

    @Test
    void a_message_id_is_always_the_same_and_no_token() {
        assertThat(tokens.messageId(TOUCH)).isEqualTo(tokens.messageId(TOUCH)).matches("[0-9a-f]{32}");
        assertThat(tokens.messageId("d-other/1/3")).isNotEqualTo(tokens.messageId(TOUCH));
        assertThat(tokens.read(tokens.messageId(TOUCH))).isEmpty();
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new LinkTokens(new byte[31])).hasMessageContaining("32 bytes");
    }

    @Test
    void links_are_counted_as_they_stand_without_the_sentence_around_them() {
        assertThat(BodyLinks.in("See https://a.example/x, then (https://b.example/y?q=1) or http://c.example/z/."))
                .containsExactly("https://a.example/x", "https://b.example/y?q=1", "http://c.example/z/");
        assertThat(BodyLinks.in("nothing to follow")).isEmpty();
    }
}
