package dev.followthrough.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.workflows.cadence.SweepSchedule;
import dev.followthrough.workflows.deal.TemporalConnection;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.client.schedules.ScheduleHandle;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The daily sweep on real servers: its schedule is there, and what it enrolls is followed up.
class EnrollmentEndToEndTest {
    private static final Duration SOON = Duration.ofSeconds(90);

    private final RealStack stack = RealStack.get();
    private final Cast cast = new Cast();

    @Test
    void the_worker_has_put_the_schedule_in_place() {
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            var schedule = schedule().describe().getSchedule();
            assertThat(schedule.getPolicy().getOverlap()).isEqualTo(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP);
            assertThat(schedule.getPolicy().getCatchupWindow()).isEqualTo(Duration.ofHours(12));
        });
    }

    @Test
    void a_sweep_that_the_schedule_starts_enrolls_a_deal_and_its_first_touch_leaves() throws Exception {
        cast.cadence("post-demo", "by-risk", 1);
        cast.cadence("standard-21-day", "by-risk", 1);
        String prospect = cast.prospect();
        Map<String, @Nullable Object> without = new HashMap<>();
        without.put("cadence", null);
        String deal = cast.deal(prospect, "post-demo", without);
        await().atMost(SOON)
                .ignoreExceptions()
                .untilAsserted(() -> schedule().trigger(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_ALLOW_ALL));
        await().atMost(SOON).until(() -> !cast.inbox(prospect).isEmpty());
        assertThat(cast.inbox(prospect).getFirst().getHeader("X-Followthrough-Touch")[0])
                .isEqualTo(deal + "/1/1");
        assertThat(cast.timeline(deal)).contains("enrolled in ", "by rule ", "latest: demo on ");
        String sweep = stack.api
                .get("/api/v1/enrollments/sweeps?limit=200")
                .path("items")
                .path(0)
                .path("askedBy")
                .asText();
        assertThat(sweep).isEqualTo("schedule");
    }

    @Test
    void put_in_place_again_it_is_the_same_one_and_stays_paused_if_somebody_paused_it() {
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> schedule().describe());
        schedule().pause("a test");
        try {
            new SweepSchedule(schedules()).put(LocalTime.of(6, 0), ZoneId.of("Europe/Berlin"), new Pace(24 * 60));
            var there = schedule().describe().getSchedule();
            assertThat(there.getState().isPaused()).isTrue();
            assertThat(there.getSpec().getIntervals()).hasSize(1);
        } finally {
            schedule().unpause("a test");
        }
    }

    private ScheduleHandle schedule() {
        return schedules().getHandle(SweepSchedule.ID);
    }

    private ScheduleClient schedules() {
        return ScheduleClient.newInstance(
                stack.temporal().getWorkflowServiceStubs(),
                ScheduleClientOptions.newBuilder()
                        .setNamespace("followthrough")
                        .setDataConverter(TemporalConnection.dataConverter())
                        .build());
    }
}
