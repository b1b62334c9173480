package dev.followthrough.api.engagement;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.api.ops.AuditTrail;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.store.engagement.UnmatchedEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person sorts events of nobody whom we know: to a deal, or away.
@Component
public class EventSorting {
    private static final int LONGEST_KEY = 500;
    private static final String EVENT = "event";

    private final UnmatchedEvents unmatched;
    private final Nudges nudges;

    EventSorting(UnmatchedEvents unmatched, Nudges nudges) {
        this.unmatched = unmatched;
        this.nudges = nudges;
    }

    /// @param event its key
    /// @param deal  by id
    /// @throws ApiProblem 404 if nothing waits under this key, 422 if there is no such deal
    @Transactional
    public String match(@Nullable String event, @Nullable String deal) {
        Fields fields = new Fields();
        String key = fields.text(EVENT, event, LONGEST_KEY);
        String id = fields.text("deal", deal, 100);
        fields.orThrow();
        switch (unmatched.matchTo(key, id)) {
            case UnmatchedEvents.Outcome.NoSuchEvent ignored -> throw ApiProblem.notFound("event that waits");
            case UnmatchedEvents.Outcome.NoSuchDeal ignored -> {
                fields.refuse("deal", "is not known", "give the id of a deal, such as d-7k2m9q4xw1ab");
                fields.orThrow();
            }
            case UnmatchedEvents.Outcome.Matched matched -> matched.deals().forEach(nudges::afterCommit);
        }
        AuditTrail.changes(EVENT, key, id);
        return key;
    }

    @Transactional
    public String dismiss(@Nullable String event, @Nullable String why) {
        Fields fields = new Fields();
        String key = fields.text(EVENT, event, LONGEST_KEY);
        String words = fields.text("why", why, 300);
        fields.orThrow();
        if (!unmatched.dismiss(key, "dismissed: " + words)) throw ApiProblem.notFound("event that waits");
        AuditTrail.changes(EVENT, key, "dismissed");
        return key;
    }
}
