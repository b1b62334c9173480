package dev.followthrough.store.timing;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.store.delivery.TouchKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Books hours for touches, in two statements: whom the step speaks to, and the first free minute of the mailbox. A
/// minute holds one mail, so caps are kept by construction and 9 o'clock is no cliff.
@Repository
public class Slots {
    /// As many of the best minutes are tried before the rest, of which ten days have thousands.
    private static final int BEST = 64;

    private final JdbcClient jdbc;

    public Slots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param fits whether the contact has the role that the step speaks to; else it is the deal's first contact
    public record Addressee(String contactId, ZoneId contactZone, boolean fits, ZoneId ownerZone, String mailboxId) {}

    /// What is to be booked.
    ///
    /// @param minutes  whole ones, best first, of days whose cap may be full
    /// @param reserves whether it takes a minute of the mailbox; else it gets the best one
    /// @param because  why, in words that follow the contact's local time
    public record Wish(String step, String channel, List<Instant> minutes, boolean reserves, String because) {}

    public sealed interface Booking {
        /// @param why begins with the contact's local time
        record Booked(Addressee addressee, Instant due, String why) implements Booking {}

        /// The deal has no contact.
        record Nobody() implements Booking {}

        record MailboxFull() implements Booking {}
    }

    /// Books a minute, and writes it down as the deal's next touch; an earlier booking of the same touch is given
    /// back.
    @Transactional
    public Booking book(TouchKey touch, Audience audience, Function<Addressee, Wish> wish) {
        Addressee addressee = inTurn(touch.dealId(), audience).orElse(null);
        if (addressee == null) return new Booking.Nobody();
        Wish wanted = wish.apply(addressee);
        int best = Math.min(BEST, wanted.minutes().size());
        return book(touch, addressee, wanted, wanted.minutes().subList(0, best))
                .or(() -> book(touch, addressee, wanted, wanted.minutes()))
                .orElseGet(Booking.MailboxFull::new);
    }

    /// One at a time for each mailbox, to the transaction's end: two that look for the same free minute would both
    /// find it.
    private Optional<Addressee> inTurn(String dealId, Audience audience) {
        return jdbc.sql("""
                select c.id, c.zone, c.role = :role fits, p.zone owner_zone, d.mailbox_id,
                       pg_advisory_xact_lock(hashtextextended(d.mailbox_id, 13))
                from deal d join person p on p.id = d.owner_id
                join deal_contact dc on dc.deal_id = d.id join contact c on c.id = dc.contact_id
                where d.id = :deal
                order by c.role = :role desc, dc.position limit 1
                """)
                .param("role", audience.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .param("deal", dealId)
                .query((row, n) -> new Addressee(
                        row.getString("id"),
                        ZoneId.of(row.getString("zone")),
                        audience == Audience.PRIMARY || row.getBoolean("fits"),
                        ZoneId.of(row.getString("owner_zone")),
                        row.getString("mailbox_id")))
                .optional();
    }

    private Optional<Booking> book(TouchKey touch, Addressee addressee, Wish wish, List<Instant> minutes) {
        return jdbc.sql("""
                with free as (
                    select c.minute from unnest(:minutes::timestamptz[]) with ordinality as c (minute, rank)
                    where not :reserves
                       or not exists (select from mailbox_minute b where b.mailbox_id = :mailbox and b.minute = c.minute)
                      and (select count(*) from mailbox_minute b where b.mailbox_id = :mailbox
                           and b.minute >= date_trunc('day', c.minute, 'UTC')
                           and b.minute < date_trunc('day', c.minute, 'UTC') + interval '1 day')
                          < (select per_day from mailbox where id = :mailbox)
                    order by c.rank limit 1),
                reserved as (
                    insert into mailbox_minute (mailbox_id, minute, deal_id, enrollment, ordinal)
                    select :mailbox, minute, :deal, :enrollment, :ordinal from free where :reserves
                    on conflict (deal_id, enrollment, ordinal) do update
                    set mailbox_id = excluded.mailbox_id, minute = excluded.minute)
                insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why)
                select :deal, :enrollment, :ordinal, :step, :channel, :contact, minute,
                       to_char(minute at time zone :zone, 'Dy FMDD Mon HH24:MI') || ' in ' || :zone || :because
                from free
                on conflict (deal_id, enrollment, ordinal) do update
                set step = excluded.step, channel = excluded.channel, contact_id = excluded.contact_id,
                    due = excluded.due, why = excluded.why
                returning due, why
                """)
                .param("minutes", instants(minutes))
                .param("reserves", wish.reserves())
                .param("mailbox", addressee.mailboxId())
                .param("deal", touch.dealId())
                .param("enrollment", touch.enrollment())
                .param("ordinal", touch.ordinal())
                .param("step", wish.step())
                .param("channel", wish.channel())
                .param("contact", addressee.contactId())
                .param("zone", addressee.contactZone().getId())
                .param("because", wish.because())
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

    private static String[] instants(List<Instant> minutes) {
        return minutes.stream()
                .map(minute -> minute.atOffset(ZoneOffset.UTC).toString())
                .toArray(String[]::new);
    }
}
