package dev.followthrough.store.notice;

import dev.followthrough.domain.notice.NoticeChoice;
import dev.followthrough.domain.notice.NoticeTime;
import dev.followthrough.domain.notice.NoticeWay;
import dev.followthrough.store.slack.SlackPosts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Passes each notice on, once, as its reader chose. The notice stays, and can be read on the web whatever
/// becomes of it.
@Repository
public class NoticeRoutes {
    private final JdbcClient jdbc;
    private final SlackPosts slack;
    private final NoticeMails mails;

    public NoticeRoutes(JdbcClient jdbc, SlackPosts slack, NoticeMails mails) {
        this.jdbc = jdbc;
        this.slack = slack;
        this.mails = mails;
    }

    /// A notice with what its way depends on.
    ///
    /// @param draftId the draft that it is about; null: none
    private record Waiting(
            long id,
            String personId,
            String kind,
            String deal,
            String text,
            @Nullable String draftId,
            boolean inSlack,
            NoticeChoice choice) {

        /// A draft to decide on is a card; a reminder goes into its thread.
        SlackPosts.Kind post() {
            if (draftId == null) return SlackPosts.Kind.LINE;
            return kind.equals("reminder") ? SlackPosts.Kind.REPLY : SlackPosts.Kind.CARD;
        }

        String line() {
            return deal + ": " + text;
        }
    }

    /// @param inSlack false: looked for a short while ago, and not found
    private static final String SELECT = """
            select n.*, d.name deal, c.way, c.digest_at, c.times,
                   not coalesce(u.user_id is null and u.looked_at > clock_timestamp() - interval '1 hour', false) in_slack
            from notice n join deal d on d.id = n.deal_id
            left join notice_choice c on c.person_id = n.person_id
            left join slack_user u on u.person_id = n.person_id
            """;

    /// One process at a time has each notice.
    ///
    /// @return how many were passed on
    @Transactional
    public int route(Outlets outlets, int most) {
        List<Waiting> waiting = jdbc.sql(
                        SELECT + " where n.route is null order by n.id limit ? for update of n skip locked")
                .param(most)
                .query(NoticeRoutes::waiting)
                .list();
        for (Waiting notice : waiting) pass(notice, outlets);
        return waiting.size();
    }

    /// What Slack did not take goes the next way.
    ///
    /// @return how many did
    @Transactional
    public int passByAnotherWay(Outlets outlets, int most) {
        List<Waiting> untold =
                jdbc.sql(SELECT + """
                 join slack_post p on p.notice_id = n.id and p.state = 'given-up' and p.created_at > clock_timestamp() - interval '3 days'
                where n.route = 'slack' order by n.id limit ? for update of n skip locked
                """).param(most).query(NoticeRoutes::waiting).list();
        for (Waiting notice : untold) tell(notice, outlets.way(NoticeWay.EMAIL, false));
        return untold.size();
    }

    private void pass(Waiting notice, Outlets outlets) {
        switch (notice.choice().time(notice.kind())) {
            case NoticeTime.OFF -> routed(notice, "off");
            case NoticeTime.DIGEST -> routed(notice, "digest");
            case NoticeTime.NOW -> tell(notice, outlets.way(notice.choice().way(), notice.inSlack()));
        }
    }

    private void tell(Waiting notice, NoticeWay way) {
        switch (way) {
            case SLACK -> slack.add(notice.post(), notice.personId(), notice.id(), notice.draftId(), notice.line());
            case EMAIL -> mails.add(notice.personId(), notice.line(), notice.line());
            case WEB -> {}
        }
        routed(notice, way.word());
    }

    private void routed(Waiting notice, String route) {
        jdbc.sql("update notice set route = ? where id = ?")
                .params(route, notice.id())
                .update();
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("person_id"),
                row.getString("kind"),
                row.getString("deal"),
                row.getString("text"),
                row.getString("draft_id"),
                row.getBoolean("in_slack"),
                NoticeChoices.choice(row));
    }
}
