package dev.followthrough.api.sample;

import dev.followthrough.api.web.WebPage;
import dev.followthrough.store.people.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The two buttons of the first hour.
@WebPage
@RequestMapping("/setup/sample")
class SamplePage {
    private static final String NOTICE = "notice";
    private static final String FIRST_HOUR = "redirect:/setup/next";

    private final SampleHouse house;

    SamplePage(SampleHouse house) {
        this.house = house;
    }

    @PostMapping
    String add(@AuthenticationPrincipal Person person, RedirectAttributes told) {
        int deals = house.add(person).deals().size();
        told.addFlashAttribute(
                NOTICE, deals + " sample deals were added. Drafts come into your inbox within a few minutes.");
        return FIRST_HOUR;
    }

    @PostMapping("/remove")
    String remove(@AuthenticationPrincipal Person person, RedirectAttributes told) {
        int deals = house.remove(person).deals().size();
        told.addFlashAttribute(NOTICE, "The sample data is gone, with its " + deals + " deals.");
        return FIRST_HOUR;
    }
}
