package dev.followthrough.api.deal;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.api.web.Zones;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.timing.BusinessClock;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A first deal, typed in, or several from a file.
@WebPage
@RequestMapping("/deals")
class NewDealPage {
    private static final String PAGE = "deal/new";
    private static final String FORM = "form";

    private final DealEntry entry;
    private final Cadences cadences;
    private final Mailboxes mailboxes;
    private final BusinessClock clock;

    NewDealPage(DealEntry entry, Cadences cadences, Mailboxes mailboxes, BusinessClock clock) {
        this.entry = entry;
        this.cadences = cadences;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(@AuthenticationPrincipal Person person, Model model) {
        NewDealForm form = empty(person);
        model.addAttribute(FORM, form);
        return show(form, model);
    }

    private NewDealForm empty(Person person) {
        return NewDealForm.empty(person.zone(), LocalDate.ofInstant(clock.now(), person.zone()));
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Person person,
            @ModelAttribute(FORM) NewDealForm form,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:/deals/" + entry.add(form, person);
        } catch (ApiProblem problem) {
            return refused(problem, form, response, model);
        }
    }

    @PostMapping("/import")
    String addAll(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String csv,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        try {
            int added = entry.addAll(csv, person);
            told.addFlashAttribute("notice", added == 1 ? "One deal was added." : added + " deals were added.");
            return "redirect:/deals";
        } catch (ApiProblem problem) {
            NewDealForm form = empty(person);
            model.addAttribute(FORM, form);
            model.addAttribute("csv", csv);
            return refused(problem, form, response, model);
        }
    }

    private String refused(ApiProblem problem, NewDealForm form, HttpServletResponse response, Model model) {
        response.setStatus(problem.status().value());
        model.addAttribute("fault", problem.getMessage());
        model.addAttribute("faults", problem.errors());
        return show(form, model);
    }

    private String show(NewDealForm form, Model model) {
        model.addAttribute(
                "cadences",
                cadences.all().stream().map(one -> one.plan().name()).distinct().toList());
        model.addAttribute("boxes", mailboxes.all());
        model.addAttribute("zones", Zones.toChooseFrom(form.zone()));
        model.addAttribute("columns", NewDealForm.COLUMNS);
        return PAGE;
    }
}
