package dev.followthrough.activities.delivery;

import dev.followthrough.domain.delivery.TextLength;
import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.store.delivery.GateView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Text messages, by the house's gateway.
@Component
class SmsCarrier implements Carrier {
    private final SmsSettings settings;
    private final SmsBody body;
    private final HttpHandOff http;
    private final LinkTokens tokens;

    SmsCarrier(SmsSettings settings, HttpHandOff http, LinkTokens tokens) {
        this.settings = settings;
        this.body = new SmsBody(settings);
        this.http = http;
        this.tokens = tokens;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isSet() {
        return settings.isSet();
    }

    @Override
    public String name(GateView view) {
        return "sms-" + tokens.messageId(view.key().text());
    }

    @Override
    public Optional<GateReason> refusal(GateView view) {
        return TextLength.of(text(view)).segments() > settings.mostSegments()
                ? Optional.of(GateReason.TOO_LONG)
                : Optional.empty();
    }

    @Override
    public HandOffResult send(GateView view, String name, DotGuard guard) {
        String number = view.contact().number();
        if (number == null) return new HandOffResult.RefusedForGood("no-number", HandOffResult.Phase.CONNECT);
        return http.send(settings, body.of(number, text(view), name), name, guard);
    }

    private static String text(GateView view) {
        return view.draft().body().strip();
    }
}
