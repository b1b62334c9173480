package dev.followthrough.api.meeting;

import dev.followthrough.api.deal.DealStatus;
import dev.followthrough.api.deal.Nudges;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.domain.crm.CrmUpdate;
import dev.followthrough.domain.crm.CrmUpdates;
import dev.followthrough.domain.meeting.FollowUpTime;
import dev.followthrough.domain.meeting.MeetingFrame;
import dev.followthrough.domain.meeting.MeetingReading;
import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.reading.MeetingReader;
import dev.followthrough.domain.meeting.source.Transcript;
import dev.followthrough.domain.meeting.source.TranscriptReader;
import dev.followthrough.domain.meeting.source.UnreadableTranscript;
import dev.followthrough.domain.meeting.summary.DealBefore;
import dev.followthrough.domain.meeting.summary.InternalSummary;
import dev.followthrough.domain.meeting.summary.Spoken;
import dev.followthrough.domain.meeting.summary.Summaries;
import dev.followthrough.store.cadence.enrollment.SignsOfLife;
import dev.followthrough.store.deal.DealDetails;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.meeting.MeetingIntake;
import dev.followthrough.store.meeting.Meetings;
import dev.followthrough.store.meeting.NewMeeting;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a meeting's text and takes it into its deal. What cannot be read is refused whole: nothing
/// half-done stays.
@Component
class MeetingIn {
    /// Of a meeting of which only the day is known.
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final Deals deals;
    private final DealDetails details;
    private final People people;
    private final MeetingIntake intake;
    private final SignsOfLife signs;
    private final Meetings meetings;
    private final BusinessClock clock;
    private final Nudges nudges;

    MeetingIn(
            Deals deals,
            DealDetails details,
            People people,
            MeetingIntake intake,
            SignsOfLife signs,
            Meetings meetings,
            BusinessClock clock,
            Nudges nudges) {
        this.deals = deals;
        this.details = details;
        this.people = people;
        this.intake = intake;
        this.signs = signs;
        this.meetings = meetings;
        this.clock = clock;
        this.nudges = nudges;
    }

    /// @param isNew false: the deal had this very text already
    record Added(Meetings.Meeting meeting, boolean isNew) {}

    /// @throws ApiProblem when the text cannot be read as a meeting, or the deal's follow-up has ended for
    /// good
    Added add(String dealId, byte[] file, Given given, String actor) {
        Deals.Deal deal = deals.byId(dealId).orElseThrow(() -> ApiProblem.notFound("deal"));
        Transcript transcript = transcript(file, given.fileName());
        Optional<Meetings.Meeting> known = meetings.ofSource(dealId, transcript.text());
        if (known.isPresent()) return new Added(known.get(), false);
        if (DealStatus.hasEnded(deal) && signs.isOverForGood(dealId))
            throw ApiProblem.conflict(
                    "The follow-up of this deal has ended for good; bring the meeting in with a new deal.");

        NewMeeting meeting = read(deal, transcript, given);
        Optional<String> id = intake.add(meeting, actor);
        nudges.afterCommit(dealId);
        return id.flatMap(meetings::byId)
                .map(added -> new Added(added, true))
                .orElseGet(() ->
                        new Added(meetings.ofSource(dealId, transcript.text()).orElseThrow(), false));
    }

    private static Transcript transcript(byte[] file, String name) {
        try {
            return TranscriptReader.read(file, name);
        } catch (UnreadableTranscript e) {
            String at = e.line() > 0 ? "line " + e.line() : "file";
            throw ApiProblem.invalid(List.of(new FieldProblem(at, e.what(), e.cure())));
        }
    }

    private NewMeeting read(Deals.Deal deal, Transcript transcript, Given given) {
        Person owner = people.byId(deal.ownerId()).orElseThrow();
        DealDetails.Details known = details.of(deal.id()).orElseThrow();
        ZoneId zone = given.zone() == null ? owner.zone() : given.zone();
        Instant ended = ended(transcript, given, zone);
        var frame = new MeetingFrame(
                given.type(),
                ended.atZone(zone).toLocalDate(),
                zone,
                Stream.concat(people.all().stream().map(Person::name), given.ourPeople().stream())
                        .distinct()
                        .toList());
        MeetingReading reading = MeetingReader.read(transcript, frame);
        Integer minutes = minutes(transcript);
        InternalSummary summary = Summaries.of(reading, spoken(transcript, reading), minutes);
        CrmUpdate crm = CrmUpdates.of(reading, summary, before(deal, known));
        ZoneId readers = known.contacts().isEmpty()
                ? zone
                : ZoneId.of(known.contacts().getFirst().zone());
        return new NewMeeting(
                deal.id(),
                ended,
                zone,
                transcript.header().title(),
                given.topic(),
                minutes,
                given.fileName(),
                transcript.text(),
                "built-in",
                reading,
                summary,
                crm,
                FollowUpTime.of(reading.type()).owed(ended, readers).orElse(null));
    }

    /// What is said of it; else the day that its text has; else now. Never later than now.
    private Instant ended(Transcript transcript, Given given, ZoneId zone) {
        Instant now = clock.now();
        LocalDate day = transcript.header().date();
        Instant ended = given.endedAt() != null
                ? given.endedAt()
                : day == null ? now : day.atTime(EVENING).atZone(zone).toInstant();
        return ended.isAfter(now) ? now : ended;
    }

    private static @Nullable Integer minutes(Transcript transcript) {
        Duration duration = transcript.duration();
        return duration == null ? null : (int) Math.max(1, Math.round(duration.toSeconds() / 60.0));
    }

    private static List<Spoken> spoken(Transcript transcript, MeetingReading reading) {
        return transcript.turns().stream()
                .map(turn -> new Spoken(
                        turn.speaker(),
                        reading.participants().stream()
                                .filter(person -> Objects.equals(person.name(), turn.speaker()))
                                .map(Participant::side)
                                .findFirst()
                                .orElse(null),
                        turn.text()))
                .toList();
    }

    private static DealBefore before(Deals.Deal deal, DealDetails.Details known) {
        String amount = deal.amount() == null ? null : deal.amount() + " " + deal.currency();
        return new DealBefore(
                deal.name(),
                deal.account(),
                deal.stage(),
                amount,
                known.contacts().stream().map(DealDetails.Contact::name).collect(Collectors.toSet()));
    }
}
