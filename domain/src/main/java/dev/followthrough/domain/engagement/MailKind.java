package dev.followthrough.domain.engagement;

import java.util.Locale;

/// What an incoming mail is (M34). Only a [#REPLY] was written by a person who answers.
public enum MailKind {
    REPLY,
    OUT_OF_OFFICE,
    LEFT_COMPANY,
    AUTO_ACKNOWLEDGEMENT,
    CHALLENGE,
    BOUNCE,
    DELAYED,
    COMPLAINT,
    OTHER;

    /// As formats spell it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
