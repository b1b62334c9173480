package dev.followthrough.store.cadence.enrollment;

import dev.followthrough.domain.cadence.enrollment.DealAtHand;
import dev.followthrough.domain.cadence.enrollment.EnrollmentRules;
import dev.followthrough.domain.cadence.enrollment.Verdict;
import dev.followthrough.domain.cadence.enrollment.WhyNot;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.SubjectLocks;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.HouseTiming;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Enrolls one deal for a sweep. Deal and look are one commit, under the deal's lock: of two sweeps the
/// second finds it enrolled.
@Component
class Enrolling {
    private final JdbcClient jdbc;
    private final SubjectLocks locks;
    private final DealsAtHand deals;
    private final EnrollmentRules rules;
    private final Cadences cadences;
    private final Beginning beginning;
    private final Looks looks;
    private final HouseTiming house;
    private final BusinessClock clock;

    Enrolling(
            JdbcClient jdbc,
            SubjectLocks locks,
            DealsAtHand deals,
            EnrollmentRules rules,
            Cadences cadences,
            Beginning beginning,
            Looks looks,
            HouseTiming house,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.deals = deals;
        this.rules = rules;
        this.cadences = cadences;
        this.beginning = beginning;
        this.looks = looks;
        this.house = house;
        this.clock = clock;
    }

    /// @param preview only the look is kept
    /// @return whether an enrollment has begun
    @Transactional
    public boolean enroll(String sweep, String dealId, boolean preview) {
        locks.holdDeal(dealId);
        // Caps hold for all sweeps at once: whoever counts has the count to itself.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('enrollment', 12))")
                .query((row, n) -> 1)
                .single();
        Optional<DealAtHand> deal = deals.one(dealId, null);
        if (deal.isEmpty()) return false;
        Verdict verdict = rules.look(deal.get(), clock.now());
        Optional<Cadences.Published> cadence =
                verdict instanceof Verdict.Enroll found ? cadences.find(found.cadence()) : Optional.empty();
        if (verdict instanceof Verdict.Enroll found) {
            verdict = cadence.isEmpty()
                    ? new Verdict.Leave(
                            WhyNot.CADENCE_UNKNOWN,
                            "rule " + found.rule() + " names " + found.cadence() + ", which nobody has published")
                    : withinCaps(sweep, dealId, found);
        }
        looks.keep(sweep, dealId, verdict);
        if (preview || cadence.isEmpty() || !(verdict instanceof Verdict.Enroll found)) return false;
        beginning.begin(dealId, found, cadence.get().plan(), sweep);
        return true;
    }

    private record Today(int ofOwner, int ofHouse) {}

    private Verdict withinCaps(String sweep, String dealId, Verdict.Enroll found) {
        Today today = today(sweep, dealId);
        if (today.ofOwner >= rules.perOwner()) {
            return new Verdict.Leave(WhyNot.OWNER_CAP, "its owner has " + today.ofOwner + " new ones today already");
        }
        if (today.ofHouse >= rules.perHouse()) {
            return new Verdict.Leave(WhyNot.HOUSE_CAP, "the house has " + today.ofHouse + " new ones today already");
        }
        return found;
    }

    /// Those that this preview would enroll are counted among today's.
    private Today today(String sweep, String dealId) {
        Instant now = clock.now();
        Instant begin = now.atZone(house.settings().zone())
                .toLocalDate()
                .atStartOfDay(house.settings().zone())
                .toInstant();
        return jdbc.sql("""
                with today as (
                    select s.owner_id from enrollment_start s where s.sweep_id is not null and s.at >= :begin
                    union all select d.owner_id from enrollment_look l join enrollment_sweep w on w.id = l.sweep_id
                        join deal d on d.id = l.deal_id where l.sweep_id = :sweep and w.preview and l.reason is null)
                select count(*) filter (where owner_id = (select owner_id from deal where id = :deal)) own, count(*) total from today
                """)
                .param("begin", Timestamp.from(begin))
                .param("sweep", sweep)
                .param("deal", dealId)
                .query((row, n) -> new Today(row.getInt("own"), row.getInt("total")))
                .single();
    }
}
