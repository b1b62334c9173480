package dev.followthrough.domain.engagement;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an automatic answer says: gone for good, prove that you are human, away, or received.
final class AutomaticText {
    private static final Phrases WORDS = Phrases.loadAll(
            "automatic",
            "automatic-de",
            "automatic-fr",
            "automatic-es",
            "automatic-pt",
            "automatic-nl",
            "automatic-it",
            "automatic-ja",
            "automatic-zh");

    private AutomaticText() {}

    /// @param header the headers' evidence that nobody wrote this; null: they say nothing, so the words must be
    /// clear
    static Optional<MailReading> of(InboundMail mail, Written written, @Nullable String header) {
        String words = header == null ? written.text() : mail.subject() + "\n" + written.text();
        Optional<MailReading> told = told(mail, written, words, header);
        if (told.isPresent() || header == null) return told;
        boolean answersUs = mail.inReplyTo() != null || !mail.references().isEmpty() || header.contains("auto-replied");
        return Optional.of(MailReading.of(answersUs ? MailKind.AUTO_ACKNOWLEDGEMENT : MailKind.OTHER, written, header));
    }

    private static Optional<MailReading> told(
            InboundMail mail, Written written, String words, @Nullable String header) {
        String also = header == null ? "" : "; " + header;
        int needed = header == null ? 2 : 1;
        var left = strong("left", words, needed);
        if (left.isPresent()) {
            return Optional.of(MailReading.of(MailKind.LEFT_COMPANY, written, left.get() + also)
                    .naming(People.named(mail, written).orElse(null)));
        }
        var challenge = strong("challenge", words, needed);
        if (challenge.isPresent())
            return Optional.of(MailReading.of(MailKind.CHALLENGE, written, challenge.get() + also));
        var away = strong("away", words, needed);
        if (away.isPresent()) {
            LocalDate back = mail.date() == null
                    ? null
                    : Absence.returnDate(written, mail.date().toLocalDate());
            return Optional.of(MailReading.of(MailKind.OUT_OF_OFFICE, written, away.get() + also)
                    .back(back));
        }
        return strong("received", words, needed)
                .map(why -> MailReading.of(MailKind.AUTO_ACKNOWLEDGEMENT, written, why + also));
    }

    private static Optional<String> strong(String label, String words, int needed) {
        return WORDS.labelled(label)
                .hits(words)
                .filter(hit -> hit.phrase().weight() >= needed)
                .findFirst()
                .map(Phrases.Hit::words);
    }
}
