package dev.followthrough.api.meeting;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.meeting.MeetingJson;
import dev.followthrough.domain.meeting.MeetingType;
import dev.followthrough.store.meeting.Meetings;
import dev.followthrough.store.meeting.Promises;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class MeetingController {
    private static final List<String> TYPES =
            Arrays.stream(MeetingType.values()).map(MeetingJson::word).toList();

    private final MeetingIn meetingIn;
    private final Meetings meetings;
    private final Promises promises;
    private final MeetingViews views;
    private final Access access;
    private final BusinessClock clock;

    MeetingController(
            MeetingIn meetingIn,
            Meetings meetings,
            Promises promises,
            MeetingViews views,
            Access access,
            BusinessClock clock) {
        this.meetingIn = meetingIn;
        this.meetings = meetings;
        this.promises = promises;
        this.views = views;
        this.access = access;
        this.clock = clock;
    }

    /// The body is the file as the recorder wrote it, or typed notes. The same text again is the same meeting: 200.
    @PostMapping("/deals/{id}/meetings")
    @Transactional
    public ResponseEntity<MeetingView> add(
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] file,
            @RequestParam(required = false) @Nullable String fileName,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable Instant endedAt,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable List<String> ourPeople,
            @AuthenticationPrincipal Person caller) {
        access.dealToSteer(caller, id);
        Fields fields = new Fields();
        String name = fields.optional("fileName", fileName, 200);
        Given given = new Given(
                name == null ? "notes.txt" : name,
                type == null ? null : type(fields.word("type", type, TYPES)),
                fields.optional("topic", topic, 200),
                past(fields, endedAt),
                zone == null ? null : fields.zone("zone", zone),
                ourPeople == null ? List.of() : ourPeople);
        fields.orThrow();
        MeetingIn.Added added = meetingIn.add(id, file == null ? new byte[0] : file, given, caller.id());
        MeetingView view = views.whole(added.meeting());
        return added.isNew()
                ? ResponseEntity.created(URI.create("/api/v1/meetings/" + view.id()))
                        .body(view)
                : ResponseEntity.ok(view);
    }

    @GetMapping("/deals/{id}/meetings")
    List<MeetingView> of(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        access.dealToSee(caller, id);
        return meetings.of(id).stream().map(views::line).toList();
    }

    @GetMapping("/meetings/{id}")
    MeetingView one(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        Meetings.Meeting meeting = meetings.byId(id).orElseThrow(() -> ApiProblem.notFound("meeting"));
        access.dealToSee(caller, meeting.dealId());
        return views.whole(meeting);
    }

    /// What both sides promised in all meetings of a deal, and what was left open.
    @GetMapping("/deals/{id}/promises")
    MeetingView.Promised promised(@PathVariable String id, @AuthenticationPrincipal Person caller) {
        access.dealToSee(caller, id);
        return new MeetingView.Promised(promises.items(id), promises.questions(id));
    }

    /// What they promised was done, or is not expected any more; ours are done with their tasks.
    @PostMapping("/action-items/{id}/{as}")
    @Transactional
    public Promises.Item settle(
            @PathVariable String id, @PathVariable String as, @AuthenticationPrincipal Person caller) {
        Promises.Item item = promises.item(id).orElseThrow(() -> ApiProblem.notFound("action item"));
        access.dealToSteer(caller, item.dealId());
        Fields fields = new Fields();
        String state = fields.word("as", as, List.of("done", "withdrawn"));
        fields.orThrow();
        if (!promises.settle(id, state)) throw ApiProblem.conflict("This is " + item.state() + " already.");
        return promises.item(id).orElseThrow();
    }

    private static @Nullable MeetingType type(String word) {
        return Arrays.stream(MeetingType.values())
                .filter(type -> MeetingJson.word(type).equals(word))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Instant past(Fields fields, @Nullable Instant endedAt) {
        if (endedAt != null && endedAt.isAfter(clock.now()))
            fields.refuse("endedAt", "is in the future", "give the time at which the meeting ended");
        return endedAt;
    }
}
