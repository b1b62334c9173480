package dev.followthrough.domain.engagement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bounces of servers that send no report: known by who sends them and by their words.
final class PlainBounce {
    private static final Phrases WORDS = Phrases.load("plain-bounces");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private PlainBounce() {}

    static Optional<MailReading> of(InboundMail mail) {
        boolean failedHeader = mail.headers().has("x-failed-recipients");
        if (!failedHeader && !isFromServer(mail)) return Optional.empty();
        String words = NewText.normal(mail.subject() + "\n" + (mail.text() == null ? NewText.body(mail) : mail.text()));
        boolean delayed = WORDS.labelled("delayed").in(words);
        boolean failed = failedHeader || WORDS.labelled("failed").in(words);
        if (!delayed && !failed) return Optional.empty();
        String head = words.substring(0, Math.min(words.length(), 3000));
        Bounced bounce = BounceWords.bounce(recipient(mail, head), delayed ? "4.0.0" : "", head);
        String evidence = failedHeader ? "the header X-Failed-Recipients" : "a mail server's own words, not a report";
        return Optional.of(MailReading.report(delayed ? MailKind.DELAYED : MailKind.BOUNCE, List.of(bounce), evidence));
    }

    private static boolean isFromServer(InboundMail mail) {
        if (mail.headers().word("return-path").equals("<>")) return true;
        String local = mail.from() == null ? "" : mail.from().local();
        return local.matches("mailer-daemon|postmaster|mail-daemon|mailerdaemon|bounces?|microsoftexchange[0-9a-f]+");
    }

    /// The first address that is neither ours nor the server's.
    private static @Nullable String recipient(InboundMail mail, String words) {
        Optional<String> header = mail.headers().first("x-failed-recipients");
        if (header.isPresent()) return header.get().split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
        Matcher address = ADDRESS.matcher(words);
        while (address.find()) {
            String found = address.group().toLowerCase(Locale.ROOT);
            boolean server = mail.from() != null && found.equals(mail.from().email())
                    || found.matches("(mailer-daemon|postmaster)@.*");
            if (!server && mail.to().stream().noneMatch(to -> to.email().equals(found))) return found;
        }
        return null;
    }
}
