package dev.followthrough.store.timing;

import dev.followthrough.domain.timing.house.Segment;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Whereabouts;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Whom a touch goes to, and what of them and their deal decides when.
///
/// @param fits whether the contact has the role that the step speaks to; else it is the deal's first contact
/// @param zone   the contact's, as the gate knows it
/// @param booked the minute that the touch has of its mailbox already; null: none
public record Addressee(
        String contactId,
        String accountId,
        String mailboxId,
        boolean fits,
        ZoneId zone,
        Whereabouts.Known known,
        Segment.Subject deal,
        TimingSettings house,
        @Nullable Instant booked) {}
