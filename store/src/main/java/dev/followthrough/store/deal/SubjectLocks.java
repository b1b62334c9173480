package dev.followthrough.store.deal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The locks of G3: whoever sends, and whoever records an answer, an opt-out or a decision, holds the same subjects
/// before looking, until the end of its transaction. They are taken in one fixed order (addresses, deal, account,
/// mailbox, then the switches; equal kinds by number), so that two holders never wait for each other. A hash collision
/// only makes somebody wait.
///
/// A switch stops a mailbox, a cadence or the whole house. Senders share it; whoever turns it waits for those that
/// look or write their dot, so that no dot follows its answer.
@Component
public class SubjectLocks {
    private static final long SWITCH = 4;

    private final JdbcClient jdbc;

    public SubjectLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whom a transaction concerns.
    public record Subjects(
            Collection<String> addressHashes,
            Collection<String> deals,
            Collection<String> accounts,
            Collection<String> mailboxes) {}

    /// Must run inside a transaction; the locks end with it.
    public void hold(Subjects subjects) {
        take(keys(subjects));
    }

    private static Stream<Long> keys(Subjects subjects) {
        return Stream.of(
                        keys(0, subjects.addressHashes()),
                        keys(1, subjects.deals()),
                        keys(2, subjects.accounts()),
                        keys(3, subjects.mailboxes()))
                .flatMap(keys -> keys);
    }

    private static Stream<Long> keys(long kind, Collection<String> subjects) {
        return subjects.stream().map(subject -> key(kind, subject));
    }

    /// The same for a sender, who shares the switches with all others.
    public void holdToSend(Subjects subjects, Collection<String> switches) {
        take(Stream.concat(keys(subjects), switches.stream().map(name -> key(SWITCH, name))));
    }

    /// Somebody turns a switch.
    public void holdSwitch(String name) {
        jdbc.sql("select count(pg_advisory_xact_lock(?))")
                .param(key(SWITCH, name))
                .query(Long.class)
                .single();
    }

    /// A decision about the deal alone.
    public void holdDeal(String deal) {
        take(Stream.of(key(1, deal)));
    }

    private void take(Stream<Long> keys) {
        jdbc.sql("""
                select count(case when k >= ? then pg_advisory_xact_lock_shared(k) else pg_advisory_xact_lock(k) end)
                from unnest(?) as k
                """)
                .params(SWITCH << 60, keys.sorted().distinct().toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    private static long key(long kind, String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return kind << 60 | ByteBuffer.wrap(digest).getLong() >>> 4;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
