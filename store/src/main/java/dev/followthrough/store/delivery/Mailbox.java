package dev.followthrough.store.delivery;

/// Where mail leaves and comes back.
///
/// @param passwordFrom `env:NAME` or `file:PATH`, or `sealed`: it was typed in, and [MailboxPasswords] keeps
/// it
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
    public static final String SEALED = "sealed";

    /// The host of a mailbox that has no server: a sample's. No name ends in `.invalid` (RFC 6761).
    public static final String NOWHERE = "nowhere.invalid";

    /// Whether nothing can leave by it and nothing comes in.
    public boolean isNowhere() {
        return smtp.host().equals(NOWHERE);
    }

    /// @param security `none`, `starttls` or `tls`
    public record Server(String host, int port, String security) {}
}
