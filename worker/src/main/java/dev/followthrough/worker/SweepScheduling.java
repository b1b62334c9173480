package dev.followthrough.worker;

import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.HouseTiming;
import dev.followthrough.workflows.cadence.SweepSchedule;
import io.temporal.client.WorkflowClient;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Puts the schedule of the daily sweep in place, at the house's own time, as soon as Temporal answers.
@Component
class SweepScheduling implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SweepScheduling.class);

    private final SweepSchedule schedule;
    private final HouseTiming house;
    private final BusinessClock clock;
    private final LocalTime at;
    private volatile boolean wanted;

    SweepScheduling(
            WorkflowServiceStubs stubs,
            WorkflowClient client,
            HouseTiming house,
            BusinessClock clock,
            @Value("${followthrough.enrollment.at}") String at) {
        this.schedule = new SweepSchedule(ScheduleClient.newInstance(
                stubs,
                ScheduleClientOptions.newBuilder()
                        .setNamespace(client.getOptions().getNamespace())
                        .setDataConverter(client.getOptions().getDataConverter())
                        .build()));
        this.house = house;
        this.clock = clock;
        this.at = time(at);
    }

    private static LocalTime time(String at) {
        try {
            return LocalTime.parse(at);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "followthrough.enrollment.at is '" + at + "'; write a time of day such as 06:00", e);
        }
    }

    @Override
    public void start() {
        wanted = true;
        Thread.ofVirtual().name("sweep-schedule").start(this::putWhenTemporalAnswers);
    }

    private void putWhenTemporalAnswers() {
        boolean told = false;
        while (wanted) {
            try {
                schedule.put(at, house.settings().zone(), clock.pace());
                LOG.info(
                        "The enrollment sweep runs daily at {} {}",
                        at,
                        house.settings().zone());
                return;
            } catch (RuntimeException e) {
                if (!told) {
                    LOG.warn(
                            "The enrollment sweep is not scheduled yet ({}); trying on",
                            e.getClass().getSimpleName());
                }
                told = true;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        wanted = false;
    }

    @Override
    public boolean isRunning() {
        return wanted;
    }
}
