package dev.followthrough.api.notice;

import dev.followthrough.store.notice.NoticeChoices;
import dev.followthrough.store.people.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the caller is told, when, and how.
@RestController
@RequestMapping("/api/v1/me/notices")
class NoticeChoiceController {
    private final NoticeChoices choices;
    private final NoticeChoosing choosing;

    NoticeChoiceController(NoticeChoices choices, NoticeChoosing choosing) {
        this.choices = choices;
        this.choosing = choosing;
    }

    @GetMapping
    NoticeChoiceView mine(@AuthenticationPrincipal Person caller) {
        return NoticeChoiceView.of(choices.of(caller.id()));
    }

    @PutMapping
    @Transactional
    public NoticeChoiceView choose(@RequestBody NoticeChoiceForm asked, @AuthenticationPrincipal Person caller) {
        return NoticeChoiceView.of(choosing.choose(caller, asked.checked()));
    }
}
