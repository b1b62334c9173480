package dev.followthrough.store.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.domain.ops.Finding.State;
import dev.followthrough.domain.ops.Found;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Each check fails as it should, and says what to do.
class ChecksOfTheHouseTest {
    private static final Instant NOW = Instant.parse("2026-10-14T09:00:00Z");

    private static Check check(String name, java.util.concurrent.Callable<Finding> look) {
        return new Check() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Finding look() throws Exception {
                return look.call();
            }
        };
    }

    @Test
    void one_that_hangs_and_one_that_breaks_disturb_no_other() {
        var never = new CountDownLatch(1);
        List<Found> all = new Doctor("api 1@here", Duration.ofMillis(300))
                .look(List.of(
                        check("hangs", () -> {
                            never.await();
                            return Finding.ok("never");
                        }),
                        check("breaks", () -> {
                            throw new IllegalStateException("priya@northwind.example");
                        }),
                        check("works", () -> Finding.ok("fine"))));
        assertThat(all).extracting(Found::name).containsExactly("hangs", "breaks", "works");
        assertThat(all)
                .extracting(found -> found.finding().state())
                .containsExactly(State.FAILED, State.FAILED, State.OK);
        assertThat(all.get(0).finding().finding()).contains("did not come to an end");
        assertThat(all.get(1).finding().finding()).isEqualTo("broke: IllegalStateException");
        assertThat(all.get(1).finding().cure()).isNotBlank();
    }

    @Test
    void clocks_that_differ() {
        assertThat(DatabaseClock.of(Duration.ofMillis(-300)).state()).isEqualTo(State.OK);
        assertThat(DatabaseClock.of(Duration.ofSeconds(-5)).state()).isEqualTo(State.WARNING);
        Finding far = DatabaseClock.of(Duration.ofMinutes(2));
        assertThat(far.state()).isEqualTo(State.FAILED);
        assertThat(far.finding()).contains("120000 ms ahead of");
        assertThat(far.cure()).contains("NTP");
    }

    @Test
    void settings_that_lose_what_was_acknowledged() {
        assertThat(DatabaseSettings.of(Map.of("fsync", "on", "synchronous_commit", "on"))
                        .state())
                .isEqualTo(State.OK);
        Finding off =
                DatabaseSettings.of(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "on"));
        assertThat(off.state()).isEqualTo(State.FAILED);
        assertThat(off.cure()).contains("fsync, synchronous_commit to on");
    }

    @Test
    void an_old_database() {
        assertThat(DatabaseVersion.of(18).state()).isEqualTo(State.OK);
        assertThat(DatabaseVersion.of(17).state()).isEqualTo(State.WARNING);
        assertThat(DatabaseVersion.of(13).cure()).contains("Upgrade");
    }

    @Test
    void tables_of_another_release() {
        assertThat(DatabaseTables.of("17", List.of(), List.of()).state()).isEqualTo(State.OK);
        assertThat(DatabaseTables.of("16", List.of("17"), List.of()).finding()).contains("17 are missing");
        assertThat(DatabaseTables.of("16", List.of(), List.of("17")).cure()).contains("log");
    }

    @Test
    void a_full_disk() {
        assertThat(DiskRoom.of(10L << 30, Path.of("/srv")).state()).isEqualTo(State.OK);
        assertThat(DiskRoom.of(1L << 30, Path.of("/srv")).state()).isEqualTo(State.WARNING);
        Finding full = DiskRoom.of(100 << 20, Path.of("/srv"));
        assertThat(full.state()).isEqualTo(State.FAILED);
        assertThat(full.finding()).isEqualTo("100 MiB are free at /srv");
    }

    @Test
    void a_house_without_a_worker_with_other_keys_or_another_time() {
        var api = process("api 1@a", "api", "k1", NOW);
        assertThat(ProcessesAgree.of(List.of(api)).cure()).contains("Start a worker");
        assertThat(ProcessesAgree.of(List.of(api, process("worker 2@b", "worker", "k2", NOW)))
                        .finding())
                .contains("different keys");
        assertThat(ProcessesAgree.of(List.of(api, process("worker 2@b", "worker", "k1", NOW.plusSeconds(60))))
                        .finding())
                .isEqualTo("another clock than the database's: worker 2@b");
        assertThat(ProcessesAgree.of(List.of(api, process("worker 2@b", "worker", "k1", NOW)))
                        .state())
                .isEqualTo(State.OK);
    }

    private static Checkups.Process process(String name, String role, String keys, Instant clock) {
        return new Checkups.Process(name, role, keys, clock, NOW);
    }
}
