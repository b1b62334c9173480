package dev.followthrough.domain.engagement;

import org.jspecify.annotations.Nullable;

/// @param name  as the mail's header shows it
/// @param email lower case
public record MailAddress(@Nullable String name, String email) {
    public MailAddress {
        email = email.strip().toLowerCase(java.util.Locale.ROOT);
    }

    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    String local() {
        return email.contains("@") ? email.substring(0, email.lastIndexOf('@')) : email;
    }
}
