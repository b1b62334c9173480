package dev.followthrough.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.sequence.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentRulesTest {
    private static final Consented OPTED_IN = new Consented(ConsentState.GRANTED, ConsentBasis.OPT_IN);
    private static final Consented CUSTOMER = new Consented(ConsentState.GRANTED, ConsentBasis.EXISTING_RELATION);
    private static final Consented REFUSED = new Consented(ConsentState.REFUSED, null);

    private final ConsentRules shipped = ConsentRules.shipped();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Channel.class)
    void a_refusal_closes_every_channel_whatever_a_rule_says(Channel channel) {
        assertThat(shipped.permission(channel, REFUSED, "FR")).isEqualTo(Permission.REFUSED);
    }

    @Test
    void text_messages_need_an_opt_in_and_nobody_is_asked_about_them() {
        assertThat(sms(OPTED_IN)).isEqualTo(Permission.OPEN);
        assertThat(sms(CUSTOMER)).isEqualTo(Permission.CLOSED);
        assertThat(sms(new Consented(ConsentState.GRANTED, null))).isEqualTo(Permission.CLOSED);
        assertThat(sms(Consented.UNKNOWN)).isEqualTo(Permission.CLOSED);
    }

    @Test
    void a_mail_without_clear_consent_asks() {
        assertThat(shipped.permission(Channel.EMAIL, Consented.UNKNOWN, null)).isEqualTo(Permission.ASK);
        assertThat(shipped.permission(Channel.EMAIL, new Consented(ConsentState.GRANTED, null), null))
                .isEqualTo(Permission.OPEN);
    }

    @Test
    void a_call_asks_where_the_country_wants_it() {
        assertThat(call(Consented.UNKNOWN, "GB")).isEqualTo(Permission.OPEN);
        assertThat(call(Consented.UNKNOWN, null)).isEqualTo(Permission.OPEN);
        assertThat(call(Consented.UNKNOWN, "de")).isEqualTo(Permission.ASK);
        assertThat(call(CUSTOMER, "DE")).isEqualTo(Permission.OPEN);
        assertThat(call(new Consented(ConsentState.GRANTED, ConsentBasis.PRESUMED), "AT"))
                .isEqualTo(Permission.ASK);
    }

    @Test
    void a_house_s_own_file_that_makes_no_sense_says_where_and_what_to_do() throws IOException {
        assertRefused("channels: {email: {needs: granted, otherwise: ask}}", "says nothing of");
        assertRefused("channels: {fax: {needs: nothing}}", "there is no channel `fax`");
        assertRefused("channels: {email: {needs: granted}}", "no `otherwise`");
        assertRefused("channels: {email: {needs: perhaps}}", "'perhaps' is not known");
        assertRefused(
                "channels: {sms: {needs: granted, bases: [hope], otherwise: closed}}", "there is no basis `hope`");
    }

    private void assertRefused(String yaml, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("rules.yaml"), yaml);
        assertThatThrownBy(() -> ConsentRules.named(file.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(words);
    }

    private Permission sms(Consented known) {
        return shipped.permission(Channel.SMS, known, "US");
    }

    private Permission call(Consented known, @Nullable String country) {
        return shipped.permission(Channel.PHONE, known, country);
    }
}
