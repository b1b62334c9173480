package dev.followthrough.bench.mail;

import dev.followthrough.domain.engagement.MailKind;
import dev.followthrough.domain.engagement.NamedPerson;
import dev.followthrough.domain.sequence.Intent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A mail as it comes over the wire, and what a careful person reads in it.
///
/// @param id     file and place, such as `de-07`
/// @param intent of a reply, else null
/// @param text   what was newly written; null where a machine wrote it all
record LabelledMail(
        String id,
        String language,
        MailKind kind,
        @Nullable Intent intent,
        @Nullable LocalDate back,
        @Nullable LocalDate notBefore,
        @Nullable NamedPerson person,
        @Nullable String text,
        byte[] wire) {}
