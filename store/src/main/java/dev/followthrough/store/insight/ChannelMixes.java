package dev.followthrough.store.insight;

import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// On which channels touches were really made (M55): mails by the ledger, all others by their tasks that were done.
@Repository
public class ChannelMixes {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public ChannelMixes(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// By what touches are told apart.
    public enum By {
        HOUSE("''"),
        OWNER("d.owner_id"),
        SEGMENT("coalesce(d.segment, '')"),
        CADENCE("coalesce(t.cadence, '')");

        private final String column;

        By(String column) {
            this.column = column;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Row(String name, Channel channel, int touches) {}

    /// @param person whose deals alone; null: everybody's
    /// @return by name, in order; the whole house and what has no segment have an empty one
    public Map<String, Map<Channel, Integer>> of(By by, Duration lookedBack, @Nullable String person) {
        List<Row> rows = jdbc.sql("""
                select name, channel, count(*)::int touches from (
                    select %1$s as name, 'email' channel
                    from delivery l join deal d on d.id = l.deal_id
                    left join touch t on (t.deal_id, t.enrollment, t.ordinal) = (l.deal_id, l.enrollment, l.ordinal)
                    where l.state in ('handed_off', 'sent', 'unknown') and l.handed_off_at > :since
                      and (:person::text is null or d.owner_id = :person)
                    union all
                    select %1$s, k.kind
                    from task k join deal d on d.id = k.deal_id join deal_log g on g.source_id = 'task:' || k.id
                    left join touch t on (t.deal_id, t.enrollment, t.ordinal) = (k.deal_id, k.enrollment, k.ordinal)
                    where k.ordinal is not null and k.state = 'done' and k.outcome not like 'not-done%%'
                      and k.kind = any(:channels) and g.recorded_at > :since
                      and (:person::text is null or d.owner_id = :person)) made
                group by 1, 2
                """.formatted(by.column))
                .param("since", Timestamp.from(clock.now().minus(lookedBack)))
                .param("person", person, java.sql.Types.VARCHAR)
                .param(
                        "channels",
                        java.util.Arrays.stream(Channel.values())
                                .map(Channel::word)
                                .toArray(String[]::new))
                .query((row, n) -> new Row(
                        row.getString("name"),
                        Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                        row.getInt("touches")))
                .list();
        Map<String, Map<Channel, Integer>> mixes = new TreeMap<>();
        for (Row row : rows) {
            mixes.computeIfAbsent(row.name, name -> new EnumMap<>(Channel.class))
                    .put(row.channel, row.touches);
        }
        return mixes;
    }
}
