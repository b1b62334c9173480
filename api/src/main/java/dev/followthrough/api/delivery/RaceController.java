package dev.followthrough.api.delivery;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.store.delivery.Deliveries;
import dev.followthrough.store.people.Person;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Answers and opt-outs that crossed a send, and by how many milliseconds (N12). A negative number would be a
/// send after an answer that was recorded: the gate forbids it.
@RestController
class RaceController {
    /// A day.
    private static final long MOST_MILLIS = 86_400_000;

    private final Deliveries deliveries;
    private final Access access;

    RaceController(Deliveries deliveries, Access access) {
        this.deliveries = deliveries;
        this.access = access;
    }

    /// @param millis from the mail's final dot to the record of the answer
    record Race(
            String deal, int enrollment, int ordinal, Instant sentAt, String answer, Instant recordedAt, long millis) {}

    @GetMapping("/api/v1/races")
    List<Race> races(@RequestParam(defaultValue = "60000") long withinMillis, @AuthenticationPrincipal Person caller) {
        access.runsTheHouse(caller);
        if (withinMillis < 0 || withinMillis > MOST_MILLIS)
            throw ApiProblem.malformed(List.of(
                    new FieldProblem("withinMillis", withinMillis + " is out of range", "use 0 to " + MOST_MILLIS)));
        return deliveries.races(withinMillis, 1000).stream()
                .map(race -> new Race(
                        race.key().dealId(),
                        race.key().enrollment(),
                        race.key().ordinal(),
                        race.dotAt(),
                        race.kind(),
                        race.recordedAt(),
                        race.millis()))
                .toList();
    }
}
