package dev.followthrough.activities.delivery;

import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.delivery.GateView;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Mail, by the server of the deal's mailbox.
@Component
class MailCarrier implements Carrier {
    private final SmtpHandOff smtp;
    private final MailboxServers servers;
    private final MimeComposer composer;
    private final OutgoingMails mails;

    MailCarrier(SmtpHandOff smtp, MailboxServers servers, MimeComposer composer, OutgoingMails mails) {
        this.smtp = smtp;
        this.servers = servers;
        this.composer = composer;
        this.mails = mails;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isSet() {
        return true;
    }

    @Override
    public String name(GateView view) {
        return mails.messageId(view);
    }

    @Override
    public Optional<GateReason> refusal(GateView view) {
        return Optional.empty();
    }

    @Override
    public HandOffResult send(GateView view, String name, DotGuard guard) {
        MimeMessage composed;
        try {
            composed = composer.compose(mails.of(view, name));
        } catch (MimeComposer.Unaddressable e) {
            return new HandOffResult.RefusedForGood("unaddressable", HandOffResult.Phase.CONNECT);
        }
        return smtp.send(servers.smtp(view.mailbox()), composed, guard);
    }
}
