package dev.followthrough.workflows.cadence;

import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.workflows.deal.TaskQueues;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleCalendarSpec;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleIntervalSpec;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleRange;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.client.schedules.ScheduleUpdate;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// The Temporal Schedule of the daily sweep. Any number of workers may put it in place, at any time. A sweep
/// that still runs is not overtaken, and one that was missed is made up for within some hours: by then the
/// day has not begun.
public final class SweepSchedule {
    public static final String ID = "enrollment-sweep";
    private static final Duration MADE_UP_FOR = Duration.ofHours(12);

    private final ScheduleClient schedules;

    public SweepSchedule(ScheduleClient schedules) {
        this.schedules = schedules;
    }

    /// @param at   each day, in `zone`
    /// @param pace where a day lasts seconds, so long passes between two sweeps
    /// @throws RuntimeException Temporal cannot be reached
    public void put(LocalTime at, ZoneId zone, Pace pace) {
        Schedule wanted = schedule(pace.isReal() ? daily(at, zone) : every(pace.real(Duration.ofDays(1))));
        try {
            schedules.createSchedule(ID, wanted, ScheduleOptions.newBuilder().build());
        } catch (ScheduleAlreadyRunningException there) {
            schedules
                    .getHandle(ID)
                    .update(now -> new ScheduleUpdate(Schedule.newBuilder(wanted)
                            // Whoever paused it means it.
                            .setState(now.getDescription().getSchedule().getState())
                            .build()));
        }
    }

    private static ScheduleSpec daily(LocalTime at, ZoneId zone) {
        return ScheduleSpec.newBuilder()
                .setCalendars(List.of(ScheduleCalendarSpec.newBuilder()
                        .setHour(List.of(new ScheduleRange(at.getHour())))
                        .setMinutes(List.of(new ScheduleRange(at.getMinute())))
                        .build()))
                .setTimeZoneName(zone.getId())
                .build();
    }

    private static ScheduleSpec every(Duration day) {
        return ScheduleSpec.newBuilder()
                .setIntervals(List.of(new ScheduleIntervalSpec(day)))
                .build();
    }

    private static Schedule schedule(ScheduleSpec when) {
        return Schedule.newBuilder()
                .setAction(ScheduleActionStartWorkflow.newBuilder()
                        .setWorkflowType(EnrollmentSweepWorkflow.class)
                        .setArguments(SweepStart.asked(false, SweepStart.SCHEDULE))
                        .setOptions(WorkflowOptions.newBuilder()
                                .setWorkflowId(EnrollmentSweepWorkflow.ID)
                                .setTaskQueue(TaskQueues.DEALS)
                                .setStaticSummary("Daily enrollment of deals by rule")
                                // SDK 1.38 cannot read a schedule back that has the one without the other.
                                .setStaticDetails("Looks at every deal, and says why it left those that it left.")
                                .build())
                        .build())
                .setSpec(when)
                .setPolicy(SchedulePolicy.newBuilder()
                        .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                        .setCatchupWindow(MADE_UP_FOR)
                        .build())
                .build();
    }

    /// Runs one now, beside the schedule.
    ///
    /// @param sweep its id; it has begun already
    /// @throws RuntimeException Temporal cannot be reached
    public static void runNow(WorkflowClient client, String sweep, boolean preview, String askedBy) {
        EnrollmentSweepWorkflow workflow = client.newWorkflowStub(
                EnrollmentSweepWorkflow.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId(EnrollmentSweepWorkflow.ID + "-" + sweep)
                        .setTaskQueue(TaskQueues.DEALS)
                        .setStaticSummary(preview ? "Preview of enrollments" : "Enrollment of deals by rule, asked for")
                        .build());
        WorkflowClient.start(workflow::run, new SweepStart(preview, askedBy, sweep, ""));
    }
}
