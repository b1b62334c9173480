package dev.followthrough.domain.engagement;

import java.util.Locale;

/// Why a mail was not delivered; docs/command-line.md lists the words.
public enum BounceReason {
    NO_SUCH_ADDRESS,
    ADDRESS_MOVED,
    ADDRESS_DISABLED,
    NO_SUCH_DOMAIN,
    MAILBOX_FULL,
    TOO_LARGE,
    BLOCKED,
    CONTENT_REFUSED,
    NOT_ALLOWED,
    GAVE_UP,
    SERVER_TROUBLE,
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
