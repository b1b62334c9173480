package dev.followthrough.bench.mail;

import dev.followthrough.bench.mail.SetFile.Entry;
import dev.followthrough.domain.engagement.MailKind;
import dev.followthrough.domain.engagement.NamedPerson;
import dev.followthrough.domain.sequence.Intent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The set: mails in nine languages, and what each of them is.
final class MailSet {
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "nl", "it", "ja", "zh");

    private MailSet() {}

    /// What the rules have been held against since it was written: before they were extended, and half-way.
    static List<LabelledMail> known() {
        var mails = new ArrayList<LabelledMail>();
        LANGUAGES.forEach(language -> add(mails, "known/" + language, language));
        add(mails, "known/way-out", "en");
        LANGUAGES.forEach(language -> add(mails, "second/" + language, language));
        return List.copyOf(mails);
    }

    /// Written after the rules were frozen: what the figures are worth.
    static List<LabelledMail> held() {
        var mails = new ArrayList<LabelledMail>();
        LANGUAGES.forEach(language -> add(mails, "held/" + language, language));
        return List.copyOf(mails);
    }

    private static void add(List<LabelledMail> mails, String file, String language) {
        int number = 0;
        for (Entry entry : SetFile.entries(file)) {
            number++;
            String id = String.format(Locale.ROOT, "%s-%02d", file.replace('/', '-'), number);
            mails.add(labelled(entry, Objects.requireNonNullElse(entry.language(), language), id));
        }
    }

    private static LabelledMail labelled(Entry entry, String language, String id) {
        @Nullable MailKind kind = kind(entry.is());
        boolean human = kind == null;
        return new LabelledMail(
                id,
                language,
                kind == null ? MailKind.REPLY : kind,
                human ? Intent.valueOf(entry.is().toUpperCase(Locale.ROOT).replace('-', '_')) : null,
                day(entry.back()),
                day(entry.notBefore()),
                entry.person() == null
                        ? null
                        : new NamedPerson(entry.person().name(), entry.person().email()),
                human && entry.body() != null && !entry.body().isEmpty() ? entry.body() : null,
                entry.eml() == null ? Packing.of(entry, language, id) : SetFile.raw(entry.eml()));
    }

    private static @Nullable MailKind kind(String word) {
        return Arrays.stream(MailKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
