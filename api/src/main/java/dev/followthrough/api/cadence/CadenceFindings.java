package dev.followthrough.api.cadence;

import dev.followthrough.domain.cadence.Problem;
import java.util.List;
import java.util.Locale;

/// What the check of a cadence file says.
///
/// @param ok it may be published; `problems` are warnings alone
record CadenceFindings(boolean ok, List<Found> problems) {

    /// @param severity `error` or `warning`
    /// @param field    JSON pointer to what it is about, such as `/steps/2/channel`
    record Found(String severity, int line, int column, String field, String problem, String cure) {}

    static CadenceFindings of(boolean ok, List<Problem> problems) {
        return new CadenceFindings(
                ok,
                problems.stream()
                        .map(p -> new Found(
                                p.severity().name().toLowerCase(Locale.ROOT),
                                p.line(),
                                p.column(),
                                p.path(),
                                p.message(),
                                p.suggestion()))
                        .toList());
    }
}
