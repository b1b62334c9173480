package dev.followthrough.domain.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the deal itself asks for, whatever the text says.
///
/// @param strategicFrom       an amount from which each draft is read; null: no such amount
/// @param repeatedSilenceFrom touches in a row without an answer
record DealRules(@Nullable BigDecimal strategicFrom, int repeatedSilenceFrom) {
    private static final int LONG_WORD = 5;

    List<ReviewReason> of(String plain, DealContext deal) {
        List<ReviewReason> reasons = new ArrayList<>();
        if (deal.strategic()) add(reasons, Reason.STRATEGIC, "", "The deal is marked as strategic.");
        if (deal.topAccount()) add(reasons, Reason.STRATEGIC, "", "A top account: each draft is read.");
        if (strategicFrom != null && deal.amount() != null && deal.amount().compareTo(strategicFrom) >= 0)
            add(reasons, Reason.STRATEGIC, "", "The deal's amount is " + strategicFrom.toPlainString() + " or more.");
        if (repeatedSilenceFrom > 0 && deal.silentTouches() >= repeatedSilenceFrom)
            add(reasons, Reason.SILENCE, "", deal.silentTouches() + " touches in a row had no answer.");
        if (deal.openObjection() != null && speaksOf(plain, deal.openObjection()))
            add(reasons, Reason.OBJECTION, "", "It speaks about the open objection: " + deal.openObjection());
        for (String name : deal.knownCompetitors())
            if (names(plain, name)) add(reasons, Reason.COMPETITOR, name, "It names a competitor.");
        return reasons;
    }

    private static void add(List<ReviewReason> reasons, Reason reason, String quote, String why) {
        reasons.add(new ReviewReason(reason, quote, why));
    }

    private static boolean names(String plain, String name) {
        if (name.isBlank()) return false;
        String bound = name.codePointAt(0) > 0x2E80 ? "" : "\\b";
        return Pattern.compile(bound + Pattern.quote(name) + bound, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(plain)
                .find();
    }

    /// Half of the objection's own words, at least one: `implementation takes too long` is spoken of by `the time
    /// an implementation takes`.
    private static boolean speaksOf(String plain, String objection) {
        if (plain.contains(objection)) return true;
        Set<String> words = longWords(objection);
        Set<String> said = longWords(plain);
        long shared = words.stream().filter(said::contains).count();
        return shared > 0 && shared * 2 >= words.size();
    }

    private static Set<String> longWords(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= LONG_WORD)
                .map(word -> word.substring(0, LONG_WORD))
                .collect(Collectors.toSet());
    }
}
