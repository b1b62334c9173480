package dev.followthrough.bench.touches;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// A workflow of a deal's shape, with nothing in it: the least that the same timers, activities and signals can
/// cost.
@WorkflowInterface
public interface EmptyDeal {
    @WorkflowMethod(name = "EmptyDeal")
    void run(Shape shape, int touches);

    @SignalMethod(name = "reviewed")
    void reviewed();

    enum Shape {
        /// A timer and an activity a touch.
        FLOOR,
        /// A local activity, a timer and two activities a touch.
        AUTOMATIC,
        /// And an activity that asks, a timer that a signal cancels, and the timer until it is due.
        REVIEWED
    }
}
