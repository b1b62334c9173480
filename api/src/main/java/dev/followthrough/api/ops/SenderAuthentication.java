package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Check;
import dev.followthrough.domain.ops.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether the world can tell that a domain's mail is its own (M48): SPF (RFC 7208), DKIM (RFC 6376) and
/// DMARC (RFC 7489). Large mailbox providers turn bulk mail away that lacks them. A DKIM key lies under a
/// selector that only the domain knows, so the usual ones are tried.
final class SenderAuthentication implements Check {
    private final String domain;
    private final List<String> selectors;
    private final Resolver dns;

    /// @param selectors of DKIM keys, in the order in which they are tried
    SenderAuthentication(String domain, List<String> selectors, Resolver dns) {
        this.domain = domain;
        this.selectors = List.copyOf(selectors);
        this.dns = dns;
    }

    @Override
    public String name() {
        return "sender-authentication " + domain;
    }

    @Override
    public Finding look() {
        try {
            List<String> lacks = new ArrayList<>();
            List<String> cures = new ArrayList<>();
            spf(lacks, cures);
            dkim(lacks, cures);
            dmarc(lacks, cures);
            return lacks.isEmpty()
                    ? Finding.ok("SPF, DKIM and DMARC are in place")
                    : Finding.failed(String.join("; ", lacks), String.join(" ", cures));
        } catch (Resolver.Unanswered e) {
            return Finding.warning(
                    "the DNS does not answer, so nobody knows", "Let this machine reach a DNS server, then ask again.");
        }
    }

    private void spf(List<String> lacks, List<String> cures) throws Resolver.Unanswered {
        List<String> found = beginning("v=spf1", domain);
        if (found.isEmpty()) {
            lacks.add("no SPF record");
            cures.add("Publish a TXT record at " + domain + " with what your mail provider gives, such as"
                    + " \"v=spf1 include:_spf.provider.example -all\".");
        } else if (found.size() > 1) {
            lacks.add(found.size() + " SPF records, which counts as none");
            cures.add("Join the SPF records at " + domain + " into one.");
        } else if (found.getFirst().contains("+all")) {
            lacks.add("its SPF record lets anybody send");
            cures.add("End the SPF record at " + domain + " with -all or ~all.");
        }
    }

    private void dkim(List<String> lacks, List<String> cures) throws Resolver.Unanswered {
        for (String selector : selectors) {
            boolean key = dns.txt(selector + "._domainkey." + domain).stream()
                    .anyMatch(record -> record.replace(" ", "").matches("(?i).*(^|;)p=[A-Za-z0-9+/=]+.*"));
            if (key) return;
        }
        lacks.add("no DKIM key under a usual selector");
        cures.add(
                "Turn DKIM signing on at your mail provider and publish the key that it shows; if it uses a selector of"
                        + " its own, add that to followthrough.ops.dkim-selectors.");
    }

    private void dmarc(List<String> lacks, List<String> cures) throws Resolver.Unanswered {
        String parent = domain.substring(domain.indexOf('.') + 1);
        boolean found = !beginning("v=DMARC1", "_dmarc." + domain).isEmpty()
                || parent.contains(".")
                        && !beginning("v=DMARC1", "_dmarc." + parent).isEmpty();
        if (found) return;
        lacks.add("no DMARC record");
        cures.add("Publish a TXT record at _dmarc." + domain + ", to begin with \"v=DMARC1; p=none; rua=mailto:you@"
                + domain + "\".");
    }

    private List<String> beginning(String with, String name) throws Resolver.Unanswered {
        return dns.txt(name).stream()
                .filter(record -> record.strip().toLowerCase(Locale.ROOT).startsWith(with.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
