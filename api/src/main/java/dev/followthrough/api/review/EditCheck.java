package dev.followthrough.api.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.domain.drafting.DraftText;
import dev.followthrough.domain.drafting.Finding;
import dev.followthrough.domain.drafting.Offer;
import dev.followthrough.domain.drafting.check.CheckReport;
import dev.followthrough.domain.drafting.check.DraftCheck;
import dev.followthrough.domain.review.ReviewRules;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Puts a person's words through the checks that every draft goes through.
@Component
class EditCheck {
    private final EditRequests requests;
    private final BusinessClock clock;
    private final DraftCheck check;

    EditCheck(EditRequests requests, BusinessClock clock, @Value("${followthrough.review-policy}") String policy) {
        this.requests = requests;
        this.clock = clock;
        this.check = new DraftCheck(ReviewRules.named(policy), requests.kinds());
    }

    private record StoredFinding(String rule, String severity, String quote, String why) {}

    Drafts.NewDraft checked(Drafts.Draft draft, DraftText text, Person person) {
        CheckReport report = report(draft, text);
        refuse(report.mustChange());
        return new Drafts.NewDraft(
                draft.key(),
                draft.contactId(),
                draft.recipient(),
                draft.kind(),
                draft.language(),
                text.subject(),
                text.body(),
                draft.origin()
                        .editedBy(person.name(), Offer.in(text, draft.origin().offers())),
                json(report.findings().stream().map(EditCheck::stored).toList()),
                report.review().isEmpty() ? draft.reasons() : json(report.review()),
                "waiting",
                draft.instruction(),
                draft.expiresAt(),
                clock.now());
    }

    CheckReport report(Drafts.Draft draft, DraftText text) {
        return check.check(requests.request(draft, text), requests.deal(draft));
    }

    /// How somebody writes is theirs; what has no source, leaks or is broken is refused.
    private static void refuse(List<Finding> findings) {
        List<FieldProblem> refused = findings.stream()
                .map(finding -> new FieldProblem(
                        "body",
                        finding.rule() + (finding.quote().isEmpty() ? "" : " '" + finding.quote() + "'") + ": "
                                + finding.why(),
                        "change the words, or add the fact that they rest on to the deal"))
                .toList();
        if (!refused.isEmpty()) throw ApiProblem.invalid(refused);
    }

    private static StoredFinding stored(Finding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        return new StoredFinding(finding.rule(), severity, finding.quote(), finding.why());
    }

    private static String json(Object value) {
        try {
            return SequenceJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings cannot be written", e);
        }
    }
}
