package dev.followthrough.store.deal;

import dev.followthrough.domain.drafting.FactLabels;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What cadences may ask of a deal: what somebody marked it with, and what is known of it anyway. Each role in its
/// buying group is a mark, such as `economic-buyer`; a strategic deal is `high-value`; one with a fact about a
/// competitor is `competitor`; one that had gone cold when its cadence began bears why, such as
/// `cold-timing`.
@Repository
public class DealMarks {
    private static final String HIGH_VALUE = "high-value";
    private static final String COMPETITOR = "competitor";

    private final JdbcClient jdbc;

    public DealMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Set<String> of(NewDeal deal) {
        Set<String> marks = new TreeSet<>(deal.marks());
        deal.contacts().forEach(contact -> marks.add(contact.role()));
        if (deal.strategic()) marks.add(HIGH_VALUE);
        if (deal.facts().stream().anyMatch(fact -> fact.label().equalsIgnoreCase(FactLabels.COMPETITOR)))
            marks.add(COMPETITOR);
        return marks;
    }

    /// Of a deal that runs, with those that somebody gave it.
    public Set<String> of(String dealId) {
        return new TreeSet<>(jdbc.sql("""
                select unnest(marks) from deal where id = :deal
                union select c.role from deal_contact dc join contact c on c.id = dc.contact_id where dc.deal_id = :deal
                union select :high from deal where id = :deal and strategic
                union select 'cold-' || cold from deal where id = :deal and cold is not null
                union select :competitor from fact where deal_id = :deal and lower(label) = :label
                """)
                .param("deal", dealId)
                .param("high", HIGH_VALUE)
                .param("competitor", COMPETITOR)
                .param("label", FactLabels.COMPETITOR)
                .query(String.class)
                .list());
    }
}
