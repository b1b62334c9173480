package dev.followthrough.api.engagement;

import dev.followthrough.domain.engagement.LinkTokens;
import dev.followthrough.domain.engagement.act.EngagementRules;
import dev.followthrough.domain.engagement.act.Signal;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.store.delivery.Deliveries;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What following a link means: of an asset's, the asset was opened too; of a page with prices, that page was
/// visited. A link to our own website carries the visitor's token there.
@Component
class LinkSignals {
    /// The name under which a website's address carries a visitor's token.
    static final String VISITOR = "ft";

    private final EngagementRules rules;
    private final LinkTokens tokens;
    private final List<String> sites;

    /// @param sites origins of our websites, such as `https://www.sells.example`
    LinkSignals(EngagementRules rules, LinkTokens tokens, @Value("${followthrough.site-origins}") List<String> sites) {
        this.rules = rules;
        this.tokens = tokens;
        this.sites = List.copyOf(sites);
    }

    List<Signal> ofClick(String target, Deliveries.Delivered mail) {
        URI uri = URI.create(target);
        String what = "clicked the link to " + uri.getHost() + uri.getPath();
        List<Signal> signals = new ArrayList<>();
        Deliveries.Asset asset = mail.asset();
        boolean isAsset = asset != null && asset.url().equals(target);
        if (asset != null && isAsset) what = "opened '" + asset.title() + "' from the mail";
        signals.add(new Signal(Happened.CLICKED, what));
        if (isAsset) signals.add(new Signal(Happened.CLICKED_ASSET, what));
        if (isPricing(uri.getPath())) signals.add(new Signal(Happened.VISITED_PRICING, what));
        return signals;
    }

    List<Signal> ofVisit(String path) {
        String what = "visit " + path + ", told by our website";
        List<Signal> signals = new ArrayList<>();
        signals.add(new Signal(Happened.VISITED, what));
        if (isPricing(path)) signals.add(new Signal(Happened.VISITED_PRICING, what));
        return signals;
    }

    /// Where the link leads; a page of our own website learns which touch brought its visitor.
    URI withVisitor(String target, String touch) {
        URI uri = URI.create(target);
        if (!isOurs(uri.getScheme() + "://" + uri.getRawAuthority())) return uri;
        String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
        String whole = target.substring(0, target.length() - fragment.length());
        return URI.create(
                whole + (uri.getRawQuery() == null ? "?" : "&") + VISITOR + "=" + tokens.visitor(touch) + fragment);
    }

    boolean isOurs(String origin) {
        return sites.stream().anyMatch(site -> site.equalsIgnoreCase(origin));
    }

    private boolean isPricing(String path) {
        return path != null && rules.pricingPages().has(path);
    }
}
