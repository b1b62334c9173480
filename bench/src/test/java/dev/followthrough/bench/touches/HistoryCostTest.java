package dev.followthrough.bench.touches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.api.common.v1.ActivityType;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.ActivityTaskCompletedEventAttributes;
import io.temporal.api.history.v1.ActivityTaskScheduledEventAttributes;
import io.temporal.api.history.v1.ActivityTaskStartedEventAttributes;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.history.v1.MarkerRecordedEventAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Events and actions are counted from one send to the next.
class HistoryCostTest {
    private final List<HistoryEvent> history = new ArrayList<>();

    @Test
    void what_a_deal_costs_once_is_no_part_of_a_touch() {
        plain(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED);
        plain(EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES);
        activity("sendTouch", 1);
        plain(EventType.EVENT_TYPE_TIMER_STARTED);
        plain(EventType.EVENT_TYPE_TIMER_FIRED);
        activity("sendTouch", 1);
        plain(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED);
        assertThat(HistoryCost.of(history, "sendTouch")).isEqualTo(new HistoryCost(1, 5, 2));
    }

    @Test
    void each_try_of_an_activity_is_an_action() {
        activity("sendTouch", 1);
        activity("prepareTouch", 3);
        activity("sendTouch", 1);
        assertThat(HistoryCost.of(history, "sendTouch").actions()).isEqualTo(4);
    }

    @Test
    void local_activities_of_one_workflow_task_are_one_action() {
        activity("sendTouch", 1);
        marker("LocalActivity", 40);
        marker("LocalActivity", 40);
        marker("LocalActivity", 41);
        marker("Version", 42);
        activity("sendTouch", 1);
        assertThat(HistoryCost.of(history, "sendTouch")).isEqualTo(new HistoryCost(1, 7, 3));
    }

    @Test
    void a_history_with_one_send_shows_no_whole_touch() {
        activity("sendTouch", 1);
        assertThatThrownBy(() -> HistoryCost.of(history, "sendTouch")).isInstanceOf(IllegalArgumentException.class);
    }

    private void plain(EventType type) {
        history.add(HistoryEvent.newBuilder().setEventType(type).build());
    }

    private void activity(String name, int attempt) {
        long scheduled = history.size() + 1;
        history.add(HistoryEvent.newBuilder()
                .setEventId(scheduled)
                .setEventType(EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED)
                .setActivityTaskScheduledEventAttributes(ActivityTaskScheduledEventAttributes.newBuilder()
                        .setActivityType(ActivityType.newBuilder().setName(name)))
                .build());
        history.add(HistoryEvent.newBuilder()
                .setEventType(EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED)
                .setActivityTaskStartedEventAttributes(
                        ActivityTaskStartedEventAttributes.newBuilder().setAttempt(attempt))
                .build());
        history.add(HistoryEvent.newBuilder()
                .setEventType(EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED)
                .setActivityTaskCompletedEventAttributes(
                        ActivityTaskCompletedEventAttributes.newBuilder().setScheduledEventId(scheduled))
                .build());
    }

    private void marker(String name, long task) {
        history.add(HistoryEvent.newBuilder()
                .setEventType(EventType.EVENT_TYPE_MARKER_RECORDED)
                .setMarkerRecordedEventAttributes(MarkerRecordedEventAttributes.newBuilder()
                        .setMarkerName(name)
                        .setWorkflowTaskCompletedEventId(task))
                .build());
    }
}
