package dev.followthrough.api.ops;

import dev.followthrough.api.people.Access;
import dev.followthrough.domain.ops.Finding;
import dev.followthrough.domain.ops.Found;
import dev.followthrough.store.people.Person;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Every part checked, each failure with its cure (N13).
@RestController
class DoctorController {
    private final Checkup checkup;
    private final Access access;

    DoctorController(Checkup checkup, Access access) {
        this.checkup = checkup;
        this.access = access;
    }

    /// @param ok nothing failed; a warning is still ok
    record Report(boolean ok, List<Line> findings) {
        /// What failed first, then the warnings; what there is nothing of comes last.
        public List<Line> worstFirst() {
            return findings.stream()
                    .sorted(Comparator.comparingInt(line -> WORST_FIRST.indexOf(line.state())))
                    .toList();
        }

        public List<String> failed() {
            return findings.stream()
                    .filter(line -> line.state().equals("failed"))
                    .map(Line::check)
                    .distinct()
                    .toList();
        }
    }

    private static final List<String> WORST_FIRST = List.of("failed", "warning", "ok", "skipped");

    /// @param state `ok`, `warning`, `failed` or `skipped`
    record Line(
            String process,
            String check,
            String state,
            String finding,
            @Nullable String cure,
            long millis) {
        static Line of(Found found) {
            Finding finding = found.finding();
            return new Line(
                    found.process(),
                    found.name(),
                    finding.state().word(),
                    finding.finding(),
                    finding.cure(),
                    found.millis());
        }
    }

    @GetMapping("/api/v1/doctor")
    Report look(@AuthenticationPrincipal Person caller) throws InterruptedException {
        access.runsTheHouse(caller);
        List<Found> all = checkup.look();
        boolean ok = all.stream().noneMatch(found -> found.finding().state() == Finding.State.FAILED);
        return new Report(ok, all.stream().map(Line::of).toList());
    }
}
