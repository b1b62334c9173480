package dev.followthrough.domain.engagement.guard;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// From where on bounces or complaints stop the sending: a mailbox provider that sees more of them will stop it for
/// longer. A rate says nothing about a few mails, so it counts from a least sample on, and never for one or two
/// failures; of fewer mails the failures themselves are counted.
///
/// @param bounceRate     share of mails that bounced for good, above which it stops
/// @param complaintRate  share of mails that were reported as spam
/// @param leastSends     the least sample
/// @param within         the time that is looked at
/// @param leastBounces   fewer never stop anything
/// @param leastComplaints fewer never stop anything
/// @param fewBounces     so many stop it when the sample is too small for a rate
/// @param fewComplaints  the same for complaints
public record Guardrail(
        double bounceRate,
        double complaintRate,
        int leastSends,
        Duration within,
        int leastBounces,
        int leastComplaints,
        int fewBounces,
        int fewComplaints) {
    public Guardrail {
        if (bounceRate <= 0 || bounceRate > 1 || complaintRate <= 0 || complaintRate > 1)
            throw new IllegalArgumentException("followthrough.guardrails: a rate is a share above 0, such as 0.02");
        if (leastSends < 1 || leastBounces < 1 || leastComplaints < 1 || fewBounces < 1 || fewComplaints < 1)
            throw new IllegalArgumentException("followthrough.guardrails: a least number is 1 or more");
        if (within.isZero() || within.isNegative())
            throw new IllegalArgumentException("followthrough.guardrails.days is 1 or more");
    }

    /// @return why sending has to stop, in words; empty: it may go on
    public Optional<String> exceeded(long sends, long bounces, long complaints) {
        return tooMany(sends, complaints, complaintRate, leastComplaints, fewComplaints, "were reported as spam")
                .or(() -> tooMany(sends, bounces, bounceRate, leastBounces, fewBounces, "bounced for good"));
    }

    private Optional<String> tooMany(long sends, long failed, double rate, int least, int few, String what) {
        boolean isEnough = sends >= leastSends;
        boolean exceeded = isEnough ? failed >= least && failed > rate * sends : failed >= few;
        if (!exceeded) return Optional.empty();
        String limit = isEnough ? "above " + percent(rate) : few + " of so few are too many";
        return Optional.of(failed + " of " + sends + " mails in " + within.toDays() + " days " + what + "; " + limit);
    }

    private static String percent(double rate) {
        String text = String.format(Locale.ROOT, "%.2f", rate * 100);
        return text.replaceAll("\\.?0+$", "") + " %";
    }
}
