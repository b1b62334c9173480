package dev.followthrough.store.people;

import dev.followthrough.domain.people.ConsentBasis;
import dev.followthrough.domain.people.ConsentState;
import dev.followthrough.domain.people.Consented;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people permit by channel (M35): written down with its evidence, never changed, in force at the gate from the
/// commit on, and told to every running deal of theirs.
@Component
public class Consents {
    private final JdbcClient jdbc;
    private final SubjectLocks locks;
    private final ConsentEffects effects;
    private final PhoneHashes phones;
    private final BusinessClock clock;

    public Consents(
            JdbcClient jdbc, SubjectLocks locks, ConsentEffects effects, PhoneHashes phones, BusinessClock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.effects = effects;
        this.phones = phones;
        this.clock = clock;
    }

    /// What was said.
    ///
    /// @param where    a form, a call, a fair; null: not known
    /// @param givenAt  when they said so; null: not known
    /// @param evidence in words, or where it can be looked up
    public record Said(
            Channel channel,
            ConsentState state,
            @Nullable ConsentBasis basis,
            @Nullable String where,
            @Nullable Instant givenAt,
            String evidence) {}

    /// One entry of a contact's record.
    public record Entry(
            long id,
            String channel,
            String state,
            @Nullable String basis,
            @Nullable String where,
            @Nullable Instant givenAt,
            String evidence,
            String recordedBy,
            Instant recordedAt) {}

    private record Subjects(
            @Nullable String address, @Nullable String phone) {
        List<String> of(Channel channel) {
            List<String> subjects = new ArrayList<>();
            if (address != null) subjects.add(address);
            boolean rings = channel == Channel.PHONE || channel == Channel.SMS;
            if (phone != null && (rings || address == null)) subjects.add(phone);
            return subjects;
        }
    }

    /// A person of the house, or the contact, says what holds from now on.
    ///
    /// @param source the same thing twice, by its name, is recorded once
    /// @param by     a person's id, or `prospect`
    /// @return deals whose log has grown
    @Transactional
    public Set<String> record(String contactId, Said said, String source, String by) {
        Subjects subjects = subjects(contactId);
        hold(subjects);
        return write(subjects, said, source, by);
    }

    /// Whoever has this number wants nothing more on the channel, whether a contact is known by it or not.
    @Transactional
    public Set<String> refusedByNumber(String phone, Channel channel, String evidence, String source) {
        Optional<String> hash = phones.of(phone, null);
        if (hash.isEmpty()) return Set.of();
        var subjects = new Subjects(null, hash.get());
        hold(subjects);
        var said = new Said(channel, ConsentState.REFUSED, null, channel.word(), clock.now(), evidence);
        return write(subjects, said, source, "prospect");
    }

    /// What came with a contact from outside. Must run inside a transaction that [#hold]s them. A refusal is not taken
    /// back by an import, and nothing that is known by one that knows nothing.
    public Set<String> imported(String contactId, Said said, String source, String by) {
        Subjects subjects = subjects(contactId);
        Consented known = known(subjects, said.channel());
        boolean refused = known.state() == ConsentState.REFUSED;
        boolean saysLess = said.state() == ConsentState.UNCLEAR && isKnown(subjects, said.channel());
        boolean same = known.equals(new Consented(said.state(), said.basis())) && isKnown(subjects, said.channel());
        return refused || saysLess || same ? Set.of() : write(subjects, said, source, by);
    }

    /// Locks everybody whom a change of these people's consent concerns, for a transaction that changes it.
    ///
    /// @param deals besides theirs
    public void hold(List<String> addressHashes, List<String> phoneHashes, List<String> deals) {
        var all = new ArrayList<>(addressHashes);
        all.addAll(phoneHashes);
        var concerned = new ArrayList<>(effects.dealsOf(all));
        concerned.addAll(deals);
        locks.hold(new SubjectLocks.Subjects(all, concerned, List.of(), List.of()));
    }

    /// The same, of one contact.
    public void hold(String contactId) {
        hold(subjects(contactId));
    }

    /// The latest first.
    public List<Entry> history(String contactId) {
        return jdbc.sql("""
                select distinct on (k.id) k.* from contact c join consent k on k.subject_hash in (c.address_hash, c.phone_hash)
                where c.id = ? order by k.id desc limit 500
                """).param(contactId).query(Consents::entry).list();
    }

    private void hold(Subjects subjects) {
        hold(
                subjects.address() == null ? List.of() : List.of(subjects.address()),
                subjects.phone() == null ? List.of() : List.of(subjects.phone()),
                List.of());
    }

    private Set<String> write(Subjects subjects, Said said, String source, String by) {
        boolean written = false;
        for (String subject : subjects.of(said.channel())) written |= insert(subject, said, source, by);
        return written ? effects.of(subjects.of(said.channel()), said, source, by) : new TreeSet<>();
    }

    private boolean insert(String subject, Said said, String source, String by) {
        return jdbc.sql("""
                insert into consent (subject_hash, channel, state, basis, given_where, given_at, evidence, source_id, recorded_by,
                    recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (source_id, subject_hash, channel) do nothing
                """)
                        .params(Arrays.asList(
                                subject,
                                said.channel().word(),
                                said.state().word(),
                                said.basis() == null ? null : said.basis().word(),
                                said.where(),
                                said.givenAt() == null ? null : Timestamp.from(said.givenAt()),
                                said.evidence(),
                                source,
                                by,
                                Timestamp.from(clock.now())))
                        .update()
                == 1;
    }

    private Consented known(Subjects subjects, Channel channel) {
        return jdbc.sql("select state, basis from consents_of(?, ?) where channel = ?")
                .params(Arrays.asList(subjects.address(), subjects.phone(), channel.word()))
                .query((row, n) -> Reaches.consented(row.getString(1), row.getString(2)))
                .optional()
                .orElse(Consented.UNKNOWN);
    }

    private boolean isKnown(Subjects subjects, Channel channel) {
        return jdbc.sql("select exists (select from consents_of(?, ?) where channel = ?)")
                .params(Arrays.asList(subjects.address(), subjects.phone(), channel.word()))
                .query(Boolean.class)
                .single();
    }

    private Subjects subjects(String contactId) {
        return jdbc.sql("select address_hash, phone_hash from contact where id = ?")
                .param(contactId)
                .query((row, n) -> new Subjects(row.getString(1), row.getString(2)))
                .single();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        Timestamp given = row.getTimestamp("given_at");
        return new Entry(
                row.getLong("id"),
                row.getString("channel"),
                row.getString("state"),
                row.getString("basis"),
                row.getString("given_where"),
                given == null ? null : given.toInstant(),
                row.getString("evidence"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
