package dev.followthrough.domain.notice;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A day's notices as one message: what happened, deal by deal.
public final class DigestText {
    /// Of deals; who has more looks at the web.
    private static final int MOST = 25;

    private DigestText() {}

    public record Line(String deal, String text) {}

    /// @param lines in order; what is said twice of a deal is said once
    public static String of(List<Line> lines) {
        Map<String, Set<String>> deals = new LinkedHashMap<>();
        for (Line line : lines)
            deals.computeIfAbsent(line.deal(), one -> new LinkedHashSet<>()).add(line.text());
        var text = new StringBuilder(heading(deals.size()));
        deals.entrySet().stream().limit(MOST).forEach(deal -> {
            text.append("\n\n").append(deal.getKey());
            deal.getValue().forEach(said -> text.append("\n• ").append(said));
        });
        if (deals.size() > MOST)
            text.append("\n\nand ").append(deals.size() - MOST).append(" deals more");
        return text.toString();
    }

    /// What a digest's mail is called.
    public static String subject(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String heading(int deals) {
        return deals == 1 ? "What happened in one deal" : "What happened in " + deals + " deals";
    }
}
