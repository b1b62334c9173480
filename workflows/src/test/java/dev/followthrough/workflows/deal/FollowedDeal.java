package dev.followthrough.workflows.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.Place;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import dev.followthrough.domain.sequence.StoryLine;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.PendingActivityState;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.sdk.v1.WorkflowMetadata;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A deal whose real workflow runs on the in-memory server, for tests: people and the world act on it by
/// name, and its clock skips to where a test wants it.
final class FollowedDeal implements AutoCloseable {
    static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    /// A workflow's first task loads many classes; within a second, it may not be done.
    static final WorkerOptions ON_A_BUSY_MACHINE = WorkerOptions.newBuilder()
            .setDefaultDeadlockDetectionTimeout(60_000)
            .build();

    final TestWorkflowEnvironment temporal;
    final DealBooks books;
    final ScriptedAnswers answers;
    final FakeActivities activities;
    final DealRelay relay;
    private final Set<String> firstRuns = new LinkedHashSet<>();

    FollowedDeal(TestWorkflowEnvironment temporal, CadencePlan plan) {
        this.temporal = temporal;
        this.books = new DealBooks(plan, MONDAY);
        this.answers = new ScriptedAnswers(plan);
        this.activities = new FakeActivities(books, answers);
        this.relay = new DealRelay(temporal.getWorkflowClient(), books);
        Worker deals = temporal.newWorker(TaskQueues.DEALS, ON_A_BUSY_MACHINE);
        deals.registerWorkflowImplementationTypes(DealFollowUpWorkflowImpl.class);
        deals.registerActivitiesImplementations(activities.timing, activities.notices);
        temporal.newWorker(TaskQueues.DRAFTING).registerActivitiesImplementations(activities.drafting);
        temporal.newWorker(TaskQueues.DELIVERY).registerActivitiesImplementations(activities.delivery);
        temporal.newWorker(TaskQueues.NOTICES).registerActivitiesImplementations(activities.rest);
    }

    // The world

    FollowedDeal withReviewOf(String... steps) {
        answers.sensitive.addAll(Arrays.asList(steps));
        return this;
    }

    FollowedDeal knows(CadencePlan other) {
        books.others.put(other.name(), other);
        return this;
    }

    FollowedDeal whoseGateSays(GateReason... reasons) {
        answers.refusals.addAll(Arrays.asList(reasons));
        return this;
    }

    FollowedDeal whoseNextMailIs(ScriptedAnswers.MailIs result) {
        answers.results.add(result);
        return this;
    }

    /// While this activity is at work.
    FollowedDeal during(String activity, Runnable happens) {
        activities.during(activity, happens);
        return this;
    }

    FollowedDeal whereFails(String activity, String... messages) {
        for (String message : messages) {
            activities.during(activity, () -> {
                throw new IllegalStateException(message);
            });
        }
        return this;
    }

    // The clock

    FollowedDeal begins() {
        temporal.start();
        return isStarted();
    }

    FollowedDeal isStarted() {
        relay.start(DealBooks.DEAL);
        firstRuns.add(described().getExecution().getRunId());
        return settled();
    }

    /// @param day counted from the Monday on which it begins
    FollowedDeal onDay(int day, String time) {
        return at(day(day, time));
    }

    FollowedDeal at(Instant moment) {
        Duration ahead = Duration.between(now(), moment);
        if (ahead.isPositive()) temporal.sleep(ahead);
        return settled();
    }

    FollowedDeal after(Duration time) {
        return at(now().plus(time));
    }

    /// Time is not skipped while a task is under way, so this takes a moment only; a busy machine may need
    /// some more.
    FollowedDeal settled() {
        do temporal.sleep(Duration.ofSeconds(1));
        while (isAtWork());
        return this;
    }

    private boolean isAtWork() {
        WorkflowExecutionDescription description = described();
        if (description.getStatus() != WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING) return false;
        boolean byActivities = description.getRawDescription().getPendingActivitiesList().stream()
                .anyMatch(activity -> activity.getAttempt() <= 1
                        || activity.getState() == PendingActivityState.PENDING_ACTIVITY_STATE_STARTED);
        return byActivities
                || new RunHistory(temporal.getWorkflowExecutionHistory(description.getExecution())).isThinking();
    }

    static Instant day(int day, String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z").plus(Duration.ofDays(day));
    }

    Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    Instant minute() {
        return ScriptedAnswers.minute(now());
    }

    // The prospect and our people

    FollowedDeal replies(Intent intent) {
        return hears(new SequenceEvent.Replied(minute(), intent));
    }

    /// They want to know something that can be answered.
    FollowedDeal asks() {
        return hears(new SequenceEvent.Replied(minute(), Intent.QUESTION, null, minute().plus(Duration.ofHours(4))));
    }

    FollowedDeal isApproved() {
        return decided(Verdict.APPROVED);
    }

    FollowedDeal decided(Verdict verdict) {
        return hears(decision(verdict));
    }

    SequenceEvent decision(Verdict verdict) {
        long drafts = activities.calls().stream().filter("prepareTouch"::equals).count();
        return new SequenceEvent.Reviewed(minute(), answers.sent.size() + 1, "draft-" + drafts, verdict, "ann");
    }

    FollowedDeal isPausedUntil(@Nullable Instant until) {
        return hears(new SequenceEvent.Paused(minute(), until, "ann"));
    }

    FollowedDeal isResumed() {
        return hears(new SequenceEvent.Resumed(minute(), "ann"));
    }

    FollowedDeal isMovedTo(CadencePlan other) {
        return hears(new SequenceEvent.Migrated(minute(), other, Map.of(), null, "ann"));
    }

    /// @param place where it stood there
    FollowedDeal isMovedBackTo(CadencePlan old, Place place) {
        return hears(new SequenceEvent.Migrated(minute(), old, Map.of(), place, "ann"));
    }

    FollowedDeal isStopped() {
        return hears(new SequenceEvent.Stopped(minute(), "ann"));
    }

    /// What is committed is in the books; then the relay tells of it.
    FollowedDeal hears(SequenceEvent event) {
        return committed(event).nudged().settled();
    }

    FollowedDeal committed(SequenceEvent... events) {
        for (SequenceEvent event : events) {
            books.append(event);
            if (event instanceof SequenceEvent.Migrated moved) answers.follow(moved.plan());
        }
        return this;
    }

    FollowedDeal nudged() {
        relay.nudge(DealBooks.DEAL);
        return this;
    }

    /// A signal that did not come from the relay.
    FollowedDeal isSignalled(String name, Object... arguments) {
        stub().signal(name, arguments);
        return this;
    }

    // What became of it

    List<String> sent() {
        return answers.sent.stream().map(ScriptedAnswers.Sent::step).toList();
    }

    Instant lastSentAt() {
        return answers.sent.getLast().at();
    }

    /// The workflow's own latest lines.
    List<StoryLine> timeline() {
        return Arrays.asList(stub().query("timeline", StoryLine[].class));
    }

    List<String> tells() {
        return timeline().stream().map(StoryLine::what).toList();
    }

    String tellsLast() {
        return tells().getLast();
    }

    /// What ops can search for.
    String phase() {
        return described().getTypedSearchAttributes().get(DealSearchAttributes.PHASE);
    }

    String cadence() {
        return described().getTypedSearchAttributes().get(DealSearchAttributes.CADENCE);
    }

    /// What the Temporal UI shows of it.
    String details() {
        return stub().query("__temporal_workflow_metadata", WorkflowMetadata.class)
                .getCurrentDetails();
    }

    boolean hasEnded() {
        return described().getStatus() == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED;
    }

    WorkflowExecutionDescription described() {
        return stub().describe();
    }

    WorkflowStub stub() {
        return client().newUntypedWorkflowStub(DealFollowUpWorkflow.id(DealBooks.DEAL));
    }

    WorkflowClient client() {
        return temporal.getWorkflowClient();
    }

    /// Each run's history, in order, through every continue-as-new and every new start.
    List<RunHistory> runs() {
        List<RunHistory> runs = new ArrayList<>();
        for (String first : firstRuns) {
            String run = first;
            while (!run.isEmpty()) {
                var history = new RunHistory(temporal.getWorkflowExecutionHistory(execution(run)));
                runs.add(history);
                run = history.continuedAs();
            }
        }
        return runs;
    }

    RunHistory lastRun() {
        return runs().getLast();
    }

    private static WorkflowExecution execution(String run) {
        return WorkflowExecution.newBuilder()
                .setWorkflowId(DealFollowUpWorkflow.id(DealBooks.DEAL))
                .setRunId(run)
                .build();
    }

    /// What holds for every deal at any time: its story is told once and without a hole, it has one timer at
    /// most, and no history ends with an activity in flight.
    void isSound() {
        assertThat(books.contradictions()).isEmpty();
        assertThat(books.story().keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, books.story().size()).boxed().toList());
        for (RunHistory run : runs()) {
            assertThat(run.mostTimersAtOnce()).isLessThanOrEqualTo(1);
            assertThat(run.brokenTasks()).isEmpty();
            if (run.isContinued()) assertThat(run.activitiesInFlight()).isZero();
        }
    }

    @Override
    public void close() {
        temporal.close();
    }
}
