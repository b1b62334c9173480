package dev.followthrough.bench.checks;

import dev.followthrough.domain.drafting.DraftRequest;
import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.review.DealContext;
import dev.followthrough.domain.review.ReviewRules;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/// How long one check of one draft takes, with its review rules: time of the processor, so that whatever else the
/// machine does is not counted.
record CheckTimes(long[] nanos) {
    private static final int ROUNDS = 20;
    private static final int WARM = 20;
    private static final double NANOS = 1e6;

    static CheckTimes of(List<DraftRequest> drafts) {
        var thread = ManagementFactory.getThreadMXBean();
        var check = new DraftCheck(ReviewRules.shipped());
        long[] nanos = new long[ROUNDS * drafts.size()];
        for (int round = -WARM; round < ROUNDS; round++) {
            for (int i = 0; i < drafts.size(); i++) {
                long began = thread.getCurrentThreadCpuTime();
                check.check(drafts.get(i), DealContext.UNKNOWN);
                if (round >= 0) nanos[round * drafts.size() + i] = thread.getCurrentThreadCpuTime() - began;
            }
        }
        Arrays.sort(nanos);
        return new CheckTimes(nanos);
    }

    /// @return milliseconds
    double quantile(double share) {
        return nanos[(int) Math.min(nanos.length - 1, Math.floor(share * nanos.length))] / NANOS;
    }
}
