package dev.followthrough.api.slack;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import dev.followthrough.api.slack.SlackApi.Answer;
import dev.followthrough.store.slack.SlackPosts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Settles messages of which nobody knows whether Slack has them: it is asked, and knows each by the id that
/// went with it. What is there is not posted again; what is not there is.
@Component
class SlackSearch {
    private static final int LOOKED_AT = 200;
    /// Clocks differ.
    private static final Duration BEFORE = Duration.ofMinutes(2);

    private final SlackPosts posts;
    private final SlackApi slack;
    private final SlackSettings settings;

    SlackSearch(SlackPosts posts, SlackApi slack, SlackSettings settings) {
        this.posts = posts;
        this.slack = slack;
        this.settings = settings;
    }

    /// @return how many were looked for
    int once(int most) {
        List<SlackPosts.Post> unsettled = posts.unsettled(most);
        unsettled.forEach(this::settle);
        return unsettled.size();
    }

    /// Where Slack does not answer, it stays unsettled and is asked again.
    private void settle(SlackPosts.Post post) {
        String channel = Objects.requireNonNull(post.channel(), "what was handed over has a channel");
        Optional<String> thread = thread(post);
        Answer<List<Message>> answer = thread.isPresent() ? inThread(post, channel, thread.get()) : in(post, channel);
        switch (answer) {
            case Answer.Said<List<Message>>(var messages) -> settle(post, channel, messages);
            case Answer.Refused<?> refused -> posts.giveUp(post.id(), refused.code());
            case Answer.Later<?> ignored -> {}
            case Answer.Unknown<?> ignored -> {}
        }
    }

    private void settle(SlackPosts.Post post, String channel, List<Message> messages) {
        messages.stream()
                .filter(message -> isOf(post, message))
                .map(Message::getTs)
                .findFirst()
                .ifPresentOrElse(
                        ts -> posts.posted(post.id(), channel, ts),
                        () -> posts.again(post.id(), Duration.ZERO, "was not there"));
    }

    private static boolean isOf(SlackPosts.Post post, Message message) {
        Message.Metadata mark = message.getMetadata();
        return mark != null
                && SlackPoster.EVENT.equals(mark.getEventType())
                && mark.getEventPayload() != null
                && post.id().equals(mark.getEventPayload().get(SlackPoster.ID));
    }

    private Optional<String> thread(SlackPosts.Post post) {
        if (post.kind() != SlackPosts.Kind.REPLY) return Optional.empty();
        return posts.card(post.draft(), settings.hasChannel() ? null : post.personId())
                .flatMap(card -> Optional.ofNullable(card.ts()));
    }

    private Answer<List<Message>> in(SlackPosts.Post post, String channel) {
        return slack.call(methods -> methods.conversationsHistory(asked -> asked.channel(channel)
                        .oldest(oldest(post))
                        .limit(LOOKED_AT)
                        .includeAllMetadata(true)))
                .map(ConversationsHistoryResponse::getMessages);
    }

    private Answer<List<Message>> inThread(SlackPosts.Post post, String channel, String thread) {
        return slack.call(methods -> methods.conversationsReplies(asked -> asked.channel(channel)
                        .ts(thread)
                        .oldest(oldest(post))
                        .limit(LOOKED_AT)
                        .includeAllMetadata(true)))
                .map(ConversationsRepliesResponse::getMessages);
    }

    private static String oldest(SlackPosts.Post post) {
        Instant since =
                Objects.requireNonNullElse(post.attemptedAt(), Instant.EPOCH).minus(BEFORE);
        return Long.toString(Math.max(0, since.getEpochSecond()));
    }
}
