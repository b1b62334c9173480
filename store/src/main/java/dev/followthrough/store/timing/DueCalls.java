package dev.followthrough.store.timing;

import dev.followthrough.domain.timing.block.CallBlocks;
import dev.followthrough.domain.timing.block.CallPlan;
import dev.followthrough.domain.timing.block.DueCall;
import dev.followthrough.domain.timing.calendar.Span;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Whereabouts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The open calls of one person, grouped into blocks (M55). A view over their tasks: what is done is gone from it, what
/// is new or was missed is in the next block.
@Repository
public class DueCalls {
    /// A block is a promise of a few minutes each: more than these are no day's work.
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Duties duties;
    private final BusyTimes busy;
    private final HouseTiming houseTiming;
    private final BusinessClock clock;

    public DueCalls(JdbcClient jdbc, Duties duties, BusyTimes busy, HouseTiming houseTiming, BusinessClock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.busy = busy;
        this.houseTiming = houseTiming;
        this.clock = clock;
    }

    /// A call as whoever makes it needs it.
    ///
    /// @param contact null: the deal has no contact
    /// @param phone   null: no number is known
    /// @param script  null: nothing is prepared
    public record Call(
            String task,
            String deal,
            String dealName,
            String account,
            @Nullable String contact,
            @Nullable String phone,
            Instant due,
            String reason,
            @Nullable String script,
            @Nullable BigDecimal value,
            @Nullable String currency,
            Whereabouts.Known known) {}

    /// @param calls    by task
    /// @param asOf     of which time the calendar is; null: none is known, and every working hour counts as free
    /// @param problems what is not known of the caller's calendar
    public record Blocks(
            Worker caller,
            CallPlan plan,
            Map<String, Call> calls,
            @Nullable Instant asOf,
            List<String> problems) {}

    public Blocks of(String personId) {
        Instant now = clock.now();
        TimingSettings house = houseTiming.settings();
        Worker caller = duties.person(personId, house, now);
        Span ahead = new Span(now, now.plus(Duration.ofDays(house.callBlocks().days() + 1)));
        BusyTimes.Taken taken = busy.of(caller, house, ahead);
        List<Call> calls = calls(personId);
        List<DueCall> due = calls.stream()
                .map(call -> new DueCall(
                        call.task(),
                        call.due(),
                        Whereabouts.of(call.known(), caller.zone(), house.zone(), now),
                        call.value()))
                .toList();
        CallPlan plan = CallBlocks.plan(new CallBlocks.Ask(now, caller, house, taken.spans(), due));
        return new Blocks(
                caller,
                plan,
                calls.stream().collect(Collectors.toMap(Call::task, Function.identity())),
                taken.asOf(),
                taken.problems());
    }

    private List<Call> calls(String personId) {
        return jdbc.sql("""
                select t.id, t.deal_id, d.name deal_name, a.name account, d.amount, d.currency, t.due, t.reason, t.script,
                       c.name contact, c.phone, c.zone, c.zone_from, c.country, c.subdivision
                from task t join deal d on d.id = t.deal_id join account a on a.id = d.account_id
                left join lateral (
                    select c.* from contact c join deal_contact dc on dc.contact_id = c.id and dc.deal_id = d.id
                    order by c.id = (select o.contact_id from touch o
                        where (o.deal_id, o.enrollment, o.ordinal) = (t.deal_id, t.enrollment, t.ordinal)) desc nulls last,
                        dc.position limit 1) c on true
                where t.state = 'open' and t.kind = 'phone' and t.owner_id = ? and (d.gate = 'open' or d.gate = 'paused' and d.gate_until <= business_now())
                order by t.due, t.id limit ?
                """).params(personId, MOST).query(DueCalls::call).list();
    }

    private static Call call(ResultSet row, int n) throws SQLException {
        return new Call(
                row.getString("id"),
                row.getString("deal_id"),
                row.getString("deal_name"),
                row.getString("account"),
                row.getString("contact"),
                row.getString("phone"),
                row.getTimestamp("due").toInstant(),
                row.getString("reason"),
                row.getString("script"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                Addressees.known(row));
    }
}
