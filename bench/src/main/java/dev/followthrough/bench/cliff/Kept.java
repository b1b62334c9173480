package dev.followthrough.bench.cliff;

import dev.followthrough.bench.Report;
import dev.followthrough.domain.sequence.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Whether every cap was kept, counted from moments alone: from those that were booked, that the ledger has, or that
/// the mail server saw.
///
/// @param gap least time between two touches to an account
record Kept(Window window, ZoneId zone, int perMinute, int perDay, Duration gap) {
    record Moment(String touch, String mailbox, String account, String contact, Instant at) {}

    /// @return whether all were kept
    boolean report(Report report, String of, List<Moment> moments) {
        long twice =
                moments.size() - moments.stream().map(Moment::touch).distinct().count();
        long minute = most(moments, one -> one.mailbox() + one.at().truncatedTo(ChronoUnit.MINUTES));
        long hour = most(moments, one -> one.mailbox() + one.at().truncatedTo(ChronoUnit.HOURS));
        long day = most(moments, one -> one.mailbox() + one.at().truncatedTo(ChronoUnit.DAYS));
        long outside = moments.stream()
                .filter(one -> !window.contains(one.at().atZone(zone)))
                .count();
        long tooClose = closeTo(moments);
        report.atMost(0, of, "touches twice", twice, "touches");
        report.atMost(perMinute, of, "most of a mailbox in a minute", minute, "mails");
        report.add(of, "most of a mailbox in an hour", hour, "mails");
        report.atMost(perDay, of, "most of a mailbox in a day", day, "mails");
        report.atMost(1, of, "most to a contact", most(moments, Moment::contact), "mails");
        report.add(of, "most to an account", most(moments, Moment::account), "mails");
        report.atMost(0, of, "within the account's least gap", tooClose, "pairs");
        report.atMost(0, of, "outside the window", outside, "mails");
        return twice == 0 && minute <= perMinute && day <= perDay && outside == 0 && tooClose == 0;
    }

    private static long most(Collection<Moment> moments, Function<Moment, String> group) {
        Map<String, Integer> counts = new HashMap<>();
        moments.forEach(one -> counts.merge(group.apply(one), 1, Integer::sum));
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private long closeTo(List<Moment> moments) {
        Map<String, List<Instant>> byAccount = moments.stream()
                .collect(Collectors.groupingBy(Moment::account, Collectors.mapping(Moment::at, Collectors.toList())));
        return byAccount.values().stream().mapToLong(this::pairs).sum();
    }

    private long pairs(List<Instant> moments) {
        List<Instant> sorted = moments.stream().sorted().toList();
        long close = 0;
        for (int i = 1; i < sorted.size(); i++) {
            if (Duration.between(sorted.get(i - 1), sorted.get(i)).compareTo(gap) < 0) close++;
        }
        return close;
    }
}
