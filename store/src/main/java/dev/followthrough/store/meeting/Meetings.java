package dev.followthrough.store.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.crm.CrmUpdate;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.summary.InternalSummary;
import dev.followthrough.domain.sequence.FollowUp;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.timing.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Meetings {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public Meetings(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param due by when its follow-up is owed; null: nothing is
    public record Meeting(
            String id,
            String dealId,
            String type,
            Instant heldAt,
            String zone,
            @Nullable String title,
            @Nullable Integer minutes,
            String fileName,
            String language,
            String readBy,
            @Nullable Instant due,
            Instant addedAt,
            String addedBy,
            MeetingReading reading,
            InternalSummary summary,
            CrmUpdate crm) {}

    /// @return its id; empty when the deal has this very text already
    Optional<String> insert(NewMeeting meeting, String addedBy) {
        FollowUp owed = meeting.owed();
        return jdbc.sql("""
                insert into meeting (id, deal_id, type, held_at, zone, title, minutes, file_name, source, source_hash, language,
                                     read_by, reading, summary, crm_update, due, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?)
                on conflict (deal_id, source_hash) do nothing returning id
                """)
                .params(Arrays.asList(
                        Ids.next("m"),
                        meeting.dealId(),
                        word(meeting.reading().type()),
                        Timestamp.from(meeting.heldAt()),
                        meeting.zone().getId(),
                        meeting.title(),
                        meeting.minutes(),
                        meeting.fileName(),
                        meeting.source(),
                        hash(meeting.source()),
                        meeting.reading().language(),
                        meeting.readBy(),
                        json(meeting.reading()),
                        json(meeting.summary()),
                        json(meeting.crm()),
                        owed == null ? null : Timestamp.from(owed.by()),
                        Timestamp.from(clock.now()),
                        addedBy))
                .query(String.class)
                .optional();
    }

    public Optional<Meeting> byId(String id) {
        return jdbc.sql("select * from meeting where id = ?")
                .param(id)
                .query(Meetings::meeting)
                .optional();
    }

    /// The meeting of this very text.
    public Optional<Meeting> ofSource(String dealId, String source) {
        return jdbc.sql("select * from meeting where deal_id = ? and source_hash = ?")
                .params(dealId, hash(source))
                .query(Meetings::meeting)
                .optional();
    }

    /// The text that it was read from.
    public String source(String id) {
        return jdbc.sql("select source from meeting where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    void readAgain(String id, MeetingReading reading, String readBy) {
        jdbc.sql("update meeting set reading = ?::jsonb, read_by = ? where id = ?")
                .params(json(reading), readBy, id)
                .update();
    }

    /// Newest first.
    public List<Meeting> of(String dealId) {
        return jdbc.sql("select * from meeting where deal_id = ? order by held_at desc, id")
                .param(dealId)
                .query(Meetings::meeting)
                .list();
    }

    private static Meeting meeting(ResultSet row, int n) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        return new Meeting(
                row.getString("id"),
                row.getString("deal_id"),
                row.getString("type"),
                row.getTimestamp("held_at").toInstant(),
                row.getString("zone"),
                row.getString("title"),
                row.getObject("minutes", Integer.class),
                row.getString("file_name"),
                row.getString("language"),
                row.getString("read_by"),
                due == null ? null : due.toInstant(),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"),
                read(row.getString("reading"), MeetingReading.class),
                read(row.getString("summary"), InternalSummary.class),
                read(row.getString("crm_update"), CrmUpdate.class));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String hash(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String json(Object value) {
        try {
            return SequenceJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return SequenceJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of meetings cannot be read", e);
        }
    }
}
