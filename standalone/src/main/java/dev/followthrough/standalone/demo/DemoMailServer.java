package dev.followthrough.standalone.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A mail server on this machine that takes any address and gives no mail away: SMTP and IMAP, real protocols.
public final class DemoMailServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoMailServer.class);

    private final GreenMail server;

    private DemoMailServer(GreenMail server) {
        this.server = server;
    }

    /// A mail that the gate stopped at its last moment ends in the middle; the server's thread ends with it, and is
    /// replaced. That is no trouble to show anybody.
    private static void endQuietly(Thread thread, Throwable problem) {
        if (thread.getName().startsWith("smtp:"))
            LOG.debug("A mail was given up before its end: {}", problem.toString());
        else LOG.error("{} has ended", thread.getName(), problem);
    }

    public static DemoMailServer start(int smtpPort, int imapPort) {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        Thread.setDefaultUncaughtExceptionHandler(DemoMailServer::endQuietly);
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
