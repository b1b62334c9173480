package dev.followthrough.api.engagement;

import dev.followthrough.domain.engagement.BodyLinks;
import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.domain.engagement.act.Signal;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.store.delivery.Deliveries;
import dev.followthrough.store.delivery.TouchKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Links and pixels of mails that were sent. Where a link leads is looked up in the draft that was delivered: a
/// token names it and holds no address, so nobody can make it lead elsewhere.
@RestController
@RequestMapping("/t")
class TrackingController {
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final LinkTokens tokens;
    private final Deliveries deliveries;
    private final Visits visits;
    private final LinkSignals signals;
    private final boolean opens;

    TrackingController(
            LinkTokens tokens,
            Deliveries deliveries,
            Visits visits,
            LinkSignals signals,
            @Value("${followthrough.opens}") boolean opens) {
        this.tokens = tokens;
        this.deliveries = deliveries;
        this.visits = visits;
        this.signals = signals;
        this.opens = opens;
    }

    @GetMapping("/c/{token}")
    ResponseEntity<Void> click(@PathVariable String token, HttpServletRequest request) {
        if (!(tokens.read(token).orElse(null) instanceof LinkTokens.Link.Click click)) throw Links.broken();
        TouchKey key = TouchKey.parse(click.touch());
        Deliveries.Delivered mail = deliveries.of(key).orElseThrow(Links::broken);
        List<String> links = BodyLinks.in(mail.body());
        if (click.n() >= links.size()) throw Links.broken();
        String target = links.get(click.n());
        visits.record(
                new Visits.Asked(key, "clicked", click.n(), null, signals.ofClick(target, mail), mail.dotAt()),
                request);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(signals.withVisitor(target, click.touch()))
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /// Hidden in each tracked mail: whoever comes here follows links without seeing them.
    @GetMapping("/h/{token}")
    ResponseEntity<Void> honeypot(@PathVariable String token, HttpServletRequest request) {
        if (!(tokens.read(token).orElse(null) instanceof LinkTokens.Link.Honeypot trap)) throw Links.broken();
        TouchKey key = TouchKey.parse(trap.touch());
        Deliveries.Delivered mail = deliveries.of(key).orElseThrow(Links::broken);
        visits.record(new Visits.Asked(key, "honeypot", null, null, List.of(), mail.dotAt()), request);
        return ResponseEntity.noContent()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    @GetMapping("/o/{token}.gif")
    ResponseEntity<byte[]> open(@PathVariable String token, HttpServletRequest request) {
        if (!(tokens.read(token).orElse(null) instanceof LinkTokens.Link.Open open)) throw Links.broken();
        TouchKey key = TouchKey.parse(open.touch());
        Deliveries.Delivered mail = deliveries.of(key).orElseThrow(Links::broken);
        List<Signal> opened = List.of(new Signal(Happened.OPENED, "its pixel was loaded"));
        if (opens) visits.record(new Visits.Asked(key, "opened", null, null, opened, mail.dotAt()), request);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_GIF)
                .cacheControl(CacheControl.noStore())
                .body(PIXEL);
    }
}
