package dev.followthrough.store.review;

import dev.followthrough.domain.review.ReviewRules;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Approvals of drafts that the house wants two people to approve (`twoPeopleFrom` of the review policy). An
/// approval stands for the content that was read, and for no other.
@Repository
public class Approvals {
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ReviewRules rules;

    public Approvals(JdbcClient jdbc, BusinessClock clock, @Value("${followthrough.review-policy:}") String policy) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = ReviewRules.named(policy);
    }

    public record Approval(String personId, String name, Instant at) {}

    public boolean needsTwo(Drafts.Draft draft) {
        return jdbc.sql("select amount from deal where id = ?")
                .param(draft.key().dealId())
                .query((row, n) -> rules.needsTwoPeople(row.getBigDecimal("amount")))
                .single();
    }

    /// Of this content, the first one first.
    public List<Approval> of(Drafts.Draft draft) {
        return jdbc.sql("""
                select a.person_id, p.name, a.approved_at from draft_approval a join person p on p.id = a.person_id
                where a.draft_id = ? and a.hash = ? order by a.approved_at, a.person_id
                """)
                .params(draft.id(), draft.hash())
                .query((row, n) -> approval(row))
                .list();
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                row.getString("person_id"),
                row.getString("name"),
                row.getTimestamp("approved_at").toInstant());
    }

    /// Of many drafts at once, by draft; one that nobody approved is not in it.
    public Map<String, List<Approval>> of(Collection<Drafts.Draft> drafts) {
        Map<String, List<Approval>> byDraft = new HashMap<>();
        jdbc.sql("""
                select a.draft_id, a.person_id, p.name, a.approved_at
                from draft_approval a join person p on p.id = a.person_id join draft d on d.id = a.draft_id and d.hash = a.hash
                where a.draft_id = any(?) order by a.approved_at, a.person_id
                """)
                .param(drafts.stream().map(Drafts.Draft::id).toArray(String[]::new))
                .query(row -> {
                    byDraft.computeIfAbsent(row.getString("draft_id"), id -> new ArrayList<>())
                            .add(approval(row));
                });
        return byDraft;
    }

    void add(Drafts.Draft draft, Person person) {
        jdbc.sql("""
                insert into draft_approval (draft_id, person_id, hash, approved_at) values (?, ?, ?, ?) on conflict do nothing
                """)
                .params(draft.id(), person.id(), draft.hash(), Timestamp.from(clock.now()))
                .update();
    }

    /// @return whether there was one
    boolean takeBack(Drafts.Draft draft) {
        return jdbc.sql("delete from draft_approval where draft_id = ?")
                        .param(draft.id())
                        .update()
                > 0;
    }
}
