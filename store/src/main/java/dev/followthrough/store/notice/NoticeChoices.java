package dev.followthrough.store.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.followthrough.domain.notice.NoticeChoice;
import dev.followthrough.domain.notice.NoticeTime;
import dev.followthrough.domain.notice.NoticeWay;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How each person wants to be told.
@Repository
public class NoticeChoices {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public NoticeChoices(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public NoticeChoice of(String personId) {
        return jdbc.sql("select way, digest_at, times from notice_choice where person_id = ?")
                .param(personId)
                .query((row, n) -> choice(row))
                .optional()
                .orElse(NoticeChoice.USUAL);
    }

    public void put(String personId, NoticeChoice choice) {
        jdbc.sql("""
                insert into notice_choice (person_id, way, digest_at, times, changed_at) values (?, ?, ?, ?::jsonb, ?)
                on conflict (person_id) do update set way = excluded.way, digest_at = excluded.digest_at,
                    times = excluded.times, changed_at = excluded.changed_at
                """)
                .params(
                        personId,
                        choice.way().word(),
                        choice.digestAt().toString(),
                        written(choice.times()),
                        Timestamp.from(clock.now()))
                .update();
    }

    /// @param row with the columns of `notice_choice`, null where somebody chose nothing
    static NoticeChoice choice(ResultSet row) throws SQLException {
        if (row.getString("way") == null) return NoticeChoice.USUAL;
        return new NoticeChoice(
                NoticeWay.named(row.getString("way")).orElseThrow(),
                LocalTime.parse(row.getString("digest_at")),
                read(row.getString("times")));
    }

    private static Map<String, NoticeTime> read(String json) {
        try {
            Map<String, NoticeTime> times = new TreeMap<>();
            SequenceJson.MAPPER
                    .readValue(json, new TypeReference<Map<String, String>>() {})
                    .forEach((kind, word) ->
                            times.put(kind, NoticeTime.named(word).orElseThrow()));
            return times;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored choice cannot be read", e);
        }
    }

    private static String written(Map<String, NoticeTime> times) {
        Map<String, String> words = new TreeMap<>();
        times.forEach((kind, time) -> words.put(kind, time.word()));
        try {
            return SequenceJson.MAPPER.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A choice cannot be written", e);
        }
    }
}
