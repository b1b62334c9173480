package dev.followthrough.store.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Drafts by their state, by whose they are and by their deal.
@Repository
public class DraftLists {
    private final JdbcClient jdbc;

    public DraftLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Only what was asked for is in the query, so that each has a plan of its own.
    private static void only(
            String condition,
            String name,
            @Nullable String value,
            List<String> conditions,
            Map<String, Object> parameters) {
        if (value == null) return;
        conditions.add(condition);
        parameters.put(name, value);
    }

    /// By each of the ways from drafts to a person that has an index.
    private static final String WHOSE = """
            and dr.id in (
                select id from draft where handed_to = :person
                union select m.id from deal o join draft m on m.deal_id = o.id
                    where o.owner_id in (select :person union select stood_in_for(:person))
                union select m.id from deal o join draft m on m.deal_id = o.id where o.delegate_id = :person)""";

    /// @param personId whose deals: owned, delegated, or of somebody they stand in for; null: everybody's
    /// @param after    cursor: the id that the previous page ended with
    public List<Drafts.Draft> of(
            @Nullable String state,
            @Nullable String personId,
            @Nullable String dealId,
            @Nullable String after,
            int most) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(Map.of("most", most));
        only(" and dr.state = :state", "state", state, conditions, parameters);
        only(" " + WHOSE, "person", personId, conditions, parameters);
        only(" and dr.deal_id = :deal", "deal", dealId, conditions, parameters);
        only(" and dr.id > :after", "after", after, conditions, parameters);
        return jdbc.sql(Drafts.SELECT + " where true" + String.join("", conditions) + " order by dr.id limit :most")
                .params(parameters)
                .query(Drafts::draft)
                .list();
    }

    /// The draft of a deal whose rejection may still be taken back.
    ///
    /// @return its id
    public Optional<String> retractable(String dealId) {
        return jdbc.sql("select id from draft where deal_id = ? and retractable order by decided_at desc limit 1")
                .param(dealId)
                .query(String.class)
                .optional();
    }
}
