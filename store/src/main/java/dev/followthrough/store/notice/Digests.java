package dev.followthrough.store.notice;

import dev.followthrough.domain.notice.DigestDay;
import dev.followthrough.domain.notice.DigestText;
import dev.followthrough.domain.notice.NoticeChoice;
import dev.followthrough.domain.notice.NoticeWay;
import dev.followthrough.domain.timing.house.TimingSettings;
import dev.followthrough.store.slack.SlackPosts;
import dev.followthrough.store.slack.SlackUsers;
import dev.followthrough.store.timing.BusinessClock;
import dev.followthrough.store.timing.Duties;
import dev.followthrough.store.timing.HouseTiming;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The day's digest: what somebody did not want to hear at once, in one message, on a day on which they work.
/// Nothing has happened: no message.
@Repository
public class Digests {
    private final JdbcClient jdbc;
    private final NoticeChoices choices;
    private final Duties duties;
    private final HouseTiming houseTiming;
    private final BusinessClock clock;
    private final SlackPosts slack;
    private final SlackUsers users;
    private final NoticeMails mails;

    public Digests(
            JdbcClient jdbc,
            NoticeChoices choices,
            Duties duties,
            HouseTiming houseTiming,
            BusinessClock clock,
            SlackPosts slack,
            SlackUsers users,
            NoticeMails mails) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.duties = duties;
        this.houseTiming = houseTiming;
        this.clock = clock;
        this.slack = slack;
        this.users = users;
        this.mails = mails;
    }

    /// Those for whom something lies there.
    public List<String> readers() {
        return jdbc.sql("""
                select distinct person_id from notice where route = 'digest' and digest_day is null order by person_id
                """).query(String.class).list();
    }

    /// Sends somebody their digest if its hour has come; once a day, whichever process comes first.
    ///
    /// @return whether it was sent
    @Transactional
    public boolean send(String personId, Outlets outlets) {
        Instant now = clock.now();
        TimingSettings house = houseTiming.settings();
        NoticeChoice choice = choices.of(personId);
        Optional<LocalDate> day = DigestDay.due(duties.person(personId, house, now), house, choice.digestAt(), now);
        if (day.isEmpty() || !isFirst(personId, day.get())) return false;
        String text = DigestText.of(taken(personId, day.get()));
        NoticeWay way = outlets.way(choice.way(), users.maybeThere(personId));
        switch (way) {
            case SLACK -> slack.add(SlackPosts.Kind.LINE, personId, null, null, text);
            case EMAIL -> mails.add(personId, DigestText.subject(text), text);
            case WEB -> {}
        }
        return true;
    }

    private boolean isFirst(String personId, LocalDate day) {
        return jdbc.sql("""
                insert into notice_digest (person_id, day)
                select ?, ? where exists (select from notice where person_id = ? and route = 'digest' and digest_day is null)
                on conflict do nothing
                """).params(personId, Date.valueOf(day), personId).update() == 1;
    }

    private List<DigestText.Line> taken(String personId, LocalDate day) {
        return jdbc.sql("""
                with taken as (
                    update notice set digest_day = ? where person_id = ? and route = 'digest' and digest_day is null
                    returning id, deal_id, text)
                select d.name, t.text from taken t join deal d on d.id = t.deal_id order by d.name, t.id
                """)
                .params(Date.valueOf(day), personId)
                .query((row, n) -> new DigestText.Line(row.getString("name"), row.getString("text")))
                .list();
    }
}
