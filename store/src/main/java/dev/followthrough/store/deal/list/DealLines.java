package dev.followthrough.store.deal.list;

import dev.followthrough.store.timing.BusinessClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/// Lists of deals: searched, filtered, sorted, a page at a time (M41, M42).
@Repository
public class DealLines {
    private static final int STRETCH = 2_000;
    private static final int LETTERS_OF_AN_INDEX = 3;
    private static final int FIRST_FOREIGN = 0x80;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    public DealLines(JdbcClient jdbc, BusinessClock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// A deal with its place in the list that it was found in.
    public record Found(DealLine line, Place place) {}

    /// @param person whose deals: owned, delegated, or of somebody they stand in for; null: everybody's
    /// @param after  null: from the beginning on
    public List<Found> page(
            @Nullable String person, DealFilter filter, DealSort sort, boolean down, @Nullable Place after, int most) {
        Query query = query(person, filter);
        String order = down ? "desc" : "asc";
        if (after != null) {
            query.conditions.add("(" + sort.column() + ", deal_id) " + (down ? "<" : ">") + " (cast(:afterValue as "
                    + sort.type() + "), :afterId)");
            query.parameters.put("afterValue", after.value());
            query.parameters.put("afterId", after.id());
        }
        query.parameters.put("most", most);
        String sql = LineRow.SELECT + ", " + sort.column() + "::text place from deal_line where "
                + String.join(" and ", query.conditions) + " order by " + sort.column() + " " + order + ", deal_id "
                + order + " limit :most";
        return transaction.execute(status -> {
            // How rare a word is decides by which index it is looked for: a plan for any word reads them all.
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
            return jdbc.sql(sql)
                    .params(query.parameters)
                    .query((row, n) ->
                            new Found(LineRow.line(row), new Place(row.getString("place"), row.getString("deal_id"))))
                    .list();
        });
    }

    /// Every deal of the list, a stretch at a time, so that it is never whole in memory.
    public void each(@Nullable String person, DealFilter filter, DealSort sort, boolean down, Consumer<DealLine> each) {
        Place reached = null;
        while (true) {
            List<Found> some = page(person, filter, sort, down, reached, STRETCH);
            some.forEach(found -> each.accept(found.line()));
            if (some.size() < STRETCH) return;
            reached = some.getLast().place();
        }
    }

    public Optional<DealLine> of(String dealId) {
        return jdbc.sql(LineRow.SELECT + " from deal_line where deal_id = ?")
                .param(dealId)
                .query((row, n) -> LineRow.line(row))
                .optional();
    }

    /// How many deals are on each list that keeps records in order.
    public Map<Hygiene, Long> counts(@Nullable String person) {
        Query query = query(person, DealFilter.ALL);
        List<String> columns = new ArrayList<>();
        for (Hygiene list : Hygiene.values()) {
            columns.add("(select count(*) from deal_line where " + String.join(" and ", query.conditions) + " and "
                    + list.sql() + ")");
        }
        return jdbc.sql("select " + String.join(", ", columns))
                .params(query.parameters)
                .query((row, n) -> {
                    Map<Hygiene, Long> counts = new EnumMap<>(Hygiene.class);
                    for (Hygiene list : Hygiene.values()) counts.put(list, row.getLong(list.ordinal() + 1));
                    return counts;
                })
                .single();
    }

    /// Of these deals, since when something lies in the log that their workflow was not told, in real time.
    public Map<String, Instant> unheard(Collection<String> deals) {
        Map<String, Instant> found = new HashMap<>();
        jdbc.sql(
                        "select deal_id, min(recorded_real) since from deal_log where signalled_at is null and deal_id = any(?)"
                                + " group by deal_id")
                .param(deals.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getTimestamp(2).toInstant());
                });
        return found;
    }

    private record Query(List<String> conditions, Map<String, Object> parameters) {}

    private Query query(@Nullable String person, DealFilter filter) {
        Instant now = clock.now();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", Timestamp.from(now));
        parameters.put("today", java.sql.Date.valueOf(now.atZone(ZoneOffset.UTC).toLocalDate()));
        parameters.put("longHeld", Timestamp.from(now.minus(Hygiene.LONG_HELD)));
        for (int i = 0; i < filter.words().size(); i++)
            parameters.put("word" + i, like(filter.words().get(i)));
        put(parameters, "owner", filter.owner());
        put(parameters, "phase", filter.phase());
        put(parameters, "status", filter.status());
        put(parameters, "stage", filter.stage());
        put(parameters, "cadence", filter.cadence());
        put(parameters, "segment", filter.segment());
        put(parameters, "nextBefore", filter.nextBefore() == null ? null : Timestamp.from(filter.nextBefore()));
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (person != null) {
            conditions.add("(owner_id = any(:whose) or delegate_id = :person)");
            parameters.put("person", person);
            parameters.put("whose", whose(person).toArray(String[]::new));
        }
        conditions.addAll(filter.conditions());
        return new Query(conditions, parameters);
    }

    private List<String> whose(String person) {
        List<String> all = new ArrayList<>(List.of(person));
        all.addAll(jdbc.sql("select stood_in_for(?)")
                .param(person)
                .query(String.class)
                .list());
        return all;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) parameters.put(name, value);
    }

    /// Fewer than three letters are found by the index only where they begin a word; those of scripts that
    /// write a whole word in two are looked for anywhere.
    private static String like(String word) {
        boolean begins = word.length() < LETTERS_OF_AN_INDEX && word.chars().allMatch(letter -> letter < FIRST_FOREIGN);
        return (begins ? "% " : "%")
                + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
