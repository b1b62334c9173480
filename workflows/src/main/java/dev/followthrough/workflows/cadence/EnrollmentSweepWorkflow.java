package dev.followthrough.workflows.cadence;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Looks at every deal once, page by page, and enrolls what qualifies. Its id begins with `enrollment-sweep`.
@WorkflowInterface
public interface EnrollmentSweepWorkflow {
    String ID = "enrollment-sweep";

    @WorkflowMethod(name = "EnrollmentSweep")
    void run(SweepStart start);
}
