package dev.followthrough.domain.engagement;

import dev.followthrough.domain.sequence.Intent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an incoming mail (M33, M34): headers first, then the words. The mail's own date is the reference for
/// relative dates. What a mail says is data: nothing in it can make this reader do anything but say what it is.
public final class MailReader {
    private static final Phrases WAY_OUT = Phrases.load("way-out-subjects");
    /// How mail programs mark the subject of an answer or of a mail passed on.
    private static final Pattern NOT_OWN_SUBJECT = Pattern.compile(
            "\\s*(re|r|aw|sv|vs|antw|rv|ref|res|rif|rép|i|enc|doorst|回[复覆復]|答[复覆復]|返信|[转轉][发發寄]|転送|fwd?|wg|tr)( ?\\[\\d+])? ?[:：].*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public MailReading read(InboundMail mail) {
        return complaint(mail)
                .or(() -> DeliveryReport.of(mail))
                .or(() -> wayOut(mail))
                .or(() -> receipt(mail))
                .or(() -> PlainBounce.of(mail))
                .orElseGet(() -> words(mail));
    }

    private static Optional<MailReading> complaint(InboundMail mail) {
        if (mail.feedback() == null) return Optional.empty();
        String type = mail.feedback().word("feedback-type");
        boolean complains = type.isEmpty() || type.matches("abuse|fraud|virus|miscategorized|opt-out.*|other");
        return Optional.of(MailReading.report(
                complains ? MailKind.COMPLAINT : MailKind.OTHER,
                List.of(),
                "a feedback report (RFC 5965), type " + (type.matches("[a-z-]+") ? type : "not told")));
    }

    private static Optional<MailReading> wayOut(InboundMail mail) {
        if (!WAY_OUT.in(Misspelt.mended(mail.subject()))) return Optional.empty();
        return Optional.of(reply(
                mail,
                NewText.of(mail),
                new Intents.Judged(Intent.UNSUBSCRIBE, 100, List.of("the subject asks for it"))));
    }

    private static Optional<MailReading> receipt(InboundMail mail) {
        boolean receipt = mail.headers().word("content-type").contains("disposition-notification");
        return receipt
                ? Optional.of(MailReading.report(MailKind.OTHER, List.of(), "a read receipt (RFC 8098)"))
                : Optional.empty();
    }

    private static MailReading words(InboundMail mail) {
        Written written = NewText.of(mail);
        Optional<String> mass = AutomaticHeaders.mass(mail);
        String header = AutomaticHeaders.answer(mail).orElse(null);
        if (mass.isPresent() && header == null) return MailReading.of(MailKind.OTHER, written, mass.get());
        if (header != null) return automatic(mail, written, header);
        Intents.Judged judged = judge(mail, written);
        if (judged.weight() < SURE) {
            Optional<MailReading> told = AutomaticText.of(mail, written, null);
            if (told.isPresent()) return told.get();
        }
        return reply(mail, written, judged);
    }

    /// From this weight on a rule is a person's will, even beside words that machines use.
    private static final int SURE = 85;

    private static MailReading automatic(InboundMail mail, Written written, String header) {
        MailReading told = AutomaticText.of(mail, written, header).orElseThrow();
        boolean plain = told.kind() == MailKind.AUTO_ACKNOWLEDGEMENT || told.kind() == MailKind.OTHER;
        if (plain && header.contains("repl") && Intents.wantsToBeLeftAlone(written.text())) {
            return reply(mail, written, judge(mail, written));
        }
        return told;
    }

    private static Intents.Judged judge(InboundMail mail, Written written) {
        boolean ownSubject = mail.inReplyTo() == null
                && !NOT_OWN_SUBJECT.matcher(mail.subject()).matches();
        return Intents.judge(
                ownSubject ? new Written(mail.subject() + "\n" + written.text(), "", written.language()) : written);
    }

    private static MailReading reply(InboundMail mail, Written written, Intents.Judged judged) {
        @Nullable
        LocalDate notBefore = judged.intent() == Intent.NOT_NOW && mail.date() != null
                ? NotBefore.in(written, mail.date().toLocalDate())
                : null;
        NamedPerson person =
                judged.intent() == Intent.REFERRAL ? People.named(mail, written).orElse(null) : null;
        return new MailReading(
                MailKind.REPLY,
                judged.intent(),
                written.text(),
                written.language(),
                OwnerNeeds.of(written),
                null,
                notBefore,
                person,
                List.of(),
                judged.why());
    }
}
