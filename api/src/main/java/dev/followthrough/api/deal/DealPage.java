package dev.followthrough.api.deal;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.Later;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.api.web.When;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.drafting.DraftLists;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.meeting.Promises;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.Reaches;
import dev.followthrough.store.review.Exchanges;
import dev.followthrough.store.timing.BusinessClock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One deal: its story, its people, what is known, and every control (M28, M44, N4).
@WebPage
@RequestMapping("/deals/{id}")
class DealPage {
    private static final int MOST_EXCHANGES = 60;

    private final DealControls controls;
    private final DealViews views;
    private final DealListing listing;
    private final Timelines timelines;
    private final Exchanges exchanges;
    private final Promises promises;
    private final Reaches reaches;
    private final DraftLists drafts;
    private final Access access;
    private final BusinessClock clock;
    private final String temporalUi;

    DealPage(
            DealControls controls,
            DealViews views,
            DealListing listing,
            Timelines timelines,
            Exchanges exchanges,
            Promises promises,
            Reaches reaches,
            DraftLists drafts,
            Access access,
            BusinessClock clock,
            @Value("${followthrough.temporal.ui}") String temporalUi,
            @Value("${followthrough.temporal.namespace}") String namespace) {
        this.controls = controls;
        this.views = views;
        this.listing = listing;
        this.timelines = timelines;
        this.exchanges = exchanges;
        this.promises = promises;
        this.reaches = reaches;
        this.drafts = drafts;
        this.access = access;
        this.clock = clock;
        this.temporalUi = temporalUi.isBlank()
                ? ""
                : temporalUi.replaceAll("/+$", "") + "/namespaces/" + namespace + "/workflows/deal-";
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal Person person,
            Model model) {
        Deals.Deal deal = access.dealToSee(person, id);
        DealView view = views.whole(deal);
        Timelines.Timeline timeline = timelines.of(deal);
        List<Exchanges.Exchange> said = exchanges.latest(id, MOST_EXCHANGES);
        model.addAttribute("deal", view);
        model.addAttribute("waits", listing.wait(id).orElse(null));
        model.addAttribute("timeline", timeline);
        model.addAttribute("story", timeline.lines().reversed());
        model.addAttribute("picture", DealPicture.of(timeline, said, new When(person.zone(), clock.now())));
        model.addAttribute("exchanges", said);
        model.addAttribute("promises", promises.items(id));
        model.addAttribute("questions", promises.questions(id));
        model.addAttribute("permissions", permissions(view));
        model.addAttribute("waitingDraft", waiting(id));
        model.addAttribute("rejectedDraft", drafts.retractable(id).orElse(null));
        model.addAttribute(
                "channels", Arrays.stream(Channel.values()).map(Channel::word).toList());
        model.addAttribute("steers", access.steers(person, deal));
        model.addAttribute("temporal", temporalUi.isEmpty() ? null : temporalUi + id);
        model.addAttribute("done", done);
        return "deal/deal";
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        controls.pause(person, id, later(until, person), reason);
        return done(id, "paused");
    }

    @PostMapping("/resume")
    String resume(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        controls.resume(person, id, reason);
        return done(id, "resumed");
    }

    @PostMapping("/skip")
    String skip(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        controls.skip(person, id, reason);
        return done(id, "next touch skipped");
    }

    @PostMapping("/reschedule")
    String reschedule(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        controls.reschedule(person, id, later(to, person), reason);
        return done(id, "rescheduled");
    }

    @PostMapping("/override")
    String override(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String angle,
            @RequestParam(required = false) @Nullable Boolean review,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        var asked = new OverrideRequest(orNull(channel), null, null, null, orNull(angle), review, reason);
        controls.override(person, id, asked);
        return done(id, "next touch changed");
    }

    @PostMapping("/take-over")
    String takeOver(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        controls.takeOver(person, id, reason);
        return done(id, "taken over");
    }

    @PostMapping("/hand-back")
    String handBack(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        controls.handBack(person, id, reason);
        return done(id, "handed back");
    }

    @PostMapping("/stop")
    String stop(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        controls.stop(person, id, reason);
        return done(id, "stopped");
    }

    @PostMapping("/close")
    String close(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String as,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        controls.close(person, id, as, reason);
        return done(id, "closed");
    }

    private @Nullable Instant later(@Nullable String words, Person person) {
        return Later.read(words, person.zone(), clock.now());
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private Map<String, Map<String, String>> permissions(DealView deal) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        if (deal.details() == null) return all;
        for (DealView.Contact contact : deal.details().contacts()) {
            Map<String, String> words = new TreeMap<>();
            reaches.ofContact(contact.id()).forEach((channel, permission) -> words.put(channel, permission.word()));
            all.put(contact.id(), words);
        }
        return all;
    }

    /// @return the draft that waits; null: none does
    private @Nullable String waiting(String id) {
        return drafts.of("waiting", null, id, null, 1).stream()
                .findFirst()
                .map(Drafts.Draft::id)
                .orElse(null);
    }

    private static String done(String id, String what) {
        return "redirect:/deals/" + id + "?done=" + what.replace(' ', '+');
    }
}
