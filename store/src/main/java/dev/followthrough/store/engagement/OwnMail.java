package dev.followthrough.store.engagement;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Knows the house's own mail: what its people write from wherever, in whatever thread, and copies of what it sent.
/// None of it is ever an answer. Case and a plus-tag make no other person (`mara+crm@` is `mara@`): here, where
/// only the house's own addresses are compared, a tag is always ours.
@Repository
class OwnMail {
    private static final String UNTAGGED = "regexp_replace(lower(%s), '\\+[^@]*@', '@')";

    private final JdbcClient jdbc;

    OwnMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return why it is ours, in words; empty: somebody else wrote it
    Optional<String> why(MailHappening.Mail mail) {
        if (isOfTheHouse(mail.from())) return Optional.of("written by one of us");
        if (isCopy(mail)) return Optional.of("a copy of a mail of ours");
        return Optional.empty();
    }

    private boolean isOfTheHouse(String from) {
        return jdbc.sql("select exists (select from mailbox where " + UNTAGGED.formatted("address") + " = "
                        + UNTAGGED.formatted(":from") + ") or exists (select from person where "
                        + UNTAGGED.formatted("email") + " = " + UNTAGGED.formatted(":from") + ")")
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    /// A server may have changed the sender's address or the Message-ID on the way out; our mark stays. From the
    /// touch's own recipient the mark proves nothing.
    private boolean isCopy(MailHappening.Mail mail) {
        return jdbc.sql("""
                select exists (select from delivery where message_id = :id or real_message_id = :id)
                    or exists (select from delivery l join contact c on c.id = l.contact_id
                               where (l.deal_id, l.enrollment, l.ordinal) = (:deal, :enrollment, :ordinal)
                                 and lower(c.email) <> lower(:from))
                """)
                .param("id", mail.messageId())
                .param("deal", mail.touch() == null ? "" : mail.touch().dealId())
                .param("enrollment", mail.touch() == null ? 0 : mail.touch().enrollment())
                .param("ordinal", mail.touch() == null ? 0 : mail.touch().ordinal())
                .param("from", mail.from())
                .query(Boolean.class)
                .single();
    }
}
