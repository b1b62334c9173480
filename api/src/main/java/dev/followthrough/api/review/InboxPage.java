package dev.followthrough.api.review;

import dev.followthrough.api.deal.DealControls;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Later;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.domain.drafting.check.CheckReport;
import dev.followthrough.domain.engagement.HtmlBody;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.WaitingDrafts;
import dev.followthrough.store.review.WaitingDrafts.Section;
import dev.followthrough.store.review.WaitingDrafts.Waiting;
import dev.followthrough.store.timing.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What waits for a person's decision, one after the other (M31). After each decision the next one opens by
/// itself.
@WebPage
@RequestMapping("/inbox")
class InboxPage {
    private static final int PAGE = 100;

    private final WaitingDrafts waiting;
    private final DraftSheets sheets;
    private final Decisions decisions;
    private final DealControls controls;
    private final EditCheck check;
    private final Delegates delegates;
    private final Access access;
    private final BusinessClock clock;

    InboxPage(
            WaitingDrafts waiting,
            DraftSheets sheets,
            Decisions decisions,
            DealControls controls,
            EditCheck check,
            Delegates delegates,
            Access access,
            BusinessClock clock) {
        this.waiting = waiting;
        this.sheets = sheets;
        this.decisions = decisions;
        this.controls = controls;
        this.check = check;
        this.delegates = delegates;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String snoozed,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String of,
            @AuthenticationPrincipal Person person,
            Model model) {
        Section list = list(person, snoozed != null, null, Math.max(0, from), model);
        model.addAttribute("chosen", false);
        if (!list.items().isEmpty())
            show(access.draftToDecide(person, list.items().getFirst().draftId()), list, person, model);
        return told(done, of, person, model);
    }

    /// To read, also for a manager who does not decide on it.
    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String of,
            @AuthenticationPrincipal Person person,
            Model model) {
        Drafts.Draft draft = access.draftToSee(person, id);
        Section list = list(person, false, id, 0, model);
        model.addAttribute("chosen", true);
        show(draft, list, person, model);
        return told(done, of, person, model);
    }

    /// As a mail program shows it. A document of its own, in a frame that may do nothing.
    @GetMapping("/{id}/preview")
    ResponseEntity<String> preview(@PathVariable String id, @AuthenticationPrincipal Person person) {
        Drafts.Draft draft = access.draftToSee(person, id);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(HtmlBody.of(draft.body(), null));
    }

    /// What the checks say of words that are being typed.
    @PostMapping("/{id}/check")
    String check(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String body,
            @AuthenticationPrincipal Person person,
            Model model) {
        Drafts.Draft draft = access.draftToDecide(person, id);
        CheckReport report = check.report(draft, decisions.words(subject, body));
        model.addAttribute("mustChange", report.mustChange());
        model.addAttribute(
                "advice",
                report.findings().stream()
                        .filter(finding -> !report.mustChange().contains(finding))
                        .toList());
        model.addAttribute("review", report.review());
        return "review/inbox :: checked";
    }

    @PostMapping("/{id}/approve")
    String approve(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String hash,
            @AuthenticationPrincipal Person person) {
        String next = after(id, person);
        Drafts.Draft draft = decisions.approve(person, id, hash);
        return next(next, draft.state().equals("waiting") ? "approved-first" : "approved", id);
    }

    @PostMapping("/{id}/edit")
    String edit(
            @PathVariable String id,
            @RequestParam String hash,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String then,
            @AuthenticationPrincipal Person person) {
        String next = after(id, person);
        Drafts.Draft edited = decisions.edit(person, id, hash, subject, body);
        if (!"approve".equals(then)) return next(edited.id(), "edited", edited.id());
        Drafts.Draft draft = decisions.approve(person, edited.id(), edited.hash());
        return next(next, draft.state().equals("waiting") ? "approved-first" : "approved", edited.id());
    }

    @PostMapping("/{id}/reject")
    String reject(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String hash,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        String next = after(id, person);
        decisions.reject(person, id, hash, reason);
        return next(next, "rejected", id);
    }

    @PostMapping("/{id}/ask-again")
    String askAgain(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String hash,
            @RequestParam(required = false) @Nullable String instruction,
            @AuthenticationPrincipal Person person) {
        String next = after(id, person);
        decisions.askAgain(person, id, hash, instruction);
        return next(next, "asked-again", id);
    }

    @PostMapping("/{id}/snooze")
    String snooze(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String until,
            @AuthenticationPrincipal Person person) {
        String next = after(id, person);
        decisions.snooze(person, id, Later.read(until, person.zone(), clock.now()));
        return next(next, "snoozed", id);
    }

    @PostMapping("/{id}/hand-to")
    String handTo(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String to,
            @AuthenticationPrincipal Person person) {
        String next = after(id, person);
        decisions.handTo(person, id, to);
        return next(next, "handed", id);
    }

    @PostMapping("/{id}/take-over")
    String takeOver(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person) {
        String next = after(id, person);
        controls.takeOver(person, access.draftToDecide(person, id).key().dealId(), reason);
        return next(next, "taken-over", id);
    }

    @PostMapping("/{id}/take-back")
    String takeBack(@PathVariable String id, @AuthenticationPrincipal Person person) {
        decisions.takeBack(person, id);
        return next(id, "taken-back", id);
    }

    private Section list(Person person, boolean snoozed, @Nullable String draft, int from, Model model) {
        String whose = access.inboxOf(person);
        Section list = waiting.page(whose, snoozed, draft, from, PAGE);
        model.addAttribute("list", list);
        model.addAttribute("earlier", list.from() > 0 ? Math.max(0, list.from() - PAGE) : null);
        model.addAttribute("later", list.next() == null ? null : list.from() + PAGE);
        model.addAttribute("snoozed", snoozed);
        model.addAttribute("asleep", snoozed ? 0 : waiting.count(whose, true));
        model.addAttribute("soon", clock.now().plus(WaitingDrafts.SOON));
        return list;
    }

    private void show(Drafts.Draft draft, Section list, Person person, Model model) {
        DraftSheet sheet = sheets.of(draft);
        int at = place(list, draft.id());
        model.addAttribute("sheet", sheet);
        model.addAttribute("now", clock.now());
        model.addAttribute("previous", at < 0 ? null : before(list, at));
        model.addAttribute("following", at < 0 ? null : after(list, at));
        model.addAttribute("position", at < 0 ? 0 : list.from() + at + 1);
        model.addAttribute("decides", access.decidesOn(person, draft));
        model.addAttribute("deciders", delegates.deciding(draft));
        model.addAttribute("delegates", delegates.of(sheet.deal(), person));
    }

    /// Says what was done to the draft before, with a way back where there is one.
    private String told(@Nullable String done, @Nullable String of, Person person, Model model) {
        if (done != null && of != null) {
            try {
                model.addAttribute("done", done);
                model.addAttribute("doneDraft", access.draftToDecide(person, of));
            } catch (ApiProblem gone) { // handed on, or not theirs any more: nothing to say
                model.addAttribute("done", null);
            }
        }
        return "review/inbox";
    }

    /// The draft that comes after this one in the list; the one before it at the end; null: it was the last.
    private @Nullable String after(String id, Person person) {
        Section list = waiting.page(access.inboxOf(person), false, id, 0, PAGE);
        int at = place(list, id);
        String after = after(list, at);
        return after != null || at < 0 ? after : before(list, at);
    }

    private static @Nullable String before(Section list, int at) {
        return at > 0 ? list.items().get(at - 1).draftId() : list.previous();
    }

    private static @Nullable String after(Section list, int at) {
        return at + 1 < list.items().size() ? list.items().get(at + 1).draftId() : list.next();
    }

    private static int place(Section list, String id) {
        return list.items().stream().map(Waiting::draftId).toList().indexOf(id);
    }

    private static String next(@Nullable String next, String done, String of) {
        return "redirect:/inbox" + (next == null ? "" : "/" + next) + "?done=" + done + "&of=" + of;
    }
}
