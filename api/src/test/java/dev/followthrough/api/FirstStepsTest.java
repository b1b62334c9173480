package dev.followthrough.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.api.people.Passwords;
import dev.followthrough.store.people.Accounts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// From an empty installation to a deal that is followed up, by forms alone. On an installation of its own.
class FirstStepsTest {
    private static final ConfigurableApplicationContext EMPTY = RunningApi.another("first_steps");

    @AfterAll
    static void stop() {
        EMPTY.close();
    }

    private static Browser administrator() {
        Person person = EMPTY.getBean(People.class)
                .put("Ada", "ada@first.example", Person.Role.ADMINISTRATOR, ZoneId.of("Europe/Oslo"));
        String password = EMPTY.getBean(Passwords.class).encode(Colleague.PASSWORD);
        EMPTY.getBean(Accounts.class).password(person.id(), password, Instant.now());
        var browser = new Browser(RunningApi.url(EMPTY));
        assertThat(browser.signIn("ada@first.example", Colleague.PASSWORD).status())
                .isEqualTo(302);
        return browser;
    }

    private static String done(Browser browser) {
        return browser.get("/setup/next").body().replaceAll("(?s).*<ol", "").replaceAll("<[^>]*>", " ");
    }

    @Test
    void mailbox_cadence_and_deal_are_made_in_the_browser_and_the_page_remembers_what_is_done() {
        Browser ada = administrator();
        assertThat(ada.get("/deals").body()).contains("/deals/new", "/setup/next");
        assertThat(ada.get("/inbox").body()).contains("/setup/next");
        assertThat(ada.get("/cadences").body()).contains("Begin with one that ships");

        ada.submit("/mailboxes/new?preset=other", "/mailboxes", mailbox());
        assertThat(done(ada)).containsPattern("Connect a mailbox\\s+\\(to test\\)");

        assertThat(ada.get("/cadences/shipped").body()).contains("After a demo", "not yet");
        assertThat(ada.get("/cadences/shipped/post-demo?prospect=silent").body())
                .contains("What would happen", "It goes as the script expects.", "Publish it");
        var published = ada.submit("/cadences/shipped/post-demo", "/cadences/shipped/post-demo/publish", Map.of());
        assertThat(published.location()).isEqualTo("/cadences/post-demo/1");
        assertThat(ada.get("/cadences/post-demo/1/simulate?prospect=silent").body())
                .contains("Prospects who were written for it", "Expected, and what came");

        var refused = ada.submit("/deals/new", "/deals", Map.of("account", "Northwind"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("stage is missing", "value=\"Northwind\"");
        var deal = ada.submit("/deals/new", "/deals", deal());
        assertThat(deal.location()).startsWith("/deals/d-");
        assertThat(ada.get(deal.location()).body()).contains("Northwind", "post-demo");
        assertThat(done(ada))
                .containsPattern("Publish a cadence\\s+\\(done\\)")
                .containsPattern("Add a deal\\s+\\(done\\)")
                .containsPattern("Invite people\\s+\\(to do\\)");

        String head = "account,contact,email,role,zone,language,consent,stage,cadence,lastOn,channel\n";
        String good =
                "Alder,Jo,jo@alder.example,champion,Europe/Berlin,en,asked at the fair,demo,post-demo,2026-10-01,demo\n";
        assertThat(upload(ada, head + good + good.replace("2026-10-01", "yesterday"))
                        .body())
                .contains("line 3: lastOn is no day");
        assertThat(ada.get("/deals?q=alder").body()).contains("No deal of yours fits this.");
        assertThat(upload(ada, head + good).location()).isEqualTo("/deals");
        assertThat(ada.get("/deals?q=alder").body()).contains("Alder");
    }

    private static Map<String, String> mailbox() {
        Map<String, String> form = new HashMap<>(Map.of(
                "preset", "other",
                "address", "ada@first.example",
                "displayName", "Ada",
                "smtpHost", "127.0.0.1",
                "smtpPort", "25",
                "smtpSecurity", "none",
                "imapHost", "127.0.0.1",
                "imapPort", "143",
                "imapSecurity", "none",
                "password", "secret"));
        form.putAll(Map.of("username", "", "perDay", "100", "perMinute", "1"));
        return form;
    }

    private static Map<String, String> deal() {
        Map<String, String> form = new HashMap<>(Map.of(
                "account", "Northwind",
                "contact", "Priya Raman",
                "email", "priya@northwind.example",
                "role", "champion",
                "zone", "Europe/London",
                "language", "en",
                "consent", "asked in the demo",
                "stage", "demo",
                "cadence", "post-demo",
                "lastOn", "2026-10-01"));
        form.putAll(Map.of("channel", "demo", "topic", "docks", "amount", "48000", "currency", "EUR", "name", ""));
        return form;
    }

    private static Browser.Shown upload(Browser browser, String csv) {
        return browser.submit("/deals/new", "/deals/import", Map.of("csv", csv));
    }
}
