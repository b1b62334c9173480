package dev.followthrough.workflows.deal;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.enums.v1.WorkflowTaskFailedCause;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.common.converter.DefaultDataConverter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What Temporal recorded of one run.
final class RunHistory {
    private final WorkflowExecutionHistory history;

    RunHistory(WorkflowExecutionHistory history) {
        this.history = history;
    }

    WorkflowExecutionHistory history() {
        return history;
    }

    List<HistoryEvent> events() {
        return history.getEvents();
    }

    List<HistoryEvent> events(EventType type) {
        return events().stream().filter(event -> event.getEventType() == type).toList();
    }

    int count(EventType type) {
        return events(type).size();
    }

    /// Of all types, in words.
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        events().forEach(event -> counts.merge(name(event.getEventType()), 1, Integer::sum));
        return counts;
    }

    static String name(EventType type) {
        return type.name().replace("EVENT_TYPE_", "");
    }

    /// The run that it continued as, or nothing.
    String continuedAs() {
        return events().getLast()
                .getWorkflowExecutionContinuedAsNewEventAttributes()
                .getNewExecutionRunId();
    }

    boolean isContinued() {
        return !continuedAs().isEmpty();
    }

    /// Whether a workflow task is under way.
    boolean isThinking() {
        return count(EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED)
                > count(EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED)
                        + count(EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED)
                        + count(EventType.EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT);
    }

    int mostTimersAtOnce() {
        Set<String> pending = new HashSet<>();
        int most = 0;
        for (HistoryEvent event : events()) {
            switch (event.getEventType()) {
                case EVENT_TYPE_TIMER_STARTED ->
                    pending.add(event.getTimerStartedEventAttributes().getTimerId());
                case EVENT_TYPE_TIMER_FIRED ->
                    pending.remove(event.getTimerFiredEventAttributes().getTimerId());
                case EVENT_TYPE_TIMER_CANCELED ->
                    pending.remove(event.getTimerCanceledEventAttributes().getTimerId());
                default -> {}
            }
            most = Math.max(most, pending.size());
        }
        return most;
    }

    /// Remote activities that had not ended when the run did.
    int activitiesInFlight() {
        return count(EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED)
                - count(EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED)
                - count(EventType.EVENT_TYPE_ACTIVITY_TASK_FAILED)
                - count(EventType.EVENT_TYPE_ACTIVITY_TASK_TIMED_OUT)
                - count(EventType.EVENT_TYPE_ACTIVITY_TASK_CANCELED);
    }

    /// Workflow tasks that failed. One that is done again because a signal came before its end is none of them.
    List<HistoryEvent> brokenTasks() {
        return events(EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED).stream()
                .filter(event -> event.getWorkflowTaskFailedEventAttributes().getCause()
                        != WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND)
                .toList();
    }

    /// The words that the Temporal UI shows beside events of a type.
    List<String> summaries(EventType type) {
        return events(type).stream().map(RunHistory::summary).toList();
    }

    private static String summary(HistoryEvent event) {
        return event.getUserMetadata().hasSummary()
                ? DefaultDataConverter.STANDARD_INSTANCE.fromPayload(
                        event.getUserMetadata().getSummary(), String.class, String.class)
                : "";
    }
}
