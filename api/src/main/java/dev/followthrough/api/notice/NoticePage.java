package dev.followthrough.api.notice;

import dev.followthrough.api.slack.SlackAccounts;
import dev.followthrough.api.web.WebPage;
import dev.followthrough.domain.notice.NoticeTime;
import dev.followthrough.domain.notice.NoticeWay;
import dev.followthrough.store.notice.NoticeChoices;
import dev.followthrough.store.people.Person;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What somebody is told, when and how, and which Slack account is theirs.
@WebPage
@RequestMapping("/account/notices")
class NoticePage {
    private static final String TIME = "time-";

    private final NoticeChoices choices;
    private final NoticeChoosing choosing;
    private final NoticeSweep sweep;
    private final SlackAccounts accounts;

    NoticePage(NoticeChoices choices, NoticeChoosing choosing, NoticeSweep sweep, SlackAccounts accounts) {
        this.choices = choices;
        this.choosing = choosing;
        this.sweep = sweep;
        this.accounts = accounts;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String done,
            @AuthenticationPrincipal Person person,
            Model model) {
        return page(done, person, model);
    }

    @PostMapping
    String choose(
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String digestAt,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal Person person) {
        Map<String, String> times = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(TIME)) times.put(name.substring(TIME.length()), value);
        });
        choosing.choose(person, new NoticeChoiceForm(way, digestAt, times).checked());
        return "redirect:/account/notices?done=kept";
    }

    /// The code is shown in the answer and nowhere else.
    @PostMapping("/slack-code")
    String code(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("code", accounts.code(person));
        return page(null, person, model);
    }

    @PostMapping("/slack-unlink")
    String unlink(@AuthenticationPrincipal Person person) {
        accounts.unlink(person);
        return "redirect:/account/notices?done=unlinked";
    }

    private String page(@Nullable String done, Person person, Model model) {
        model.addAttribute("choice", NoticeChoiceView.of(choices.of(person.id())));
        model.addAttribute("ways", NoticeWay.words());
        model.addAttribute("times", NoticeTime.words());
        model.addAttribute("outlets", sweep.outlets());
        model.addAttribute("slack", accounts.of(person));
        model.addAttribute("done", done);
        return "notice/notices";
    }
}
