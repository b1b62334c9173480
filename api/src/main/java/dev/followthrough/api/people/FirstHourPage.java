package dev.followthrough.api.people;

import dev.followthrough.api.web.WebPage;
import dev.followthrough.store.people.FirstHour;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.sample.Samples;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What comes after the first administrator: mailbox, cadence, deal, people; each with what is there already.
@WebPage
class FirstHourPage {
    private final FirstHour hour;
    private final Samples samples;
    private final Access access;

    FirstHourPage(FirstHour hour, Samples samples, Access access) {
        this.hour = hour;
        this.samples = samples;
        this.access = access;
    }

    @GetMapping("/setup/next")
    String next(@AuthenticationPrincipal Person caller, Model model) {
        access.administers(caller);
        model.addAttribute("has", hour.has());
        model.addAttribute("sample", samples.deals().size());
        return "people/first-hour";
    }
}
