package dev.followthrough.domain.engagement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What status and diagnosis say together: servers put `5.0.0` into the status and the truth into the diagnosis.
final class BounceWords {
    private static final Phrases REASONS = Phrases.load("bounces");
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern SMTP_CODE = Pattern.compile("(?<![\\d.])([45])\\d\\d(?=[ -])");

    private BounceWords() {}

    static Bounced bounce(@Nullable String recipient, String status, String words) {
        String precise = precise(status, words);
        BounceReason reason = reason(precise, words);
        boolean passing = reason == BounceReason.MAILBOX_FULL
                || reason == BounceReason.BLOCKED
                || reason == BounceReason.GAVE_UP
                || reason == BounceReason.SERVER_TROUBLE;
        return new Bounced(recipient, precise, precise.startsWith("5") && !passing, reason);
    }

    private static String precise(String status, String words) {
        Matcher told = STATUS.matcher(status);
        String own = told.find() ? told.group(1) : "";
        if (!own.isEmpty() && !own.endsWith(".0.0")) return own;
        Matcher diagnosed = STATUS.matcher(words);
        if (diagnosed.find()
                && (own.isEmpty() || own.charAt(0) == diagnosed.group(1).charAt(0))) return diagnosed.group(1);
        if (!own.isEmpty()) return own;
        Matcher code = SMTP_CODE.matcher(words);
        return code.find() ? code.group(1) + ".0.0" : "5.0.0";
    }

    private static BounceReason reason(String status, String words) {
        return REASONS.first(status.substring(1) + " " + words)
                .map(hit -> BounceReason.valueOf(hit.label()))
                .orElse(status.startsWith("4") ? BounceReason.SERVER_TROUBLE : BounceReason.UNKNOWN);
    }
}
