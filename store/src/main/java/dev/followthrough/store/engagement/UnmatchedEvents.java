package dev.followthrough.store.engagement;

import dev.followthrough.domain.engagement.act.EngagementRules;
import dev.followthrough.domain.engagement.event.OutsideEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Events that came before the contact whose they are. When that contact arrives they are judged as if they
/// came now: whether they are still news is asked as of every other.
@Component
public class UnmatchedEvents {
    private final JdbcClient jdbc;
    private final Whose whose;
    private final EventIntake intake;
    private final Acts acts;
    private final EngagementRules rules;

    public UnmatchedEvents(JdbcClient jdbc, Whose whose, EventIntake intake, Acts acts, EngagementRules rules) {
        this.jdbc = jdbc;
        this.whose = whose;
        this.intake = intake;
        this.acts = acts;
        this.rules = rules;
    }

    private record Waiting(String key, OutsideEvent event, Clues clues) {}

    /// Matches what can be matched now, oldest first.
    ///
    /// @return the deals whose log has grown
    @Transactional
    public Collection<String> match(int most) {
        var grown = new TreeSet<String>();
        List<Waiting> waiting = waiting(most);
        if (waiting.isEmpty()) return grown;
        List<Whose.Match> matches =
                waiting.stream().map(one -> whose.of(one.clues())).toList();
        acts.hold(matches);
        List<Acts.Occurred> occurred = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            if (!matches.get(i).isKnown()) continue;
            matched(waiting.get(i), matches.get(i));
            occurred.add(intake.occurred(waiting.get(i).event(), matches.get(i), Instant.now()));
        }
        acts.happened(occurred).forEach(told -> grown.addAll(told.deals()));
        return grown;
    }

    /// What somebody did with an event of nobody.
    public sealed interface Outcome {
        /// @param deals whose log has grown
        record Matched(Collection<String> deals) implements Outcome {}

        record NoSuchEvent() implements Outcome {}

        record NoSuchDeal() implements Outcome {}
    }

    /// Somebody knows whose it was: it counts as told of this deal, from now on.
    @Transactional
    public Outcome matchTo(String key, String deal) {
        List<Waiting> one = jdbc.sql(
                        "select * from engagement where source_id = ? and verdict = 'unmatched' and source is not null for update")
                .param(key)
                .query(UnmatchedEvents::waiting)
                .list();
        if (one.isEmpty()) return new Outcome.NoSuchEvent();
        Clues clues = one.getFirst().clues();
        Whose.Match match = whose.of(new Clues(clues.person(), null, deal, null, null));
        if (!match.isKnown()) return new Outcome.NoSuchDeal();
        acts.hold(List.of(match));
        matched(one.getFirst(), match);
        var grown = new TreeSet<String>();
        acts.happened(List.of(intake.occurred(one.getFirst().event(), match, Instant.now())))
                .forEach(told -> grown.addAll(told.deals()));
        return new Outcome.Matched(grown);
    }

    /// It is nothing to us: nobody looks for whose it is any more.
    ///
    /// @return false: there is no such event that waits
    public boolean dismiss(String key, String why) {
        return jdbc.sql(
                                "update engagement set verdict = 'dismissed', reason = ? where source_id = ? and verdict = 'unmatched'")
                        .params(why, key)
                        .update()
                == 1;
    }

    /// What no contact came for in time stays in the list, and is not looked for any more. A name or a domain
    /// that fits two accounts is passed over here as it is by [Whose].
    private List<Waiting> waiting(int most) {
        return jdbc.sql("""
                select * from engagement e where verdict = 'unmatched' and acted_at is not null
                  and recorded_at > now() - :days * interval '1 day'
                  and (exists (select from contact c where c.address_hash = e.person)
                    or 1 = (select count(*) from (select a.id from account a where lower(a.name) = e.clue_account
                        union select c.account_id from contact c where lower(split_part(c.email, '@', 2)) = e.clue_domain) fits))
                order by recorded_at, source_id limit :most for update of e skip locked
                """)
                .param("days", rules.waitsForContact().toDays())
                .param("most", most)
                .query(UnmatchedEvents::waiting)
                .list();
    }

    private void matched(Waiting one, Whose.Match match) {
        jdbc.sql("""
                update engagement set verdict = 'human', reason = 'told by ' || source, account_id = ?, contact_id = ?, deal_id = ?,
                    matched_at = clock_timestamp() where source_id = ?
                """)
                .params(Arrays.asList(
                        match.accountId(),
                        match.contactId(),
                        match.deals().size() == 1 ? match.deals().getFirst() : null,
                        one.key()))
                .update();
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        String person = row.getString("person");
        String account = row.getString("clue_account");
        String domain = row.getString("clue_domain");
        var details = JsonMapper.shared().readTree(row.getString("raw"));
        return new Waiting(
                row.getString("source_id"),
                new OutsideEvent(
                        row.getString("source"),
                        details.path("id").asString(),
                        row.getString("kind"),
                        row.getTimestamp("happened_at").toInstant(),
                        new OutsideEvent.Who(null, null, null, account, domain),
                        details),
                new Clues(person, null, null, account, domain));
    }
}
