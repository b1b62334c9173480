package dev.followthrough.api.delivery;

import org.jspecify.annotations.Nullable;

/// A mailbox as a caller gives it; [MailboxKeeping] says what each field may be. What is left out of a
/// mailbox that is there already stays as it is.
///
/// @param preset       id of a provider whose servers and caps fill in what is left out
/// @param passwordFrom `env:NAME` or `file:PATH`, where the worker finds the password; or
/// @param password     the password itself, which is sealed and never given out again
public record MailboxRequest(
        @Nullable String address,
        @Nullable String displayName,
        @Nullable String preset,
        @Nullable ServerRequest smtp,
        @Nullable ServerRequest imap,
        @Nullable String username,
        @Nullable String passwordFrom,
        @Nullable String password,
        @Nullable Integer perDay,
        @Nullable Integer perMinute) {

    public record ServerRequest(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String security) {
        static final ServerRequest NONE = new ServerRequest(null, null, null);
    }

    /// Says no password.
    @Override
    public String toString() {
        return "MailboxRequest[" + address + "]";
    }
}
