package dev.followthrough.api.delivery;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.delivery.Suppressions;
import dev.followthrough.store.engagement.Inbound;
import dev.followthrough.store.people.Person;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Anybody who learns that somebody does not want to be written to writes it down, whosever deal it is (M35). There
/// is no way back.
@RestController
@RequestMapping("/api/v1/suppressions")
class SuppressionController {
    private final Inbound inbound;
    private final Suppressions suppressions;
    private final Nudges nudges;

    SuppressionController(Inbound inbound, Suppressions suppressions, Nudges nudges) {
        this.suppressions = suppressions;
        this.inbound = inbound;
        this.nudges = nudges;
    }

    record Request(
            @Nullable String address,
            @Nullable String scope,
            @Nullable String why) {}

    record Suppressed(String address, String scope, String why) {}

    /// Why this address is not written to, by lists and by what people said; empty: nothing forbids it.
    @GetMapping
    List<Suppressions.Entry> of(@RequestParam @Nullable String address) {
        Fields fields = new Fields();
        String checked = fields.email("address", address);
        fields.orThrow();
        return suppressions.of(checked);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Suppressed add(@RequestBody Request asked, @AuthenticationPrincipal Person caller) {
        Fields fields = new Fields();
        String address = fields.email("address", asked.address());
        String scope = fields.wordOr("scope", asked.scope(), "all", "marketing", "all");
        String why = fields.text("why", asked.why(), 500);
        fields.orThrow();
        String source = "suppression:" + Ids.next("x");
        inbound.suppress(source, address, Suppressions.Scope.valueOf(scope.toUpperCase(Locale.ROOT)), why, caller.id())
                .forEach(nudges::afterCommit);
        return new Suppressed(address, scope, why);
    }
}
