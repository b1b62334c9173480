package dev.followthrough.api.engagement;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.store.delivery.Deliveries;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.engagement.Inbound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The way out (M35): a page that asks, and a POST that acts, from its button or from a mail program's one click
/// (RFC 8058). GET never acts, because scanners follow every link.
@RestController
@RequestMapping("/u/{token}")
class UnsubscribeController {
    private final LinkTokens tokens;
    private final Deliveries deliveries;
    private final Inbound inbound;
    private final Nudges nudges;

    UnsubscribeController(LinkTokens tokens, Deliveries deliveries, Inbound inbound, Nudges nudges) {
        this.tokens = tokens;
        this.deliveries = deliveries;
        this.inbound = inbound;
        this.nudges = nudges;
    }

    @GetMapping
    ResponseEntity<String> ask(@PathVariable String token) {
        recipient(touch(token));
        return UnsubscribePage.question();
    }

    @PostMapping
    ResponseEntity<String> stop(@PathVariable String token) {
        TouchKey touch = touch(token);
        inbound.optOut("unsubscribe:" + touch.text(), recipient(touch), "by the way out of touch " + touch.text())
                .forEach(nudges::afterCommit);
        return UnsubscribePage.done();
    }

    private TouchKey touch(String token) {
        if (tokens.read(token).orElse(null) instanceof LinkTokens.Link.Unsubscribe out) {
            return TouchKey.parse(out.touch());
        }
        throw Links.broken();
    }

    private String recipient(TouchKey touch) {
        return deliveries.of(touch).map(Deliveries.Delivered::recipient).orElseThrow(Links::broken);
    }
}
