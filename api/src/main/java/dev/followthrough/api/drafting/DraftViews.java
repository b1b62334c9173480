package dev.followthrough.api.drafting;

import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Makes [DraftView]s. The ETag of a draft is the hash of its content.
@Component
public class DraftViews {
    private final People people;
    private final ObjectMapper json;

    public DraftViews(People people, ObjectMapper json) {
        this.people = people;
        this.json = json;
    }

    public ResponseEntity<DraftView> answer(Drafts.Draft draft) {
        return ResponseEntity.ok().eTag(draft.hash()).body(of(draft));
    }

    public DraftView of(Drafts.Draft draft) {
        String by = draft.decidedBy();
        return new DraftView(
                draft.id(),
                draft.key().dealId(),
                draft.key().enrollment(),
                draft.key().ordinal(),
                draft.revision(),
                new DraftView.Recipient(draft.recipientName(), draft.recipient()),
                draft.kind(),
                draft.language(),
                draft.subject(),
                draft.body(),
                draft.hash(),
                draft.state(),
                json.readTree(draft.reasons()),
                json.readTree(draft.findings()),
                draft.origin().writtenBy(),
                draft.origin().why(),
                asset(draft.origin()),
                draft.origin().use(),
                draft.instruction(),
                draft.expiresAt(),
                draft.createdAt(),
                by == null ? null : people.byId(by).map(Person::name).orElse(by),
                draft.decidedAt());
    }

    private static DraftView.@Nullable Asset asset(Drafts.Origin origin) {
        return origin.assetId() == null ? null : new DraftView.Asset(origin.assetId(), origin.assetWhy());
    }
}
