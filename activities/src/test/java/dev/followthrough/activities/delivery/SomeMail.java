package dev.followthrough.activities.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Mails that tests hand over.
final class SomeMail {
    static final String TEXT = "Hello Priya,\n\n.a line that begins with a dot\n\nthe middle\n\nMara";

    private SomeMail() {}

    static OutgoingMail outgoing() {
        return new OutgoingMail(
                "d-1/1/1",
                "first@sells.example",
                "mara@sells.example",
                "Mara Lindqvist",
                "priya@northwind.example",
                "Priya Raman",
                "Docks",
                TEXT,
                null,
                List.of(),
                List.of("mailto:mara@sells.example?subject=unsubscribe"),
                false,
                null);
    }

    static MimeMessage plain() {
        return new MimeComposer().compose(outgoing());
    }

    /// A long mail whose second half waits until the server has dropped the line.
    static MimeMessage halting(ScriptedSmtp server) {
        return new Halting(server);
    }

    private static final class Halting extends MimeMessage {
        private final ScriptedSmtp server;

        Halting(ScriptedSmtp server) {
            super((jakarta.mail.Session) null);
            this.server = server;
            try {
                setFrom("mara@sells.example");
                setRecipients(RecipientType.TO, "priya@northwind.example");
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void writeTo(OutputStream out, String[] without) throws IOException {
            byte[] half = ("Subject: Docks\r\n\r\nthe middle\r\n" + "filler\r\n".repeat(20_000)).getBytes();
            out.write(half);
            server.awaitDrop();
            out.write("the end\r\n".getBytes());
        }
    }
}
