package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Finding;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether a domain's mail is recognised as its own, asked of the DNS now.
@Component
public class SenderDomains {
    private final Resolver dns;
    private final List<String> selectors;

    SenderDomains(Resolver dns, @Value("${followthrough.ops.dkim-selectors}") List<String> selectors) {
        this.dns = dns;
        this.selectors = List.copyOf(selectors);
    }

    SenderAuthentication check(String domain) {
        return new SenderAuthentication(domain.toLowerCase(Locale.ROOT), selectors, dns);
    }

    public Finding look(String domain) {
        return check(domain).look();
    }
}
