package dev.followthrough.domain.engagement.act;

import dev.followthrough.domain.engagement.event.OutsideEvent;
import dev.followthrough.domain.sequence.Happened;
import java.util.ArrayList;
import java.util.List;

/// Which signals one event is. None: it is kept, and changes no plan.
public final class Signals {
    private final EngagementRules rules;

    public Signals(EngagementRules rules) {
        this.rules = rules;
    }

    public List<Signal> of(OutsideEvent event) {
        Happened what = rules.signals().get(event.kind() + " " + event.text("what"));
        if (what == null) what = rules.signals().get(event.kind());
        if (what == null || isWeak(event, what)) return List.of();
        List<Signal> signals = new ArrayList<>();
        signals.add(new Signal(what, event.inWords()));
        if (event.details().has("path") && rules.pricingPages().has(event.text("path"))) {
            signals.add(new Signal(Happened.VISITED_PRICING, event.inWords()));
        }
        return signals;
    }

    private boolean isWeak(OutsideEvent event, Happened what) {
        return what == Happened.INTENT && event.details().path("strength").asDouble(0) < rules.leastIntent();
    }
}
