package dev.followthrough.store.delivery;

/// Where mail leaves and comes back.
///
/// @param passwordFrom `env:NAME` or `file:PATH`; the password itself is in no table
/// @param perDay       most mails a day (UTC)
/// @param perMinute    most mails in one minute of the clock
public record Mailbox(
        String id,
        String address,
        String displayName,
        Server smtp,
        Server imap,
        String username,
        String passwordFrom,
        int perDay,
        int perMinute) {
    /// @param security `none`, `starttls` or `tls`
    public record Server(String host, int port, String security) {}
}
