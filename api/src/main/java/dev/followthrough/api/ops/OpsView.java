package dev.followthrough.api.ops;

import dev.followthrough.domain.ops.Finding;
import dev.followthrough.store.delivery.HouseGate;
import dev.followthrough.store.delivery.SendingPauses;
import dev.followthrough.store.ops.Checkups;
import dev.followthrough.store.ops.HouseFigures;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the house is just now.
///
/// @param ok     nothing has failed; a warning is still ok
/// @param queues of Temporal; empty while it does not answer
/// @param pauses mailboxes and cadences that send nothing for now, with what they held back
record OpsView(
        Instant at,
        boolean ok,
        List<Part> parts,
        List<Queue> queues,
        HouseFigures.Figures figures,
        List<Box> mailboxes,
        HouseGate.Standing gate,
        List<SendingPauses.Pause> pauses,
        List<Checkups.Process> processes) {

    /// @param state `ok`, `warning`, `failed` or `skipped`
    record Part(
            String name,
            String state,
            String finding,
            @Nullable String cure) {
        static Part of(String name, Finding finding) {
            return new Part(name, finding.state().word(), finding.finding(), finding.cure());
        }
    }

    /// @param oldestSeconds how long the oldest task has waited
    /// @param addRate       tasks a second
    record Queue(
            String name,
            String kind,
            int pollers,
            long backlog,
            long oldestSeconds,
            double addRate,
            double dispatchRate,
            Part state) {
        static Queue of(TemporalLook.Queue queue) {
            return new Queue(
                    queue.name(),
                    queue.kind(),
                    queue.pollers(),
                    queue.backlog(),
                    queue.oldest().toSeconds(),
                    queue.addRate(),
                    queue.dispatchRate(),
                    Part.of("queue " + queue.name() + " (" + queue.kind() + ")", HouseParts.queue(queue)));
        }
    }

    record Box(
            String id,
            String address,
            long unreadSeconds,
            long sentToday,
            int perDay,
            @Nullable Long pause,
            Part state) {
        static Box of(HouseFigures.Box box) {
            return new Box(
                    box.id(),
                    box.address(),
                    box.unreadFor().toSeconds(),
                    box.sentToday(),
                    box.perDay(),
                    box.pause(),
                    Part.of("mailbox " + box.address(), HouseParts.mailbox(box)));
        }
    }
}
