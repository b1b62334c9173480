package dev.followthrough.api.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.api.cadence.ShippedCadences;
import dev.followthrough.api.deal.Nudges;
import dev.followthrough.api.meeting.SampleMeeting;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.Variant;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.DealIntake;
import dev.followthrough.store.deal.DealLog;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.sample.SampleRemoval;
import dev.followthrough.store.sample.Samples;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Adds the sample, and removes it whole. Its deals are the caller's; what they send goes nowhere.
@Component
class SampleHouse {
    private static final String OWN = "sample-";
    private static final String WHENEVER = """
            window:
              days: [mon, tue, wed, thu, fri, sat, sun]
              from: "00:00"
              until: "23:59"
            """;

    private final Samples samples;
    private final SampleRemoval removal;
    private final ShippedCadences shipped;
    private final Cadences cadences;
    private final DealIntake intake;
    private final SampleMeeting meetings;
    private final SampleEnds ends;
    private final DealLog log;
    private final Nudges nudges;
    private final BusinessClock clock;
    private final Access access;

    SampleHouse(
            Samples samples,
            SampleRemoval removal,
            ShippedCadences shipped,
            Cadences cadences,
            DealIntake intake,
            SampleMeeting meetings,
            SampleEnds ends,
            DealLog log,
            Nudges nudges,
            BusinessClock clock,
            Access access) {
        this.samples = samples;
        this.removal = removal;
        this.shipped = shipped;
        this.cadences = cadences;
        this.intake = intake;
        this.meetings = meetings;
        this.ends = ends;
        this.log = log;
        this.nudges = nudges;
        this.clock = clock;
        this.access = access;
    }

    /// @param deals their ids
    public record Sample(List<String> deals) {}

    Sample there() {
        return new Sample(samples.deals());
    }

    @Transactional
    public Sample add(Person caller) {
        access.administers(caller);
        if (samples.isThere()) throw ApiProblem.conflict("The sample data is there already.");
        List<JsonNode> deals = SampleFile.deals();
        List<String> taken = samples.accountsNamed(
                deals.stream().map(deal -> SampleDeal.needed(deal, "account")).toList());
        if (!taken.isEmpty()) {
            throw ApiProblem.conflict("There is an account of yours with a sample's name: " + String.join(", ", taken));
        }
        samples.begin();
        Instant now = clock.now();
        String mailbox = samples.mailbox(caller.name());
        Map<String, CadencePlan> plans = new HashMap<>();
        List<String> added = new ArrayList<>();
        for (JsonNode deal : deals) {
            CadencePlan plan = plans.computeIfAbsent(SampleDeal.needed(deal, "cadence"), name -> publish(name, caller));
            String id = intake.enroll(SampleDeal.of(deal, caller.id(), mailbox, plan, now));
            if (deal.hasNonNull("meeting")) {
                String file = SampleDeal.needed(deal, "meeting");
                meetings.add(id, file, SampleFile.meeting(file), SampleDeal.talked(deal, now), caller);
            }
            if (deal.path("reads").asBoolean()) {
                log.append(
                        id,
                        "sample:" + id,
                        caller.id(),
                        new SequenceEvent.Overridden(now, Variant.READ_FIRST, caller.id()));
            }
            nudges.startAfterCommit(id);
            added.add(id);
        }
        return new Sample(added);
    }

    /// A cadence that ships, under a name of the sample's own, so that it can go with it. It keeps no hours:
    /// whoever looks around in the evening sees drafts too.
    private CadencePlan publish(String name, Person caller) {
        String source = shipped.named(name)
                .orElseThrow()
                .source()
                .replaceFirst("(?m)^name: " + name + "$", "name: " + OWN + name)
                .replaceFirst("(?m)^window:\\n(?:  .*\\n)+", WHENEVER);
        return switch (CadenceFile.read(source, name + ".yaml")) {
            case CadenceFile.Compiled compiled ->
                cadences.publish(compiled.plan(), source, caller.id()).plan();
            case CadenceFile.Refused refused -> throw new IllegalStateException("A shipped cadence: " + refused);
        };
    }

    /// @return what is gone
    @Transactional
    public Sample remove(Person caller) {
        access.administers(caller);
        if (!samples.isThere()) throw ApiProblem.conflict("There is no sample data.");
        List<String> gone = removal.remove();
        ends.afterCommit();
        return new Sample(gone);
    }
}
