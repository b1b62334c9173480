package dev.followthrough.store.deal;

import dev.followthrough.domain.people.ConsentRules;
import dev.followthrough.domain.people.Permission;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.delivery.Suppressions;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.people.Reaches;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Touches that a person makes reach their list through a gate too (G1): a call to somebody who wants none is on
/// nobody's list. Whoever records a refusal takes the same locks, and takes what lies open away.
@Component
public class TouchTasks {
    private final JdbcClient jdbc;
    private final SubjectLocks locks;
    private final Tasks tasks;
    private final Suppressions suppressions;
    private final ConsentRules rules;

    public TouchTasks(JdbcClient jdbc, SubjectLocks locks, Tasks tasks, Suppressions suppressions, ConsentRules rules) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.tasks = tasks;
        this.suppressions = suppressions;
        this.rules = rules;
    }

    private record Contact(
            String email,
            @Nullable String phone,
            @Nullable String country,
            String addressHash,
            @Nullable String phoneHash) {}

    /// @param reason what it is for
    /// @return why nobody gets it; empty: it is on its owner's list
    @Transactional
    public Optional<GateReason> give(
            TouchKey touch, Channel channel, Instant due, String reason, @Nullable String script) {
        Optional<Contact> contact = contact(touch);
        if (contact.isPresent()) {
            Contact one = contact.get();
            List<String> subjects = Stream.of(one.addressHash(), one.phoneHash())
                    .flatMap(Stream::ofNullable)
                    .toList();
            locks.hold(new SubjectLocks.Subjects(subjects, List.of(touch.dealId()), List.of(), List.of()));
            Optional<GateReason> refusal = refusal(one, channel);
            if (refusal.isPresent()) return refusal;
        }
        tasks.open(touch.dealId(), touch.enrollment(), touch.ordinal(), channel.word(), due, reason, script);
        return Optional.empty();
    }

    private Optional<GateReason> refusal(Contact contact, Channel channel) {
        boolean rings = channel == Channel.PHONE || channel == Channel.SMS;
        if (suppressions.isSuppressed(contact.email())) return Optional.of(GateReason.SUPPRESSED);
        if (suppressions.isListed(contact.addressHash(), rings ? contact.phoneHash() : null, contact.email()))
            return Optional.of(GateReason.SUPPRESSED);
        return permission(contact, channel) == Permission.OPEN ? Optional.empty() : Optional.of(GateReason.NO_CONSENT);
    }

    private Permission permission(Contact contact, Channel channel) {
        return jdbc.sql("select state, basis from consents_of(?, ?) where channel = ?")
                .params(java.util.Arrays.asList(contact.addressHash(), contact.phoneHash(), channel.word()))
                .query((row, n) -> Reaches.consented(row.getString(1), row.getString(2)))
                .optional()
                .map(said -> rules.permission(channel, said, contact.country()))
                .orElseGet(() -> rules.permission(channel, Reaches.consented(null, null), contact.country()));
    }

    private Optional<Contact> contact(TouchKey touch) {
        return jdbc.sql("""
                select c.* from touch t join contact c on c.id = t.contact_id
                where (t.deal_id, t.enrollment, t.ordinal) = (?, ?, ?)
                """)
                .params(touch.dealId(), touch.enrollment(), touch.ordinal())
                .query((row, n) -> new Contact(
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("country"),
                        row.getString("address_hash"),
                        row.getString("phone_hash")))
                .optional();
    }
}
