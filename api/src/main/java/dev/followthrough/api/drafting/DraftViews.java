package dev.followthrough.api.drafting;

import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.Approvals;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// Makes [DraftView]s. The ETag of a draft is the hash of its content.
@Component
public class DraftViews {
    private final People people;
    private final Approvals approvals;
    private final ObjectMapper json;

    public DraftViews(People people, Approvals approvals, ObjectMapper json) {
        this.people = people;
        this.approvals = approvals;
        this.json = json;
    }

    public ResponseEntity<DraftView> answer(Drafts.Draft draft) {
        return ResponseEntity.ok().eTag(draft.hash()).body(of(draft));
    }

    public DraftView of(Drafts.Draft draft) {
        return view(draft, approvals.of(draft));
    }

    /// In their order.
    public List<DraftView> of(List<Drafts.Draft> drafts) {
        Map<String, List<Approvals.Approval>> byDraft = approvals.of(drafts);
        return drafts.stream()
                .map(draft -> view(draft, byDraft.getOrDefault(draft.id(), List.of())))
                .toList();
    }

    private DraftView view(Drafts.Draft draft, List<Approvals.Approval> approved) {
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
                by == null ? null : name(by),
                draft.decidedAt(),
                approved.stream()
                        .map(one -> new DraftView.Approved(one.name(), one.at()))
                        .toList(),
                draft.handedTo() == null ? null : name(draft.handedTo()),
                draft.snoozedUntil(),
                draft.retractable());
    }

    private String name(String personId) {
        return people.byId(personId).map(Person::name).orElse(personId);
    }

    private static DraftView.@Nullable Asset asset(Drafts.Origin origin) {
        return origin.assetId() == null ? null : new DraftView.Asset(origin.assetId(), origin.assetWhy());
    }
}
