package dev.followthrough.api.timing;

import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.FieldProblem;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own days away, and who stands in.
@WebPage
@RequestMapping("/account/leave")
class LeavePage {
    private static final String PAGE = "timing/leave";
    private static final String ME = "me";

    private final Absences absences;
    private final People people;

    LeavePage(Absences absences, People people) {
        this.absences = absences;
        this.people = people;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person caller, Model model) {
        return page(caller, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Person caller,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String cover,
            HttpServletResponse response,
            Model model) {
        try {
            absences.add(caller, ME, day(from), day(until), cover.isBlank() ? null : cover);
            return "redirect:/account/leave";
        } catch (ApiProblem refused) {
            response.setStatus(refused.status().value());
            model.addAttribute("fault", inWords(refused));
            model.addAttribute("from", from);
            model.addAttribute("until", until);
            return page(caller, model);
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String inWords(ApiProblem refused) {
        return refused.errors().stream().map(LeavePage::inWords).collect(Collectors.joining(" "));
    }

    private static String inWords(FieldProblem error) {
        return error.field() + " " + error.problem() + ": " + error.cure() + ".";
    }

    @PostMapping("/{leave}/remove")
    String remove(@AuthenticationPrincipal Person caller, @PathVariable String leave) {
        absences.remove(caller, ME, leave);
        return "redirect:/account/leave";
    }

    private String page(Person caller, Model model) {
        List<Person> others = people.working().stream()
                .filter(person -> !person.id().equals(caller.id()))
                .toList();
        model.addAttribute("absences", absences.of(caller));
        model.addAttribute("others", others);
        model.addAttribute("names", people.all().stream().collect(Collectors.toMap(Person::id, Person::name)));
        model.addAttribute("zone", caller.zone());
        return PAGE;
    }
}
