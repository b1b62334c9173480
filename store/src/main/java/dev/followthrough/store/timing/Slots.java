package dev.followthrough.store.timing;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.store.delivery.TouchKey;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Books hours for touches: the first free minute of the mailbox among those that fit. A minute holds as many
/// mails as the mailbox may send in it, so its caps are kept by construction and 9 o'clock is no cliff.
@Repository
public class Slots {
    /// As many of the best minutes are tried before the rest, of which ten days have thousands.
    private static final int BEST = 64;

    /// The first of `:minutes` that the mailbox has free; whole days of it that are full are counted once.
    /// What the touch itself has booked counts as free, and is kept if it is the earlier one: who asks twice
    /// does not lose their place to those who came after.
    private static final String FREE = """
            with span as (
                select date_trunc('day', min(m), 'UTC') first, date_trunc('day', max(m), 'UTC') + interval '1 day' past
                from unnest(:minutes::timestamptz[]) m),
            taken as materialized (
                select b.minute, count(*) mails from mailbox_minute b, span
                where :reserves and b.mailbox_id = :mailbox and b.minute >= span.first and b.minute < span.past
                  and (b.deal_id, b.enrollment, b.ordinal) <> (:deal, :enrollment, :ordinal)
                group by b.minute),
            box as materialized (select per_day, per_minute from mailbox where id = :mailbox),
            full_day as materialized (
                select date_trunc('day', minute, 'UTC') as day from taken
                group by 1 having sum(mails) >= (select per_day from box)),
            fitting as (
                select c.* from unnest(:minutes::timestamptz[], :whys::text[]) with ordinality as c (minute, why, rank)
                where c.minute not in (select minute from taken where mails >= (select per_minute from box))
                  and date_trunc('day', c.minute, 'UTC') not in (select day from full_day)),
            best as (select minute, why from fitting order by rank limit 1),
            free as (
                select minute, why from best union all select minute, why from fitting where minute = :booked::timestamptz
                order by minute limit 1)
            """;

    private final JdbcClient jdbc;
    private final Addressees addressees;

    public Slots(JdbcClient jdbc, Addressees addressees) {
        this.jdbc = jdbc;
        this.addressees = addressees;
    }

    /// What is to be booked.
    ///
    /// @param minutes  whole ones, best first, of days whose cap may be full; empty: nothing fits
    /// @param reserves whether it takes a minute of the mailbox; else it gets the best one
    /// @param zone     the contact's, as the choice was made in
    /// @param why      what is told of a minute
    /// @param explains the whole explanation of a minute, as JSON
    public record Wish(
            String step,
            String channel,
            List<Instant> minutes,
            boolean reserves,
            ZoneId zone,
            Function<Instant, String> why,
            Function<Instant, String> explains) {}

    public sealed interface Booking {
        record Booked(Addressee addressee, Instant due, String why) implements Booking {}

        /// The deal has no contact.
        record Nobody() implements Booking {}

        /// No minute fits the calendars and the caps.
        record NoHour() implements Booking {}

        record MailboxFull() implements Booking {}
    }

    /// Books a minute, and writes it down as the deal's next touch; an earlier booking of the same touch is
    /// given back.
    @Transactional
    public Booking book(TouchKey touch, Audience audience, Function<Addressee, Wish> wish) {
        Addressee addressee = addressees.inTurn(touch, audience).orElse(null);
        if (addressee == null) return new Booking.Nobody();
        Wish wanted = wish.apply(addressee);
        if (wanted.minutes().isEmpty()) return new Booking.NoHour();
        // The gate asks the contact's row: a zone that is only likely may be another one by now.
        if (!wanted.zone().equals(addressee.zone())) move(addressee.contactId(), wanted.zone());
        Booking booking = book(touch, addressee, wanted, best(wanted.minutes(), addressee.booked()))
                .or(() -> beyond(touch, addressee, wanted))
                .orElseGet(Booking.MailboxFull::new);
        if (booking instanceof Booking.Booked booked)
            keep(touch, wanted.explains().apply(booked.due()));
        return booking;
    }

    /// With the minute that the touch has already, if that still fits.
    private static List<Instant> best(List<Instant> minutes, @Nullable Instant booked) {
        List<Instant> best = minutes.subList(0, Math.min(BEST, minutes.size()));
        if (booked == null || best.contains(booked) || !minutes.contains(booked)) return best;
        return Stream.concat(best.stream(), Stream.of(booked)).toList();
    }

    /// Only of the minute that was taken: of the others nobody asks.
    private void keep(TouchKey touch, String explanation) {
        jdbc.sql("update touch set slot = ?::jsonb where (deal_id, enrollment, ordinal) = (?, ?, ?)")
                .params(explanation, touch.dealId(), touch.enrollment(), touch.ordinal())
                .update();
    }

    /// The touch takes another channel than the one that its hour was found for. One that does not leave by
    /// itself needs no minute of the mailbox.
    @Transactional
    public void changeChannel(TouchKey touch, Channel channel) {
        int changed = jdbc.sql(
                        "update touch set channel = :channel where (deal_id, enrollment, ordinal) = (:deal, :enrollment, :ordinal) and channel <> :channel")
                .param("channel", channel.word())
                .params(key(touch))
                .update();
        if (changed == 0 || channel.leavesByItself()) return;
        jdbc.sql("delete from mailbox_minute where (deal_id, enrollment, ordinal) = (:deal, :enrollment, :ordinal)")
                .params(key(touch))
                .update();
    }

    /// The best minutes are taken. Of thousands only the one that is free is told of.
    private Optional<Booking> beyond(TouchKey touch, Addressee addressee, Wish wish) {
        return jdbc.sql(FREE + " select minute from free")
                .param("minutes", instants(wish.minutes()))
                .param("whys", new String[0])
                .param("booked", booked(addressee))
                .params(Map.of("reserves", wish.reserves(), "mailbox", addressee.mailboxId()))
                .params(key(touch))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .flatMap(minute -> book(touch, addressee, wish, List.of(minute)));
    }

    private static Map<String, Object> key(TouchKey touch) {
        return Map.of("deal", touch.dealId(), "enrollment", touch.enrollment(), "ordinal", touch.ordinal());
    }

    private void move(String contactId, ZoneId zone) {
        jdbc.sql("update contact set zone = ? where id = ? and zone_from <> 'given'")
                .params(zone.getId(), contactId)
                .update();
    }

    private Optional<Booking> book(TouchKey touch, Addressee addressee, Wish wish, List<Instant> minutes) {
        return jdbc.sql(FREE + """
                ,
                reserved as (
                    insert into mailbox_minute (mailbox_id, minute, deal_id, enrollment, ordinal)
                    select :mailbox, minute, :deal, :enrollment, :ordinal from free where :reserves
                    on conflict (deal_id, enrollment, ordinal) do update
                    set mailbox_id = excluded.mailbox_id, minute = excluded.minute)
                insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why, cadence)
                select :deal, :enrollment, :ordinal, :step, :channel, :contact, minute, why,
                       (select cadence from deal where id = :deal) from free
                on conflict (deal_id, enrollment, ordinal) do update
                set step = excluded.step, channel = excluded.channel, contact_id = excluded.contact_id,
                    due = excluded.due, why = excluded.why
                returning due, why
                """)
                .param("minutes", instants(minutes))
                .param("whys", minutes.stream().map(wish.why()).toArray(String[]::new))
                .param("booked", booked(addressee))
                .param("reserves", wish.reserves())
                .param("mailbox", addressee.mailboxId())
                .params(key(touch))
                .param("step", wish.step())
                .param("channel", wish.channel())
                .param("contact", addressee.contactId())
                .query((row, n) -> (Booking)
                        new Booking.Booked(addressee, row.getTimestamp(1).toInstant(), row.getString(2)))
                .optional();
    }

    /// Minutes that have long passed keep no cap.
    public int forgetBefore(Instant instant) {
        return jdbc.sql("delete from mailbox_minute where minute < ?")
                .param(Timestamp.from(instant))
                .update();
    }

    private static SqlParameterValue booked(Addressee addressee) {
        Instant booked = addressee.booked();
        return new SqlParameterValue(Types.TIMESTAMP, booked == null ? null : Timestamp.from(booked));
    }

    private static String[] instants(List<Instant> minutes) {
        return minutes.stream()
                .map(minute -> minute.atOffset(ZoneOffset.UTC).toString())
                .toArray(String[]::new);
    }
}
