package dev.followthrough.api.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TheCommandTest {

    private static String said(SlackHouse.Rep who, String text) {
        var heard = who.slack().command(text);
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.isTooLate()).isFalse();
        assertThat(heard.json().path("response_type").asText()).isEqualTo("ephemeral");
        return heard.json().path("text").asText();
    }

    @Test
    void lists_what_waits_for_me_what_expires_first_at_the_top() {
        SlackHouse.Rep mara = SlackHouse.rep();
        String later = SlackHouse.waitingDraft(SlackHouse.deal(mara), "Hi Priya");
        String sooner = SlackHouse.waitingDraft(SlackHouse.deal(mara), "Hi Priya");
        subject(later, "Later");
        subject(sooner, "Sooner");
        SlackHouse.jdbc()
                .sql("update draft set expires_at = expires_at - interval '1 hour' where id = ?")
                .param(sooner)
                .update();
        SlackHouse.crank();
        String list = said(mara, "");
        assertThat(list).contains("Later").contains("Sooner").contains("/archives/" + mara.channel() + "/p");
        assertThat(list.indexOf("Sooner")).isLessThan(list.indexOf("Later"));
        assertThat(list).contains("Europe/Stockholm");
    }

    private static void subject(String draft, String subject) {
        SlackHouse.jdbc()
                .sql("update draft set subject = ? where id = ?")
                .params(subject, draft)
                .update();
    }

    @Test
    void shows_nobody_elses() {
        SlackHouse.Rep mara = SlackHouse.rep();
        SlackHouse.waitingDraft(SlackHouse.deal(mara), "Hi Priya");
        assertThat(said(SlackHouse.rep(), "")).isEqualTo("Nothing waits for you.");
    }

    @Test
    void explains_itself() {
        SlackHouse.Rep mara = SlackHouse.rep();
        assertThat(said(mara, "help")).contains("/followthrough link CODE");
        assertThat(said(mara, "dance").toLowerCase(Locale.ROOT))
                .contains("do not know")
                .contains("help");
    }
}
