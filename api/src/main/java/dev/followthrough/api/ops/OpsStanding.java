package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Finding;
import dev.followthrough.store.delivery.HouseGate;
import dev.followthrough.store.delivery.SendingPauses;
import dev.followthrough.store.ops.Checkups;
import dev.followthrough.store.ops.HouseFigures;
import dev.followthrough.store.slack.SlackPosts;
import io.grpc.StatusRuntimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// How the house is just now, cheaply enough to be asked every few seconds: the database's own figures, and
/// Temporal's about its queues. What signs in anywhere is the check-up's ([Checkup]).
@Component
class OpsStanding {
    private static final int MOST = 50;

    private final HouseFigures figures;
    private final HouseGate gate;
    private final SendingPauses pauses;
    private final Checkups checkups;
    private final Queues queues;
    private final SlackPosts slack;

    OpsStanding(
            HouseFigures figures,
            HouseGate gate,
            SendingPauses pauses,
            Checkups checkups,
            Queues queues,
            SlackPosts slack) {
        this.figures = figures;
        this.gate = gate;
        this.pauses = pauses;
        this.checkups = checkups;
        this.queues = queues;
        this.slack = slack;
    }

    OpsView now() {
        List<OpsView.Part> parts = new ArrayList<>();
        HouseFigures.Figures now = figures.now();
        parts.add(OpsView.Part.of("database", Finding.ok("answers")));
        List<OpsView.Queue> all = queues(parts);
        List<OpsView.Box> boxes =
                figures.mailboxes().stream().map(OpsView.Box::of).toList();
        HouseGate.Standing standing = gate.standing();
        parts.add(OpsView.Part.of("gate", HouseGateOpen.of(standing)));
        parts.add(OpsView.Part.of("relay", HouseParts.relay(now)));
        parts.add(OpsView.Part.of("event intake", HouseParts.events(now)));
        parts.add(OpsView.Part.of("unmatched events", HouseParts.unmatched(now)));
        parts.add(OpsView.Part.of("unknown deliveries", HouseParts.unknown(now)));
        parts.add(OpsView.Part.of("Slack", HouseParts.slack(slack.standing())));
        parts.add(OpsView.Part.of("lists of deals", HouseParts.lists(now)));
        boolean ok = java.util.stream.Stream.of(
                        parts.stream(),
                        all.stream().map(OpsView.Queue::state),
                        boxes.stream().map(OpsView.Box::state))
                .flatMap(some -> some)
                .noneMatch(part -> part.state().equals(Finding.State.FAILED.word()));
        return new OpsView(
                Instant.now(), ok, parts, all, now, boxes, standing, pauses.list(false, MOST), checkups.alive());
    }

    private List<OpsView.Queue> queues(List<OpsView.Part> parts) {
        try {
            List<OpsView.Queue> all =
                    queues.all().stream().map(OpsView.Queue::of).toList();
            parts.add(OpsView.Part.of("Temporal", Finding.ok("answers")));
            return all;
        } catch (StatusRuntimeException e) {
            parts.add(OpsView.Part.of(
                    "Temporal",
                    Finding.failed(
                            "does not answer (" + TemporalLook.why(e) + ")",
                            "Start it. What is taken in meanwhile is kept, and told to it later.")));
            return List.of();
        }
    }
}
