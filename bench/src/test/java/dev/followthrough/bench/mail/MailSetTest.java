package dev.followthrough.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.engagement.MailKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MailSetTest {

    @Test
    void the_set_holds_mails_of_all_kinds_in_nine_languages() {
        var mails = mails();
        assertThat(mails).hasSizeGreaterThan(250).extracting(LabelledMail::id).doesNotHaveDuplicates();
        assertThat(mails.stream().collect(Collectors.groupingBy(LabelledMail::language, Collectors.counting())))
                .containsOnlyKeys(MailSet.LANGUAGES)
                .allSatisfy((language, count) -> assertThat(count).isGreaterThanOrEqualTo(30));
        assertThat(mails).extracting(LabelledMail::kind).contains(MailKind.values());
    }

    @Test
    void every_mail_is_one_that_a_server_would_take() {
        assertThat(mails()).allSatisfy(mail -> {
            String head = new String(mail.wire(), java.nio.charset.StandardCharsets.ISO_8859_1).split("\r?\n\r?\n")[0];
            assertThat(head).contains("From:", "Date:", "Subject:");
            assertThat(head.chars()).allMatch(c -> c < 128);
        });
    }

    @Test
    void all_addresses_are_invented() {
        assertThat(mails())
                .extracting(LabelledMail::person)
                .filteredOn(person -> person != null && person.email() != null)
                .allSatisfy(person -> assertThat(person.email()).endsWith(".example"));
    }

    /// A bit below what docs/performance.md tells; a change that falls below it has broken something.
    @Test
    void mails_that_the_rules_never_saw_are_read_about_as_well_as_measured() {
        Measured held = Measured.of(MailSet.held());
        assertThat(held.right.value()).isGreaterThan(0.72);
        assertThat(held.kinds.accuracy()).isGreaterThan(0.97);
        assertThat(held.intents.recall("unsubscribe")).isGreaterThan(0.94);
        assertThat(held.intents.precision("unsubscribe")).isGreaterThan(0.9);
        assertThat(held.texts.value()).isGreaterThan(0.97);
    }

    @Test
    void mails_that_the_rules_were_held_against_are_read_better() {
        Measured known = Measured.of(MailSet.known());
        assertThat(known.right.value()).isGreaterThan(0.95);
        assertThat(known.languages.value()).isGreaterThan(0.97);
        assertThat(known.returns.value()).isGreaterThan(0.97);
    }

    private static List<LabelledMail> mails() {
        return Stream.concat(MailSet.known().stream(), MailSet.held().stream()).toList();
    }
}
