package dev.followthrough.api.slack;

import dev.followthrough.standins.slack.Person;
import dev.followthrough.standins.slack.Posted;
import dev.followthrough.standins.slack.SocketLine;
import dev.followthrough.store.notice.NoticeRoutes;
import dev.followthrough.store.notice.Outlets;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/// A house whose cards go to a channel, and that nothing reaches from outside: an api with a line of its own.
final class ChannelHouse {
    static final String CHANNEL = "C0CARDS";
    static final SocketLine LINE = SlackHouse.SLACK.line("xapp-of-the-stand-in");

    private static final ConfigurableApplicationContext CONTEXT = SlackHouse.start(
            "--followthrough.slack.app-token=xapp-of-the-stand-in", "--followthrough.slack.channel=" + CHANNEL);

    private ChannelHouse() {}

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /// Somebody whose presses come down the line.
    static Person onTheLine(SlackHouse.Rep rep) {
        return SlackHouse.SLACK.person(rep.slack().user(), LINE);
    }

    static List<Posted> messages() {
        return SlackHouse.SLACK.messages(CHANNEL);
    }

    static Posted card() {
        return messages().stream()
                .filter(posted -> posted.threadTs() == null)
                .toList()
                .getLast();
    }

    static void crank() {
        while (bean(NoticeRoutes.class).route(new Outlets(true, false), 100) > 0) {
            // until nobody has to be told any more
        }
        do SlackHouse.aSecondLater();
        while (bean(SlackSweep.class).once() > 0);
    }
}
