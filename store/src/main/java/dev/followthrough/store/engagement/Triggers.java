package dev.followthrough.store.engagement;

import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.deal.Notices;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Triggers: what happened at a customer or in their field, and is worth writing about (M18). The next touch of
/// each deal that one fits writes about it, with its source; owners of quiet deals are told at once.
@Repository
public class Triggers {
    private final JdbcClient jdbc;
    private final Notices notices;
    private final BusinessClock clock;

    public Triggers(JdbcClient jdbc, Notices notices, BusinessClock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    /// @param sourceId what its source calls it; the same twice is one
    /// @param account  whom it is about; null: a whole industry
    /// @param about    as the reader would call it, `your fifteenth depot`; null: the headline is quoted
    /// @param expires  the last day on which it is worth writing about
    public record NewTrigger(
            String sourceId,
            String kind,
            @Nullable String account,
            @Nullable String industry,
            String headline,
            @Nullable String about,
            String publisher,
            String url,
            String language,
            LocalDate happenedOn,
            LocalDate expires) {}

    public record Trigger(
            String id,
            String kind,
            @Nullable String account,
            @Nullable String industry,
            String headline,
            @Nullable String about,
            String publisher,
            String url,
            String language,
            LocalDate happenedOn,
            LocalDate expires) {}

    /// @param quiet touches in a row without an answer, at least one
    public record Match(String dealId, String dealName, boolean quiet, boolean ended) {}

    /// @return its id; of the one that came before with this `sourceId`; empty when nobody here has that account
    @Transactional
    public Optional<String> add(NewTrigger trigger, String by) {
        Optional<String> account = trigger.account() == null ? Optional.empty() : accountId(trigger.account());
        if (trigger.account() != null && account.isEmpty()) return Optional.empty();
        Optional<String> added = insert(trigger, account.orElse(null), by);
        added.ifPresent(id -> tellOwners(id, trigger));
        return added.or(() -> jdbc.sql("select id from news where source_id = ?")
                .param(trigger.sourceId())
                .query(String.class)
                .optional());
    }

    private Optional<String> accountId(String name) {
        return jdbc.sql("select id from account where lower(name) = lower(?) order by id limit 1")
                .param(name)
                .query(String.class)
                .optional();
    }

    private Optional<String> insert(NewTrigger trigger, @Nullable String accountId, String by) {
        return jdbc.sql("""
                insert into news (id, source_id, kind, account_id, industry, headline, about, publisher, url, language, happened_on,
                                  expires, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (source_id) do nothing returning id
                """)
                .params(Arrays.asList(
                        Ids.next("n"),
                        trigger.sourceId(),
                        trigger.kind(),
                        accountId,
                        trigger.industry(),
                        trigger.headline(),
                        trigger.about(),
                        trigger.publisher(),
                        trigger.url(),
                        trigger.language(),
                        trigger.happenedOn(),
                        trigger.expires(),
                        Timestamp.from(clock.now()),
                        by))
                .query(String.class)
                .optional();
    }

    /// A deal that answers needs no reason to be written to.
    private void tellOwners(String id, NewTrigger trigger) {
        for (Match match : matches(id)) {
            if (!match.quiet()) continue;
            String then = match.ended()
                    ? "its follow-up has ended: a good moment to begin anew"
                    : "the next touch will write about it";
            notices.tellOwner(
                    match.dealId(),
                    "news:" + id + ":" + match.dealId(),
                    "trigger",
                    trigger.kind() + ": \"" + trigger.headline() + "\" (" + trigger.publisher() + "); " + then);
        }
    }

    /// The deals that it fits: of the account, or of the industry. Those that were won are left in peace.
    public List<Match> matches(String id) {
        return jdbc.sql("""
                select d.id, d.name, coalesce((d.state ->> 'silent')::int, 0) > 0 quiet, d.phase = 'finished' or d.gate = 'stopped' ended
                from news n join account a on a.id = n.account_id or n.account_id is null and lower(a.industry) = lower(n.industry)
                join deal d on d.account_id = a.id
                where n.id = ? and coalesce(d.state -> 'phase' ->> 'reason', '') not in ('DEAL_WON', 'OPTED_OUT', 'SAID_NO')
                order by d.id
                """)
                .param(id)
                .query((row, n) -> new Match(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)))
                .list();
    }

    public Optional<Trigger> byId(String id) {
        return jdbc.sql(
                        "select n.*, a.name account from news n left join account a on a.id = n.account_id where n.id = ?")
                .param(id)
                .query(Triggers::trigger)
                .optional();
    }

    /// Newest first.
    public List<Trigger> latest(int most) {
        return jdbc.sql("""
                select n.*, a.name account from news n left join account a on a.id = n.account_id
                order by n.happened_on desc, n.id limit ?
                """).param(most).query(Triggers::trigger).list();
    }

    private static Trigger trigger(ResultSet row, int n) throws SQLException {
        return new Trigger(
                row.getString("id"),
                row.getString("kind"),
                row.getString("account"),
                row.getString("industry"),
                row.getString("headline"),
                row.getString("about"),
                row.getString("publisher"),
                row.getString("url"),
                row.getString("language"),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("expires", LocalDate.class));
    }
}
