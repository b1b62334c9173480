package dev.followthrough.store.deal;

import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.store.people.Reaches;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// People whom an answer named: a successor of somebody who left, or the right one to ask (N8). They become
/// contacts only when somebody of the house accepts them.
@Repository
public class SuggestedContacts {
    private final JdbcClient jdbc;
    private final DealIntake intake;
    private final Ownership ownership;
    private final DealMarks marks;
    private final Reaches reaches;
    private final DealLog log;
    private final BusinessClock clock;

    public SuggestedContacts(
            JdbcClient jdbc,
            DealIntake intake,
            Ownership ownership,
            DealMarks marks,
            Reaches reaches,
            DealLog log,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.ownership = ownership;
        this.marks = marks;
        this.reaches = reaches;
        this.log = log;
        this.intake = intake;
        this.clock = clock;
    }

    public enum Why {
        REFERRAL,
        SUCCESSOR;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param insteadOf name of the contact whose place a successor takes
    /// @param state     `open`, `accepted` or `declined`
    public record Suggested(
            String id,
            String dealId,
            @Nullable String name,
            @Nullable String email,
            String why,
            @Nullable String insteadOf,
            String state) {}

    /// @param sourceId the mail that named them; it names them once
    /// @param writer   address of who wrote it
    public void add(
            String dealId, String sourceId, Why why, @Nullable String name, @Nullable String email, String writer) {
        jdbc.sql("""
                insert into suggested_contact (id, deal_id, name, email, why, instead_of, source_id, created_at)
                values (?, ?, ?, ?, ?,
                        (select c.id from deal_contact dc join contact c on c.id = dc.contact_id
                         where dc.deal_id = ? and lower(c.email) = lower(?) order by dc.position limit 1), ?, ?)
                on conflict do nothing
                """)
                .params(Arrays.asList(
                        Ids.next("sc"),
                        dealId,
                        name,
                        email,
                        why.word(),
                        dealId,
                        writer,
                        sourceId,
                        Timestamp.from(clock.now())))
                .update();
    }

    public List<Suggested> of(String dealId) {
        return jdbc.sql("""
                select s.*, c.name contact from suggested_contact s left join contact c on c.id = s.instead_of
                where s.deal_id = ? order by s.created_at, s.id
                """).param(dealId).query(SuggestedContacts::suggested).list();
    }

    public Optional<Suggested> byId(String dealId, String id) {
        return of(dealId).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Must run inside a transaction that holds them and the deal ([Contacts#hold]).
    ///
    /// Makes them a contact of the deal: a successor in the place of who left, who is written to no more in this
    /// deal; another one behind the others.
    ///
    /// @return false when it has been decided already
    @Transactional
    public boolean accept(String dealId, String id, NewDeal.NewContact contact, String by) {
        if (!decide(id, "accepted", by)) return false;
        Optional<Integer> place = jdbc.sql("""
                delete from deal_contact dc using suggested_contact s
                where s.id = ? and s.why = 'successor' and dc.deal_id = s.deal_id and dc.contact_id = s.instead_of
                returning dc.position
                """).param(id).query(Integer.class).optional();
        int position = place.orElseGet(
                () -> jdbc.sql("select coalesce(max(position), -1) + 1 from deal_contact where deal_id = ?")
                        .param(dealId)
                        .query(Integer.class)
                        .single());
        intake.joins(dealId, position, contact);
        knownOf(dealId, id, by);
        ownership.contestIfShared(dealId, id, by);
        return true;
    }

    /// Steps may ask for the newcomer's role, and go by the channels that the newcomer permits.
    private void knownOf(String dealId, String id, String by) {
        SequenceEvent.Rated known = jdbc.sql("select segment, score from deal where id = ?")
                .param(dealId)
                .query((row, n) -> new SequenceEvent.Rated(
                        clock.now(), row.getString(1), row.getString(2), marks.of(dealId), reaches.of(dealId)))
                .single();
        log.append(dealId, "joined:" + id, by, known, "somebody joined the buying group");
    }

    public boolean decline(String id, String by) {
        return decide(id, "declined", by);
    }

    private boolean decide(String id, String state, String by) {
        return jdbc.sql(
                                "update suggested_contact set state = ?, decided_by = ?, decided_at = ? where id = ? and state = 'open'")
                        .params(state, by, Timestamp.from(clock.now()), id)
                        .update()
                == 1;
    }

    private static Suggested suggested(ResultSet row, int n) throws SQLException {
        return new Suggested(
                row.getString("id"),
                row.getString("deal_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("why"),
                row.getString("contact"),
                row.getString("state"));
    }
}
