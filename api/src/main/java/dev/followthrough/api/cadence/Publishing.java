package dev.followthrough.api.cadence;

import dev.followthrough.api.ops.AuditTrail;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.cadence.publishing.PublishingPolicy;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.cadence.publishing.Proposal;
import dev.followthrough.store.cadence.publishing.Proposals;
import dev.followthrough.store.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// From a file to a published version: at once, or by a second pair of eyes, as the house's policy has it.
@Component
class Publishing {
    private final CadenceReading reading;
    private final Cadences cadences;
    private final Proposals proposals;
    private final PublishingPolicy policy;
    private final Access access;

    Publishing(
            CadenceReading reading,
            Cadences cadences,
            Proposals proposals,
            Access access,
            @Value("${followthrough.publishing}") String policy) {
        this.reading = reading;
        this.cadences = cadences;
        this.proposals = proposals;
        this.policy = PublishingPolicy.named(policy);
        this.access = access;
    }

    sealed interface Outcome {
        record Published(Cadences.Published version) implements Outcome {}

        record Proposed(Proposal proposal) implements Outcome {}

        /// Its file has to change.
        record Wanting(CadenceFindings findings) implements Outcome {}
    }

    /// The same content again is the same version, or the same proposal.
    ///
    /// @param reason why, in the person's words; null: none is given
    @Transactional
    public Outcome publish(byte[] yaml, Person caller, @Nullable String reason) {
        access.publishesCadences(caller);
        return switch (reading.read(yaml)) {
            case CadenceFile.Refused refused -> new Outcome.Wanting(CadenceFindings.of(false, refused.problems()));
            case CadenceFile.Compiled compiled -> accepted(compiled, yaml, caller, reason);
        };
    }

    private Outcome accepted(CadenceFile.Compiled compiled, byte[] yaml, Person caller, @Nullable String reason) {
        String name = compiled.plan().name();
        String source = new String(yaml, StandardCharsets.UTF_8);
        boolean atOnce = policy.of(name) == PublishingPolicy.Way.AT_ONCE
                || cadences.byHash(name, compiled.hash()).isPresent();
        return atOnce
                ? new Outcome.Published(published(compiled.plan(), source, caller))
                : new Outcome.Proposed(proposals.propose(compiled.plan(), source, caller.id(), reason));
    }

    private Cadences.Published published(CadencePlan plan, String source, Person caller) {
        String before = newest(plan.name());
        Cadences.Published version = cadences.publish(plan, source, caller.id());
        AuditTrail.changes("newest", before, version.plan().reference());
        return version;
    }

    private @Nullable String newest(String name) {
        return cadences.find(name).map(found -> found.plan().reference()).orElse(null);
    }

    @Transactional
    public Proposal approve(String id, Person caller) {
        access.publishesCadences(caller);
        String name = proposal(id).name();
        String before = newest(name);
        Proposal approved = done(proposals.approve(id, caller.id()));
        AuditTrail.changes("newest", before, newest(name));
        return approved;
    }

    @Transactional
    public Proposal decline(String id, Person caller, @Nullable String answer) {
        access.publishesCadences(caller);
        proposal(id);
        return done(proposals.decline(id, caller.id(), answer));
    }

    Proposal proposal(String id) {
        return proposals.byId(id).orElseThrow(() -> ApiProblem.notFound("proposal"));
    }

    List<Proposal> proposals(@Nullable String name, @Nullable String state, @Nullable String after, int most) {
        return proposals.list(name, state, after, most);
    }

    private static Proposal done(Proposals.Result result) {
        return switch (result) {
            case Proposals.Result.Done done -> done.proposal();
            case Proposals.Result.Decided decided ->
                throw ApiProblem.conflict(
                        "This proposal is " + decided.proposal().state() + " already.");
            case Proposals.Result.Own ignored ->
                throw ApiProblem.conflict("You proposed this; somebody else has to approve it.");
            case Proposals.Result.Outdated outdated ->
                throw ApiProblem.conflict("This was compared with an older version; " + outdated.newest()
                        + " has been published since. Propose it again.");
        };
    }
}
