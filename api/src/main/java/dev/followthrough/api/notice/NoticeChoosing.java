package dev.followthrough.api.notice;

import dev.followthrough.api.ops.AuditTrail;
import dev.followthrough.domain.notice.NoticeChoice;
import dev.followthrough.domain.notice.NoticeKinds;
import dev.followthrough.store.notice.NoticeChoices;
import dev.followthrough.store.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps how somebody wants to be told, and says what is different from before.
@Component
class NoticeChoosing {
    private final NoticeChoices choices;

    NoticeChoosing(NoticeChoices choices) {
        this.choices = choices;
    }

    @Transactional
    public NoticeChoice choose(Person person, NoticeChoice choice) {
        NoticeChoice before = choices.of(person.id());
        choices.put(person.id(), choice);
        AuditTrail.changes("way", before.way().word(), choice.way().word());
        AuditTrail.changes(
                "digestAt", before.digestAt().toString(), choice.digestAt().toString());
        for (String kind : NoticeKinds.shipped().all().keySet()) {
            AuditTrail.changes(kind, before.time(kind).word(), choice.time(kind).word());
        }
        return choice;
    }
}
