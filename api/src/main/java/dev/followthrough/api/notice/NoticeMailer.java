package dev.followthrough.api.notice;

import dev.followthrough.store.notice.NoticeMails;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Notices that go by mail; one that the server does not take is tried again.
@Component
class NoticeMailer {
    private final NoticeMails mails;
    private final HouseMail house;
    private final String publicUrl;

    NoticeMailer(NoticeMails mails, HouseMail house, @Value("${followthrough.public-url}") String publicUrl) {
        this.mails = mails;
        this.house = house;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    boolean isOn() {
        return house.isOn();
    }

    /// @return how many were tried
    int once(int most) {
        if (!house.isOn()) return 0;
        List<NoticeMails.Mail> due = mails.claim(most);
        for (NoticeMails.Mail mail : due) {
            boolean taken = house.send(mail.id(), mail.name(), mail.address(), mail.subject(), mail.text() + footer());
            if (taken) mails.sent(mail.id());
            else mails.failed(mail.id());
        }
        return due.size();
    }

    private String footer() {
        if (publicUrl.isEmpty()) return "\n";
        return "\n\n" + publicUrl + "/inbox\nWhat you are told, and how: " + publicUrl + "/account/notices\n";
    }
}
