package dev.followthrough.activities.delivery;

import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.domain.engagement.Tracking;
import dev.followthrough.store.delivery.GateView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a touch looks like as a mail: addresses, thread, and ways out.
@Component
public class OutgoingMails {
    private final DeliverySettings settings;
    private final LinkTokens tokens;

    public OutgoingMails(DeliverySettings settings, LinkTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /// The same for each attempt, and known before the first one.
    String messageId(GateView view) {
        String domain =
                view.mailbox().address().substring(view.mailbox().address().indexOf('@') + 1);
        return tokens.messageId(view.key().text()) + "@" + domain;
    }

    OutgoingMail of(GateView view, String messageId) {
        String lastId = view.thread().lastMessageId();
        return new OutgoingMail(
                view.key().text(),
                messageId,
                view.mailbox().address(),
                view.mailbox().displayName(),
                view.contact().email(),
                view.contact().name(),
                view.draft().subject(),
                view.draft().body(),
                lastId,
                lastId == null ? List.of() : List.of(lastId),
                unsubscribeUris(view),
                hasOneClick(),
                tracking(view));
    }

    private List<String> unsubscribeUris(GateView view) {
        String mailto = "mailto:" + view.mailbox().address() + "?subject=unsubscribe";
        return settings.publicUrl() == null
                ? List.of(mailto)
                : List.of(
                        settings.publicUrl() + "/u/"
                                + tokens.unsubscribe(view.key().text()),
                        mailto);
    }

    /// One click needs HTTPS (RFC 8058).
    private boolean hasOneClick() {
        return settings.publicUrl() != null && settings.publicUrl().startsWith("https:");
    }

    private @Nullable Tracking tracking(GateView view) {
        if (settings.publicUrl() == null) return null;
        String key = view.key().text();
        String base = settings.publicUrl();
        return new Tracking(
                n -> base + "/t/c/" + tokens.click(key, n),
                base + "/t/h/" + tokens.honeypot(key),
                settings.opens() ? base + "/t/o/" + tokens.open(key) + ".gif" : null);
    }
}
