package dev.followthrough.api.ops;

import dev.followthrough.api.delivery.Settling;
import dev.followthrough.api.engagement.EventSorting;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.store.delivery.Deliveries;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.engagement.Events;
import dev.followthrough.store.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How the house is, with what is normal and what to do; it refreshes itself.
@WebPage
@RequestMapping("/ops")
class OpsPage {
    private static final int SHOWN = 20;

    private final OpsStanding standing;
    private final DoctorController doctor;
    private final Deliveries deliveries;
    private final Events events;
    private final Settling settling;
    private final EventSorting sorting;
    private final Access access;

    OpsPage(
            OpsStanding standing,
            DoctorController doctor,
            Deliveries deliveries,
            Events events,
            Settling settling,
            EventSorting sorting,
            Access access) {
        this.standing = standing;
        this.doctor = doctor;
        this.deliveries = deliveries;
        this.events = events;
        this.settling = settling;
        this.sorting = sorting;
        this.access = access;
    }

    @GetMapping
    String page(@AuthenticationPrincipal Person person, Model model) {
        show(person, model);
        return "ops/ops";
    }

    /// The part that changes.
    @GetMapping("/standing")
    String part(@AuthenticationPrincipal Person person, Model model) {
        show(person, model);
        return "ops/standing :: standing";
    }

    @GetMapping("/doctor")
    String doctor(@AuthenticationPrincipal Person person, Model model) throws InterruptedException {
        model.addAttribute("report", doctor.look(person));
        return "ops/doctor";
    }

    @PostMapping("/unknown/{deal}/{enrollment}/{ordinal}")
    String settle(
            @PathVariable String deal,
            @PathVariable int enrollment,
            @PathVariable int ordinal,
            @RequestParam(required = false) @Nullable Boolean left,
            @AuthenticationPrincipal Person person) {
        access.runsTheHouse(person);
        settling.settle(person, new TouchKey(deal, enrollment, ordinal), left);
        return "redirect:/ops";
    }

    /// Somebody knows whose an event was: its deal, by id.
    @PostMapping("/unmatched/match")
    String match(
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable String deal,
            @AuthenticationPrincipal Person person) {
        access.runsTheHouse(person);
        sorting.match(event, deal);
        return "redirect:/ops#unmatched";
    }

    @PostMapping("/unmatched/dismiss")
    String dismiss(
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable String why,
            @AuthenticationPrincipal Person person) {
        access.runsTheHouse(person);
        sorting.dismiss(event, why);
        return "redirect:/ops#unmatched";
    }

    private void show(Person person, Model model) {
        access.runsTheHouse(person);
        model.addAttribute("ops", standing.now());
        model.addAttribute("unknown", deliveries.unknown(null, SHOWN));
        model.addAttribute("unmatched", events.list(true, null, SHOWN));
    }
}
