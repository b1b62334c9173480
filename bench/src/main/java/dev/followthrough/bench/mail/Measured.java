package dev.followthrough.bench.mail;

import dev.followthrough.activities.engagement.MailParser;
import dev.followthrough.bench.Report;
import dev.followthrough.domain.engagement.MailKind;
import dev.followthrough.domain.engagement.MailReader;
import dev.followthrough.domain.engagement.MailReading;
import dev.followthrough.domain.sequence.Intent;
import jakarta.mail.MessagingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What the reader made of the set. A reply is right when its kind and its intent are; anything else, when its
/// kind is.
final class Measured {
    /// A share: how many of how many.
    static final class Share {
        private int right;
        private int all;

        void add(boolean isRight) {
            all++;
            if (isRight) right++;
        }

        double value() {
            return (double) right / all;
        }
    }

    final Confusion kinds = new Confusion();
    final Confusion intents = new Confusion();
    final Share right = new Share();
    final Share languages = new Share();
    final Share texts = new Share();
    final Share returns = new Share();
    final Share notBefore = new Share();
    final Share people = new Share();
    final Map<String, Share> byLanguage = new LinkedHashMap<>();

    static Measured of(List<LabelledMail> mails) {
        var measured = new Measured();
        var reader = new MailReader();
        for (LabelledMail mail : mails) {
            try {
                measured.add(mail, reader.read(MailParser.parse(mail.wire())));
            } catch (MessagingException e) {
                throw new IllegalStateException(mail.id(), e);
            }
        }
        return measured;
    }

    private void add(LabelledMail mail, MailReading reading) {
        boolean isRight = reading.kind() == mail.kind() && reading.intent() == mail.intent();
        kinds.add(mail.kind().word(), reading.kind().word());
        if (mail.intent() != null) intents.add(word(mail.intent()), read(reading));
        right.add(isRight);
        byLanguage.computeIfAbsent(mail.language(), language -> new Share()).add(isRight);
        if (mail.text() != null) {
            languages.add(reading.language().equals(mail.language()));
            texts.add(squeezed(reading.text()).equals(squeezed(mail.text())));
        }
        if (mail.kind() == MailKind.OUT_OF_OFFICE) returns.add(Objects.equals(reading.returnDate(), mail.back()));
        if (mail.intent() == Intent.NOT_NOW) notBefore.add(Objects.equals(reading.notBefore(), mail.notBefore()));
        if (mail.intent() == Intent.REFERRAL || mail.kind() == MailKind.LEFT_COMPANY)
            people.add(Objects.equals(reading.person(), mail.person()));
    }

    void report(Report report) {
        report.add("all mails", "read right: kind, and intent of a reply", right.value(), "share of " + right.all);
        byLanguage.forEach(
                (language, share) -> report.add(language, "read right", share.value(), "share of " + share.all));
        report.add("kinds", "accuracy", kinds.accuracy(), "share of " + kinds.total());
        report.add("intents", "accuracy", intents.accuracy(), "share of " + intents.total());
        report.add("unsubscribe", "caught", intents.recall("unsubscribe"), "share");
        report.add("unsubscribe", "of those read so, meant", intents.precision("unsubscribe"), "share");
        report.add("replies", "language told", languages.value(), "share of " + languages.all);
        report.add("replies", "only what was newly written", texts.value(), "share of " + texts.all);
        report.add("absences", "return date, or rightly none", returns.value(), "share of " + returns.all);
        report.add(
                "not now", "first day to ask again, or rightly none", notBefore.value(), "share of " + notBefore.all);
        report.add("referrals, leavers", "the person, or rightly none", people.value(), "share of " + people.all);
    }

    private static String read(MailReading reading) {
        Intent intent = reading.intent();
        return intent == null ? reading.kind().word() : word(intent);
    }

    private static String word(Intent intent) {
        return intent.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").replace('’', '\'').strip();
    }
}
