package dev.followthrough.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.store.StoreTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class GuessesTest {
    private static final Guesses.Pace PACE =
            new Guesses.Pace(3, Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(1));
    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private final String subject = "account " + UUID.randomUUID();

    @Autowired
    Guesses guesses;

    @Autowired
    JdbcClient jdbc;

    private Optional<Instant> take(Instant at) {
        return guesses.take(subject, PACE, at);
    }

    private Optional<Duration> waitAfter(Instant at) {
        return take(at).map(until -> Duration.between(at, until));
    }

    @Test
    void each_guess_after_the_free_ones_doubles_the_wait_up_to_the_longest() {
        for (int i = 0; i < 3; i++) assertThat(take(NOW)).isEmpty();
        Instant at = NOW;
        for (int minutes : new int[] {1, 2, 4, 5, 5}) {
            assertThat(waitAfter(at)).contains(Duration.ofMinutes(minutes));
            at = at.plus(Duration.ofMinutes(minutes));
            assertThat(take(at)).isEmpty();
        }
    }

    @Test
    void a_wait_is_not_made_longer_by_who_knocks_meanwhile() {
        for (int i = 0; i < 3; i++) take(NOW);
        for (int i = 0; i < 20; i++) take(NOW.plusSeconds(i));
        assertThat(take(NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void a_right_guess_begins_anew() {
        for (int i = 0; i < 3; i++) take(NOW);
        guesses.forget(subject);
        for (int i = 0; i < 3; i++) assertThat(take(NOW)).isEmpty();
    }

    @Test
    void what_is_taken_back_leaves_those_before_counted() {
        for (int i = 0; i < 2; i++) take(NOW);
        take(NOW);
        guesses.takeBack(subject);
        assertThat(take(NOW)).isEmpty();
        assertThat(take(NOW)).isPresent();
    }

    @Test
    void it_begins_anew_after_a_long_silence() {
        for (int i = 0; i < 3; i++) take(NOW);
        Instant later = NOW.plus(Duration.ofHours(2));
        for (int i = 0; i < 3; i++) assertThat(take(later)).isEmpty();
        assertThat(take(later)).isPresent();
    }

    @Test
    void a_hundred_at_once_are_no_more_than_one_after_another() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> guess = () -> take(NOW).isEmpty();
            long looked = 0;
            for (Future<Boolean> done : threads.invokeAll(
                    IntStream.range(0, 100).mapToObj(n -> guess).toList())) {
                if (done.get()) looked++;
            }
            assertThat(looked).isEqualTo(3);
        }
    }

    @Test
    void what_was_typed_is_not_kept() {
        take(NOW);
        assertThat(jdbc.sql("select count(*) from sign_in_guess where subject like '%account%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
