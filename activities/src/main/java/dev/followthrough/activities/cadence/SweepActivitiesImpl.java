package dev.followthrough.activities.cadence;

import dev.followthrough.store.cadence.enrollment.Sweeps;
import dev.followthrough.workflows.cadence.SweepActivities;
import dev.followthrough.workflows.cadence.SweepBeginning;
import dev.followthrough.workflows.cadence.SweepPage;
import io.temporal.activity.Activity;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Looks at a page of deals. The relay starts the workflows of those whose enrollment has begun, as it starts
/// every one.
@Component
public class SweepActivitiesImpl implements SweepActivities {
    private final Sweeps sweeps;

    public SweepActivitiesImpl(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    @Override
    public String beginSweep(SweepBeginning beginning) {
        return sweeps.begin(beginning.key(), beginning.preview(), beginning.askedBy());
    }

    @Override
    public SweepPage.Done sweepPage(SweepPage page) {
        var context = Activity.getExecutionContext();
        Sweeps.Page done = sweeps.page(page.sweep(), page.after(), page.most(), context::heartbeat);
        return new SweepPage.Done(
                Objects.requireNonNullElse(done.last(), ""),
                done.looked(),
                done.begun().size());
    }

    @Override
    public void finishSweep(String sweep) {
        sweeps.finish(sweep);
    }
}
