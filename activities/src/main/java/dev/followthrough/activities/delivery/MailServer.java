package dev.followthrough.activities.delivery;

/// Where and as whom to speak SMTP or IMAP.
public record MailServer(String host, int port, Security security, String username, String password) {
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }
}
