package dev.followthrough.domain.engagement;

import dev.followthrough.domain.sequence.Intent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an incoming mail means (M33, M34).
///
/// @param intent     of a reply, else null
/// @param text       only what the sender newly wrote; empty for reports of machines
/// @param language   ISO 639-1
/// @param returnDate first day back, never guessed from an ambiguous form
/// @param notBefore  first day on which a person who said "not now" may be asked again
/// @param why        the evidence, strongest first
public record MailReading(
        MailKind kind,
        @Nullable Intent intent,
        String text,
        String language,
        List<OwnerNeed> needsOwner,
        @Nullable LocalDate returnDate,
        @Nullable LocalDate notBefore,
        @Nullable NamedPerson person,
        List<Bounced> bounces,
        List<String> why) {

    static MailReading report(MailKind kind, List<Bounced> bounces, String why) {
        return new MailReading(kind, null, "", "en", List.of(), null, null, null, bounces, List.of(why));
    }

    static MailReading of(MailKind kind, Written written, String why) {
        return new MailReading(
                kind, null, written.text(), written.language(), List.of(), null, null, null, List.of(), List.of(why));
    }

    MailReading back(@Nullable LocalDate returnDate) {
        return new MailReading(kind, intent, text, language, needsOwner, returnDate, notBefore, person, bounces, why);
    }

    MailReading naming(@Nullable NamedPerson person) {
        return new MailReading(kind, intent, text, language, needsOwner, returnDate, notBefore, person, bounces, why);
    }
}
