package dev.followthrough.api.delivery;

import dev.followthrough.domain.delivery.MailboxPresets;
import dev.followthrough.store.delivery.Mailbox;
import org.jspecify.annotations.Nullable;

/// What the form of a mailbox holds. The password is never shown again.
record MailboxForm(
        @Nullable String preset,
        @Nullable String address,
        @Nullable String displayName,
        @Nullable String smtpHost,
        @Nullable Integer smtpPort,
        @Nullable String smtpSecurity,
        @Nullable String imapHost,
        @Nullable Integer imapPort,
        @Nullable String imapSecurity,
        @Nullable String username,
        @Nullable String password,
        @Nullable Integer perDay,
        @Nullable Integer perMinute) {

    static MailboxForm of(MailboxPresets.Preset preset, String address, String name) {
        return new MailboxForm(
                preset.id(),
                address,
                name,
                preset.smtp().host(),
                preset.smtp().port(),
                preset.smtp().security(),
                preset.imap().host(),
                preset.imap().port(),
                preset.imap().security(),
                "",
                null,
                preset.perDay(),
                1);
    }

    static MailboxForm of(Mailbox box) {
        return new MailboxForm(
                null,
                box.address(),
                box.displayName(),
                box.smtp().host(),
                box.smtp().port(),
                box.smtp().security(),
                box.imap().host(),
                box.imap().port(),
                box.imap().security(),
                box.username(),
                null,
                box.perDay(),
                box.perMinute());
    }

    MailboxRequest asked(@Nullable String theAddress) {
        return new MailboxRequest(
                theAddress,
                displayName,
                preset,
                new MailboxRequest.ServerRequest(smtpHost, smtpPort, smtpSecurity),
                new MailboxRequest.ServerRequest(imapHost, imapPort, imapSecurity),
                username,
                null,
                password,
                perDay,
                perMinute);
    }

    /// Says no password.
    @Override
    public String toString() {
        return "MailboxForm[" + address + "]";
    }
}
