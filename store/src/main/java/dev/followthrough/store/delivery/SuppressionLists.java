package dev.followthrough.store.delivery;

import dev.followthrough.domain.people.ListLine;
import dev.followthrough.store.timing.BusinessClock;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Lists of whom not to contact (M35). A list is loaded beside the one in force, however long that takes, and takes its
/// place in one commit; what people themselves opted out of is kept elsewhere, and no list changes it.
@Repository
public class SuppressionLists {
    private final JdbcClient jdbc;
    private final AddressHashes hashes;
    private final BusinessClock clock;

    public SuppressionLists(JdbcClient jdbc, AddressHashes hashes, BusinessClock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.clock = clock;
    }

    /// @param state   `loading`, `current`, `replaced` or `failed`
    /// @param lines   read so far
    /// @param refused lines that could not be read
    public record Version(
            String list,
            int version,
            String source,
            @Nullable LocalDate dated,
            String state,
            long lines,
            long entries,
            long refused,
            String loadedBy,
            Instant begunAt,
            @Nullable Instant finishedAt) {}

    /// How far a version is.
    public record Progress(long lines, long refused) {}

    /// @return the number of the version that begins
    @Transactional
    public int begin(String list, String source, @Nullable LocalDate dated, String by) {
        Timestamp now = Timestamp.from(clock.now());
        jdbc.sql("insert into suppression_list (name, created_at) values (?, ?) on conflict do nothing")
                .params(list, now)
                .update();
        lock(list);
        int version = jdbc.sql("select coalesce(max(version), 0) + 1 from suppression_list_version where list = ?")
                .param(list)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into suppression_list_version (list, version, source, dated, state, loaded_by, begun_at)
                values (?, ?, ?, ?, 'loading', ?, ?)
                """)
                .params(Arrays.asList(list, version, source, dated == null ? null : Date.valueOf(dated), by, now))
                .update();
        return version;
    }

    /// Adds what was read to a version that loads; the same entry twice is one.
    @Transactional
    public void add(String list, int version, List<ListLine> lines, Progress progress) {
        List<String> kinds = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        for (ListLine line : lines) {
            kinds.add(kind(line));
            subjects.add(subject(line));
        }
        int added = jdbc.sql("""
                insert into suppression_list_entry (subject, list, version, kind)
                select e.subject, ?, ?, e.kind from unnest(?::text[], ?::text[]) e (subject, kind) order by 1 on conflict do nothing
                """)
                .params(list, version, subjects.toArray(String[]::new), kinds.toArray(String[]::new))
                .update();
        jdbc.sql("""
                update suppression_list_version set entries = entries + ?, lines = ?, refused = ? where (list, version) = (?, ?)
                """)
                .params(added, progress.lines(), progress.refused(), list, version)
                .update();
    }

    /// Puts a version in force, unless the one in force came from the same file.
    ///
    /// @return false: it is the same, and nothing has changed
    @Transactional
    public boolean putInForce(String list, int version, String fileHash) {
        lock(list);
        boolean same = jdbc.sql("""
                select exists (select from suppression_list_version where list = ? and state = 'current' and file_hash = ?)
                """).params(list, fileHash).query(Boolean.class).single();
        Timestamp now = Timestamp.from(clock.now());
        if (same) return false;
        jdbc.sql("update suppression_list_version set state = 'replaced' where list = ? and state = 'current'")
                .param(list)
                .update();
        jdbc.sql("""
                update suppression_list_version set state = 'current', file_hash = ?, finished_at = ? where (list, version) = (?, ?)
                """).params(fileHash, now, list, version).update();
        return true;
    }

    /// Gives up a version that came to nothing.
    @Transactional
    public void giveUp(String list, int version, boolean failed) {
        jdbc.sql("delete from suppression_list_entry where (list, version) = (?, ?)")
                .params(list, version)
                .update();
        if (failed)
            jdbc.sql("update suppression_list_version set state = 'failed' where (list, version) = (?, ?)")
                    .params(list, version)
                    .update();
        else
            jdbc.sql("delete from suppression_list_version where (list, version) = (?, ?)")
                    .params(list, version)
                    .update();
    }

    /// Entries of versions that are in force no more name nobody; they are only in the way.
    @Transactional
    public void forgetReplaced(String list) {
        jdbc.sql("""
                delete from suppression_list_entry e using suppression_list_version v
                where (v.list, v.version) = (e.list, e.version) and e.list = ? and v.state = 'replaced'
                """).param(list).update();
    }

    /// The newest version of each list first.
    public List<Version> all() {
        return jdbc.sql("select * from suppression_list_version order by list, version desc limit 1000")
                .query(SuppressionLists::version)
                .list();
    }

    public Optional<Version> version(String list, int version) {
        return all().stream()
                .filter(one -> one.list().equals(list) && one.version() == version)
                .findFirst();
    }

    private void lock(String list) {
        jdbc.sql("select name from suppression_list where name = ? for update")
                .param(list)
                .query(String.class)
                .single();
    }

    private static String kind(ListLine line) {
        return switch (line) {
            case ListLine.Address ignored -> "address";
            case ListLine.Domain ignored -> "domain";
            case ListLine.Phone ignored -> "phone";
            case ListLine.Unreadable ignored -> throw new IllegalArgumentException("what cannot be read is no entry");
        };
    }

    /// Under the key that contacts bear their hashes under.
    private String subject(ListLine line) {
        return switch (line) {
            case ListLine.Address one -> hashes.lasting(one.address());
            case ListLine.Domain one -> one.domain();
            case ListLine.Phone one -> hashes.lasting(one.number());
            case ListLine.Unreadable ignored -> throw new IllegalArgumentException("what cannot be read is no entry");
        };
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        Date dated = row.getDate("dated");
        Timestamp finished = row.getTimestamp("finished_at");
        return new Version(
                row.getString("list"),
                row.getInt("version"),
                row.getString("source"),
                dated == null ? null : dated.toLocalDate(),
                row.getString("state"),
                row.getLong("lines"),
                row.getLong("entries"),
                row.getLong("refused"),
                row.getString("loaded_by"),
                row.getTimestamp("begun_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
