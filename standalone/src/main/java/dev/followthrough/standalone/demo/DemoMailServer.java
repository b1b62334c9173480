package dev.followthrough.standalone.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/// A mail server on this machine that takes any address and gives no mail away: SMTP and IMAP, real protocols.
public final class DemoMailServer implements AutoCloseable {
    private final GreenMail server;

    private DemoMailServer(GreenMail server) {
        this.server = server;
    }

    public static DemoMailServer start(int smtpPort, int imapPort) {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        server.start();
        return new DemoMailServer(server);
    }

    /// An address with a mailbox of its own.
    public void open(String address) {
        server.setUser(address, address, "demo");
    }

    @Override
    public void close() {
        server.stop();
    }
}
