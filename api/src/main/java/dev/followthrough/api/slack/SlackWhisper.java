package dev.followthrough.api.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Words that only one person sees, where they pressed something. Slack promises nothing about them, and
/// nothing rests on them.
@Component
class SlackWhisper {
    private static final Logger LOG = LoggerFactory.getLogger(SlackWhisper.class);

    private final SlackApi slack;

    SlackWhisper(SlackApi slack) {
        this.slack = slack;
    }

    void tell(String channel, String user, String words) {
        if (words.isEmpty() || channel.isEmpty()) return;
        var answer = slack.call(methods -> methods.chatPostEphemeral(
                asked -> asked.channel(channel).user(user).text(SlackText.escaped(words))));
        if (!(answer instanceof SlackApi.Answer.Said)) LOG.info("Somebody in Slack was not told what came of a press");
    }
}
