package dev.followthrough.store.engagement;

import dev.followthrough.domain.engagement.act.EngagementRules;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.timing.BusinessClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Renewals that come near while nobody does anything: a day is no event, so somebody has to look.
@Component
public class Renewals {
    private final JdbcClient jdbc;
    private final Acts acts;
    private final SubjectLocks locks;
    private final EngagementRules rules;
    private final BusinessClock clock;

    public Renewals(JdbcClient jdbc, Acts acts, SubjectLocks locks, EngagementRules rules, BusinessClock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.locks = locks;
        this.rules = rules;
        this.clock = clock;
    }

    /// @return the deals whose log has grown
    @Transactional
    public Collection<String> comeNear(int most) {
        var grown = new TreeSet<String>();
        List<String> near = near(most);
        locks.hold(new SubjectLocks.Subjects(List.of(), near, List.of(), List.of()));
        near.forEach(deal -> grown.addAll(acts.renewalKnown(deal).deals()));
        return grown;
    }

    private List<String> near(int most) {
        LocalDate today = clock.now().atZone(ZoneOffset.UTC).toLocalDate();
        return jdbc.sql("""
                select d.id from deal d where d.renews_on between :today and :last and d.gate <> 'stopped' and d.phase <> 'finished'
                  and not exists (select from deal_log g where g.source_id = 'renewal-near:' || :renewal || d.renews_on || ':' || d.id)
                order by d.renews_on, d.id limit :most
                """)
                .param("today", today)
                .param("last", today.plusDays(rules.renewalWithin().toDays()))
                .param("renewal", Acts.RENEWAL)
                .param("most", most)
                .query(String.class)
                .list();
    }
}
