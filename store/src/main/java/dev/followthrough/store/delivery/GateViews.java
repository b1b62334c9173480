package dev.followthrough.store.delivery;

import dev.followthrough.domain.people.ConsentRules;
import dev.followthrough.domain.people.Consented;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.timing.house.Segment;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.place.PhonePlace;
import dev.followthrough.domain.timing.place.Whereabouts;
import dev.followthrough.store.drafting.Offers;
import dev.followthrough.store.people.Reaches;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.CountedTouches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what the gate looks at, in one statement.
@Repository
public class GateViews {
    private static final String LOOK = """
            select d.account_id, d.cadence, d.gate, d.gate_until, d.epoch, d.last_seq, m.*,
                   h.gate_open and h.cluster = this_cluster() gate_open,
                   exists (select from sending_pause p where p.resumed_at is null
                       and (p.kind, p.subject) in (('mailbox', m.id), ('cadence', d.cadence))) sending_paused,
                   c.id contact_id, c.name contact_name, c.email, c.address_hash, c.zone, c.phone_hash,
                   k.state consent_state, k.basis consent_basis,
                   dr.subject, dr.body, dr.hash, dr.state draft_state, dr.kind, dr.created_at draft_at, dr.offers,
                   l.state ledger_state, l.token, l.draft_id ledger_draft, l.message_id, l.settled_at, l.code,
                   coalesce(r.id, t.last_id) last_id, t.subject thread_subject,
                   exists (select from suppression s where s.address_hash = any(c.address_hash || :newer::text[]) and s.scope = 'all')
                       or exists (select from lists_naming(c.address_hash, case :channel when 'sms' then c.phone_hash end, c.email)) suppressed,
                   exists (select from suppression s where s.address_hash = any(c.address_hash || :newer::text[]) and s.scope = 'marketing') no_marketing,
                   c.phone, c.country, c.subdivision, c.zone_from, o.zone owner_zone, a.industry, d.stage, d.amount, d.strategic,
                   (select settings from timing_settings) settings, n.in_minute, n.in_day, g.gone
            from draft dr
            join deal d on d.id = dr.deal_id
            join contact c on c.id = dr.contact_id
            join mailbox m on m.id = d.mailbox_id
            join person o on o.id = d.owner_id
            join account a on a.id = d.account_id
            cross join house h
            left join lateral consents_of(c.address_hash, c.phone_hash) k on k.channel = :channel
            left join delivery l on (l.deal_id, l.enrollment, l.ordinal) = (:deal, :enrollment, :ordinal)
            left join lateral (
                select coalesce(p.real_message_id, p.message_id) last_id, p.subject from delivery p
                where p.deal_id = d.id and p.contact_id = c.id and p.state = 'sent' and p.channel = 'email' order by p.handed_off_at desc limit 1) t on true
            left join lateral (
                select substr(e.source_id, length('mail:' || m.id || ':') + 1) id from reply e
                where dr.kind = 'answer' and e.deal_id = d.id and lower(e.sender) = lower(c.email)
                  and starts_with(e.source_id, 'mail:' || m.id || ':')
                order by e.seq desc limit 1) r on true
            cross join lateral (
                select count(*) filter (where p.handed_off_at >= :minute) in_minute, count(*) in_day from delivery p
                where p.mailbox_id = m.id and p.channel = 'email' and p.handed_off_at >= :day and p.state in ('handed_off', 'sent', 'unknown')
                  and (p.deal_id, p.enrollment, p.ordinal) <> (:deal, :enrollment, :ordinal)) n
            cross join lateral (%s) g
            where dr.id = :draft
            """.formatted(CountedTouches.GONE_AS_JSON);

    private final JdbcClient jdbc;
    private final AddressHashes hashes;
    private final ConsentRules rules;
    private final BusinessClock clock;
    /// Whom a draft is for never changes.
    private final Map<String, String> recipients = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > 10_000;
        }
    });

    public GateViews(JdbcClient jdbc, AddressHashes hashes, ConsentRules rules, BusinessClock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.rules = rules;
        this.clock = clock;
    }

    /// Of a mail.
    ///
    /// @throws java.util.NoSuchElementException for a draft that does not exist
    public GateView of(TouchKey key, String draftId) {
        return of(key, draftId, Channel.EMAIL);
    }

    /// @param channel by which it is to leave
    /// @throws java.util.NoSuchElementException for a draft that does not exist
    public GateView of(TouchKey key, String draftId, Channel channel) {
        List<String> newer =
                hashes.areRotated() ? hashes.newer(recipients.computeIfAbsent(draftId, this::recipient)) : List.of();
        return of(key, draftId, channel, newer);
    }

    private String recipient(String draftId) {
        return jdbc.sql("select c.email from draft dr join contact c on c.id = dr.contact_id where dr.id = ?")
                .param(draftId)
                .query(String.class)
                .single();
    }

    /// The recipient's suppressions are asked for under every key: the contact's row bears the hash under the
    /// oldest, and only where keys were rotated must the address be known first.
    private GateView of(TouchKey key, String draftId, Channel channel, List<String> newerHashes) {
        Instant now = clock.now();
        return jdbc.sql(LOOK)
                .param("deal", key.dealId())
                .param("enrollment", key.enrollment())
                .param("ordinal", key.ordinal())
                .param("draft", draftId)
                .param("channel", channel.word())
                .param("newer", newerHashes.toArray(String[]::new))
                .param("minute", Timestamp.from(now.truncatedTo(ChronoUnit.MINUTES)))
                .param("day", Timestamp.from(now.truncatedTo(ChronoUnit.DAYS)))
                .param("since", Timestamp.from(CountedTouches.since(now)))
                .query((row, n) -> view(key, draftId, channel, row))
                .single();
    }

    private GateView view(TouchKey key, String draftId, Channel channel, ResultSet row) throws SQLException {
        Consented said = Reaches.consented(row.getString("consent_state"), row.getString("consent_basis"));
        String state = row.getString("ledger_state");
        Mailbox mailbox = Mailboxes.mailbox(row, 0);
        return new GateView(
                key,
                channel,
                row.getString("account_id"),
                row.getString("cadence"),
                row.getString("gate"),
                instant(row, "gate_until"),
                row.getInt("epoch"),
                row.getLong("last_seq"),
                row.getBoolean("gate_open"),
                row.getBoolean("sending_paused"),
                mailbox,
                mailbox.isNowhere() ? Instant.now() : instant(row, "read_at"),
                new GateView.Contact(
                        row.getString("contact_id"),
                        row.getString("contact_name"),
                        row.getString("email"),
                        row.getString("address_hash"),
                        ZoneId.of(row.getString("zone")),
                        rules.permission(channel, said, row.getString("country")),
                        row.getString("phone") == null
                                ? null
                                : PhonePlace.dialled(row.getString("phone"), row.getString("country"))
                                        .orElse(null),
                        row.getString("phone_hash")),
                new GateView.Draft(
                        draftId,
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("hash"),
                        row.getString("draft_state"),
                        row.getString("kind"),
                        row.getTimestamp("draft_at").toInstant(),
                        Offers.read(row.getString("offers"))),
                new GateView.Thread(row.getString("last_id"), row.getString("thread_subject")),
                state == null
                        ? null
                        : new GateView.Ledgered(
                                state,
                                row.getString("token"),
                                row.getString("ledger_draft"),
                                row.getString("message_id"),
                                instant(row, "settled_at"),
                                row.getString("code")),
                row.getBoolean("suppressed"),
                row.getBoolean("no_marketing"),
                timing(row));
    }

    private static GateTiming timing(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        String settings = row.getString("settings");
        return new GateTiming(
                new Whereabouts.Known(
                        row.getString("zone_from").equals("given") ? zone : null,
                        row.getString("phone"),
                        row.getString("country"),
                        row.getString("subdivision")),
                ZoneId.of(row.getString("owner_zone")),
                new Segment.Subject(
                        row.getString("industry"),
                        row.getString("stage"),
                        row.getBigDecimal("amount"),
                        row.getBoolean("strategic")),
                settings == null ? TimingJson.defaults() : TimingJson.read(settings),
                CountedTouches.read(row.getString("gone")),
                row.getInt("in_minute"),
                row.getInt("in_day"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
