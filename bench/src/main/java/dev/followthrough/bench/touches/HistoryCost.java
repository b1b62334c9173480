package dev.followthrough.bench.touches;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What whole touches cost in a workflow's history: from one completed send to the next.
///
/// @param actions by Temporal's published rules (docs.temporal.io, "Temporal Cloud Actions"): a timer, an activity
/// and each of its retries, a signal, a change of search attributes, and all local activities of one workflow task
/// together; heartbeats and queries leave no event and are counted elsewhere
record HistoryCost(int touches, double events, double actions) {
    /// @param send type of the activity that ends a touch
    static HistoryCost of(List<HistoryEvent> history, String send) {
        List<Integer> ends = ends(history, send);
        if (ends.size() < 2) throw new IllegalArgumentException("a history of one touch shows no whole one");
        List<HistoryEvent> whole = history.subList(ends.getFirst() + 1, ends.getLast() + 1);
        int touches = ends.size() - 1;
        return new HistoryCost(touches, (double) whole.size() / touches, (double) actions(whole) / touches);
    }

    private static List<Integer> ends(List<HistoryEvent> history, String send) {
        Set<Long> sends = new HashSet<>();
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            HistoryEvent event = history.get(i);
            if (event.hasActivityTaskScheduledEventAttributes()
                    && event.getActivityTaskScheduledEventAttributes()
                            .getActivityType()
                            .getName()
                            .equals(send)) {
                sends.add(event.getEventId());
            }
            if (event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED
                    && sends.contains(
                            event.getActivityTaskCompletedEventAttributes().getScheduledEventId())) {
                ends.add(i);
            }
        }
        return ends;
    }

    private static int actions(List<HistoryEvent> events) {
        Set<Long> tasksWithLocalActivities = new HashSet<>();
        int actions = 0;
        for (HistoryEvent event : events) {
            actions += switch (event.getEventType()) {
                case EVENT_TYPE_TIMER_STARTED,
                        EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
                        EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES -> 1;
                // Its first attempt, and those that were tried again.
                case EVENT_TYPE_ACTIVITY_TASK_STARTED ->
                    event.getActivityTaskStartedEventAttributes().getAttempt();
                case EVENT_TYPE_MARKER_RECORDED -> {
                    var marker = event.getMarkerRecordedEventAttributes();
                    boolean first = marker.getMarkerName().equals("LocalActivity")
                            && tasksWithLocalActivities.add(marker.getWorkflowTaskCompletedEventId());
                    yield first ? 1 : 0;
                }
                default -> 0;
            };
        }
        return actions;
    }
}
