package dev.followthrough.store.engagement;

import dev.followthrough.domain.engagement.event.EventProblem;
import dev.followthrough.domain.engagement.event.OutsideEvent;
import dev.followthrough.domain.sequence.Anchor;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.StopReason;
import dev.followthrough.store.cadence.enrollment.SignsOfLife;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.deal.OwnershipClaims;
import dev.followthrough.store.timing.BusinessClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a CRM says about a deal: closed stops it, at once; the rest is what its people and its next drafts know.
/// Of two changes of one kind the later one holds, in whatever order they come.
@Component
class DealChanges {
    private final JdbcClient jdbc;
    private final EventRows rows;
    private final DealLog log;
    private final OwnershipClaims ownership;
    private final Acts acts;
    private final SignsOfLife signs;
    private final BusinessClock clock;

    DealChanges(
            JdbcClient jdbc,
            EventRows rows,
            DealLog log,
            OwnershipClaims ownership,
            Acts acts,
            SignsOfLife signs,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.log = log;
        this.ownership = ownership;
        this.acts = acts;
        this.signs = signs;
        this.clock = clock;
    }

    /// What stands against it, before anything is written.
    Optional<EventProblem> problem(OutsideEvent event, Whose.Match match) {
        if (match.deals().size() > 1) {
            return Optional.of(new EventProblem("deal", "fits several deals", "name the one that has changed"));
        }
        if (!event.kind().equals("deal-owner") || owner(event).isPresent()) return Optional.empty();
        return Optional.of(new EventProblem(
                "owner", "nobody here has this address", "add the person first, or name one of your people"));
    }

    /// Must run inside a transaction that holds the deal, after the event's row was written.
    ///
    /// @param at     in real time
    /// @param source names the event
    Acts.Told apply(OutsideEvent event, String deal, Instant at, String source) {
        if (rows.isOutdated(event.kind(), deal, at)) return Acts.Told.nothing();
        return switch (event.kind()) {
            case "deal-closed" ->
                closed(
                        deal,
                        StopReason.valueOf("DEAL_" + event.text("as").toUpperCase(java.util.Locale.ROOT)),
                        event.source(),
                        source);
            case "deal-stage" -> set(deal, "stage = ?", event.text("stage"));
            case "deal-amount" ->
                set(deal, "amount = ?, currency = ?", new BigDecimal(event.text("amount")), event.text("currency"));
            case "deal-owner" -> owned(deal, owner(event).orElseThrow(), event.source(), source);
            case "deal-renewal" -> renews(deal, LocalDate.parse(event.text("renewsOn")), event.source(), source);
            default -> throw new IllegalStateException("The schema knows a change that this does not: " + event.kind());
        };
    }

    private Acts.Told closed(String deal, StopReason as, String by, String source) {
        signs.over(deal, as, by);
        boolean grown = log.append(deal, source, by, new SequenceEvent.DealChanged(clock.now(), as))
                .isPresent();
        return grown ? new Acts.Told(Set.of(deal), Set.of()) : Acts.Told.nothing();
    }

    /// The steps that count from that day are planned anew.
    private Acts.Told renews(String deal, LocalDate on, String by, String source) {
        set(deal, "renews_on = ?", on);
        Acts.Told near = acts.renewalKnown(deal);
        Instant day = on.atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean grown = log.append(deal, source, by, new SequenceEvent.DateSet(clock.now(), Anchor.RENEWAL, day))
                .isPresent();
        if (!grown) return near;
        Set<String> deals = new TreeSet<>(near.deals());
        deals.add(deal);
        return new Acts.Told(deals, near.news());
    }

    private Acts.Told owned(String deal, String owner, String by, String source) {
        return ownership.claimed(deal, owner, by, source) ? new Acts.Told(Set.of(deal), Set.of()) : Acts.Told.nothing();
    }

    private Acts.Told set(String deal, String what, Object... values) {
        jdbc.sql("update deal set " + what + " where id = ?")
                .params(java.util.stream.Stream.concat(
                                java.util.Arrays.stream(values), java.util.stream.Stream.of(deal))
                        .toList())
                .update();
        return Acts.Told.nothing();
    }

    private Optional<String> owner(OutsideEvent event) {
        return jdbc.sql("select id from person where lower(email) = lower(?)")
                .param(event.text("owner"))
                .query(String.class)
                .optional();
    }
}
