package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.StoryLine;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/// Follows up one deal, for weeks or years. Its id is `deal-<dealId>`.
///
/// What happens to the deal arrives as signals that bear the happening's own name (`replied`, `optedOut`,
/// `engaged`, `reviewed`, `paused`, `migrated`, …), each with one argument, [Happening]. A signal only
/// nudges:
/// the deal's log in PostgreSQL is the truth, and a gap in the numbers is read from there.
@WorkflowInterface
public interface DealFollowUpWorkflow {
    @WorkflowMethod(name = "DealFollowUp")
    void run(DealStart start);

    /// The latest lines of the deal's story, oldest first.
    @QueryMethod
    List<StoryLine> timeline();

    static String id(String dealId) {
        return "deal-" + dealId;
    }
}
