package dev.followthrough.domain.deal;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What has been committed and a workflow has yet to hear: deals to start, and happenings to signal.
public interface DealOutbox {

    /// Everything that a deal's workflow is started with.
    ///
    /// @param epoch counts the workflows that were started for this deal (G8)
    /// @param seq   number of the last happening that `state` has seen
    /// @param lines number of lines in the deal's story so far
    record Beginning(String dealId, int epoch, CadencePlan plan, SequenceState state, long seq, Pace pace, int lines) {}

    /// @param seq position in the deal's log, from 1
    record Logged(String dealId, long seq, String sourceId, SequenceEvent event, String actor) {}

    /// Deals whose newest epoch has not been started.
    List<String> toStart(int most);

    /// Empty for a deal that has ended or is not known.
    Optional<Beginning> beginning(String dealId);

    void started(String dealId, int epoch);

    /// Temporal does not know the deal's workflow any more; the next one gets a higher epoch.
    void lost(String dealId, int epoch);

    /// How many deals should have a running workflow.
    long following();

    /// Deals that should have a running workflow, by id.
    ///
    /// @param after the id that the previous page ended with; empty: from the start
    List<String> following(String after, int most);

    /// Deals with happenings that nobody has signalled.
    List<String> toSignal(int most);

    /// A deal's unsignalled happenings, in order.
    List<Logged> unsignalled(String dealId);

    void signalled(String dealId, Collection<Long> seqs);
}
