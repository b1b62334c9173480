package dev.followthrough.standalone.cli.timing;

import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.timing.best.BestHour;
import dev.followthrough.domain.timing.calendar.Duty;
import dev.followthrough.domain.timing.calendar.Worker;
import dev.followthrough.domain.timing.calendar.WorkingHours;
import dev.followthrough.domain.timing.house.TimingJson;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.domain.timing.place.Countries;
import dev.followthrough.domain.timing.place.Place;
import dev.followthrough.domain.timing.place.Whereabouts;
import dev.followthrough.domain.timing.slot.SlotAsk;
import dev.followthrough.standalone.cli.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What `slot` is told of a situation that no server knows.
@SuppressWarnings("NullAway.Init")
final class Situation {
    @Option(names = "--contact-zone", paramLabel = "Z", description = "the contact's zone, Europe/Berlin")
    private @Nullable String contactZone;

    @Option(names = "--phone", paramLabel = "N", description = "the contact's number, \"+1 212 555 0123\"")
    private @Nullable String phone;

    @Option(names = "--country", paramLabel = "C", description = "the contact's country, DE, or a part of it, DE-BY")
    private @Nullable String country;

    @Option(names = "--at", paramLabel = "TIME", description = "not before, 2027-01-15T17:30:00Z; else now")
    private @Nullable String at;

    @Option(
            names = "--channel",
            paramLabel = "CH",
            defaultValue = "email",
            description = "${COMPLETION-CANDIDATES}; else email")
    private String channel;

    @Option(
            names = "--window",
            paramLabel = "W",
            defaultValue = "mon-fri 09:00-17:00",
            description = "the cadence's days and hours; else ${DEFAULT-VALUE}")
    private String window;

    @Option(names = "--reviewed", description = "its owner must read it first")
    private boolean reviewed;

    @Option(names = "--touched", paramLabel = "TIME", description = "when the contact was written to; may be repeated")
    private List<String> touched = new ArrayList<>();

    @Option(
            names = "--per-week",
            paramLabel = "N",
            defaultValue = "3",
            description = "the cadence's cap; else ${DEFAULT-VALUE}")
    private int perWeek;

    @Option(
            names = "--per-month",
            paramLabel = "N",
            defaultValue = "9",
            description = "the cadence's cap; else ${DEFAULT-VALUE}")
    private int perMonth;

    @Option(
            names = "--owner-zone",
            paramLabel = "Z",
            defaultValue = "UTC",
            description = "the owner's zone; else ${DEFAULT-VALUE}")
    private String ownerZone;

    @Option(
            names = "--owner-country",
            paramLabel = "C",
            description = "whose holidays the owner has; else that of the zone")
    private @Nullable String ownerCountry;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "the house's settings as JSON; docs/timing.md has each")
    private @Nullable String settings;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    SlotAsk ask() {
        var typed = new Typed(spec);
        Instant from = at == null ? Instant.now() : typed.time("--at", at);
        ZoneId owner = typed.zone("--owner-zone", ownerZone);
        Place place = typed.place("--country", country);
        TimingSettings house = house(typed);
        var known = new Whereabouts.Known(
                contactZone == null ? null : typed.zone("--contact-zone", contactZone),
                phone,
                place.country(),
                place.subdivision());
        return new SlotAsk(
                from,
                from,
                typed.window("--window", window),
                typed.word("--channel", channel, Channel.values()),
                reviewed,
                false,
                Whereabouts.of(known, owner, house.zone(), from),
                Duty.alone(owner(typed, owner, house)),
                house,
                new Caps(perWeek, perMonth),
                null,
                touched.stream()
                        .map(time -> new SlotAsk.Touched(typed.time("--touched", time), true))
                        .toList(),
                List.of(),
                BestHour.UNKNOWN,
                0);
    }

    private Worker owner(Typed typed, ZoneId zone, TimingSettings house) {
        Place place = ownerCountry == null
                ? new Place(Countries.of(zone), null)
                : typed.place("--owner-country", ownerCountry);
        var weekend = place.country() == null ? Countries.weekend("001") : house.weekend(place.country());
        return new Worker("owner", "the owner", zone, place, WorkingHours.usual(Set.copyOf(weekend)), List.of());
    }

    private TimingSettings house(Typed typed) {
        try {
            return settings == null ? TimingJson.defaults() : TimingJson.read(Files.text(settings));
        } catch (TimingJson.WrongSetting wrong) {
            throw typed.usage("--settings " + settings + ": " + wrong.field() + " " + wrong.getMessage());
        }
    }
}
