package dev.followthrough.bench.load;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How a bench's house is furnished.
///
/// @param perDay      of each mailbox, like `perMinute`
/// @param zone        of the contacts
/// @param colleagues  deals, each with a contact of its own, at one account
/// @param slot        how far ahead of its planning each touch lies; null: where the product's slot finder puts it
public record HouseOrder(
        int mailboxes,
        int perDay,
        int perMinute,
        ZoneId zone,
        int colleagues,
        @Nullable Duration slot) {
    private static final int MANY = 1_000_000;

    /// No mailbox is ever full, and every touch comes soon.
    public static HouseOrder unbounded(Duration slot) {
        return new HouseOrder(60, MANY, MANY, ZoneId.of("Europe/London"), 1, slot);
    }

    public HouseOrder with(int mailboxes) {
        return new HouseOrder(mailboxes, perDay, perMinute, zone, colleagues, slot);
    }
}
