package dev.followthrough.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.engagement.MailKind;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MailSetTest {

    @Test
    void the_set_holds_mails_of_all_kinds_in_nine_languages() {
        var mails = MailSet.all();
        assertThat(mails).hasSizeGreaterThan(250).extracting(LabelledMail::id).doesNotHaveDuplicates();
        assertThat(mails.stream().collect(Collectors.groupingBy(LabelledMail::language, Collectors.counting())))
                .containsOnlyKeys(MailSet.LANGUAGES)
                .allSatisfy((language, count) -> assertThat(count).isGreaterThanOrEqualTo(30));
        assertThat(mails).extracting(LabelledMail::kind).contains(MailKind.values());
    }

    @Test
    void every_mail_is_one_that_a_server_would_take() {
        assertThat(MailSet.all()).allSatisfy(mail -> {
            String head = new String(mail.wire(), java.nio.charset.StandardCharsets.ISO_8859_1).split("\r?\n\r?\n")[0];
            assertThat(head).contains("From:", "Date:", "Subject:");
            assertThat(head.chars()).allMatch(c -> c < 128);
        });
    }

    @Test
    void all_addresses_are_invented() {
        assertThat(MailSet.all())
                .extracting(LabelledMail::person)
                .filteredOn(person -> person != null && person.email() != null)
                .allSatisfy(person -> assertThat(person.email()).endsWith(".example"));
    }
}
