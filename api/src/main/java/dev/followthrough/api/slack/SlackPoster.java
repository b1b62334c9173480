package dev.followthrough.api.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import dev.followthrough.api.slack.SlackApi.Answer;
import dev.followthrough.store.slack.SlackCards;
import dev.followthrough.store.slack.SlackPosts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Posts what is due, each message once. Its row says `posting` before the call; an answer that is lost
/// leaves it so, and then [SlackSearch] looks for it before anybody posts it again. What Slack does not take
/// goes another way, as [dev.followthrough.store.notice.NoticeRoutes] has it.
@Component
class SlackPoster {
    static final String EVENT = "followthrough_post";
    static final String ID = "id";

    private static final Logger LOG = LoggerFactory.getLogger(SlackPoster.class);
    /// About a day.
    private static final int MOST_ATTEMPTS = 150;
    private static final Duration CARD_FIRST = Duration.ofSeconds(3);

    private final SlackPosts posts;
    private final SlackCardsFollow follow;
    private final SlackPeople people;
    private final SlackApi slack;
    private final SlackSettings settings;

    SlackPoster(SlackPosts posts, SlackCardsFollow follow, SlackPeople people, SlackApi slack, SlackSettings settings) {
        this.posts = posts;
        this.follow = follow;
        this.people = people;
        this.slack = slack;
        this.settings = settings;
    }

    /// A message with the place where it goes.
    private record Ready(
            String channel,
            @Nullable String thread,
            String text,
            List<LayoutBlock> blocks,
            SlackCards.@Nullable Card card,
            @Nullable String shown) {}

    /// @return how many were tried
    int once(int most) {
        List<SlackPosts.Post> due = posts.due(most, settings.hasChannel());
        due.forEach(this::post);
        return due.size();
    }

    private void post(SlackPosts.Post post) {
        if (post.attempts() >= MOST_ATTEMPTS) {
            posts.giveUp(post.id(), "tried for a day");
            return;
        }
        switch (post.kind()) {
            case CARD -> card(post);
            case LINE -> send(post, line(post));
            case REPLY -> reply(post);
        }
    }

    private void card(SlackPosts.Post post) {
        Optional<SlackPosts.Post> before = posts.card(post.draft(), settings.hasChannel() ? null : post.personId());
        if (before.isPresent() && !before.get().id().equals(post.id())) {
            posts.asReply(post.id());
            reply(post);
            return;
        }
        SlackCards.Card card = follow.now(post);
        if (!card.draft().state().equals("waiting")) {
            posts.needless(post.id());
            return;
        }
        place(post, settings.hasChannel()).ifPresent(channel -> {
            DrawnCard drawn = follow.drawn(post, card);
            send(post, new Ready(channel, null, drawn.text(), drawn.blocks(), card, drawn.hash()));
        });
    }

    private void reply(SlackPosts.Post post) {
        Optional<SlackPosts.Post> card = posts.card(post.draft(), settings.hasChannel() ? null : post.personId());
        if (card.isEmpty()) send(post, line(post));
        else if (card.get().ts() == null) posts.again(post.id(), CARD_FIRST, "its card comes first");
        else send(post, inThread(post, card.get()));
    }

    private Ready inThread(SlackPosts.Post post, SlackPosts.Post card) {
        String called = settings.hasChannel() ? people.called(post.personId()) + " " : "";
        String text = called + SlackText.escaped(post.text());
        return new Ready(String.valueOf(card.channel()), card.ts(), text, List.of(), null, null);
    }

    private @Nullable Ready line(SlackPosts.Post post) {
        String text = SlackText.escaped(post.text()) + link(post);
        return place(post, false)
                .map(channel -> new Ready(channel, null, text, List.of(), null, null))
                .orElse(null);
    }

    /// To the deal that it is about; to all that waits where it is about several.
    private String link(SlackPosts.Post post) {
        String path = post.noticeId() == null
                ? "/inbox"
                : posts.dealOf(post.noticeId()).map(deal -> "/deals/" + deal).orElse("/inbox");
        String page = settings.page(path);
        return page.isEmpty() ? "" : "\n<" + page + "|Open it>";
    }

    /// Its reader is looked for also where all go to one channel: what is said there calls them.
    ///
    /// @return empty: it has been settled that this message cannot go now
    private Optional<String> place(SlackPosts.Post post, boolean toChannel) {
        return switch (people.place(post.personId())) {
            case SlackPeople.Place.Later later -> {
                posts.again(post.id(), later.after(), later.code());
                yield Optional.empty();
            }
            case SlackPeople.Place.At at -> Optional.of(toChannel ? settings.channel() : at.channel());
            case SlackPeople.Place.Nowhere ignored when toChannel -> Optional.of(settings.channel());
            case SlackPeople.Place.Nowhere ignored -> {
                posts.giveUp(post.id(), "not in Slack");
                yield Optional.empty();
            }
        };
    }

    private void send(SlackPosts.Post post, @Nullable Ready ready) {
        if (ready == null) return;
        posts.posting(post.id(), ready.channel(), ready.shown());
        var mark = Message.Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of(ID, post.id()))
                .build();
        Answer<ChatPostMessageResponse> answer =
                slack.call(methods -> methods.chatPostMessage(asked -> asked.channel(ready.channel())
                        .threadTs(ready.thread())
                        .text(ready.text())
                        .blocks(ready.blocks().isEmpty() ? null : ready.blocks())
                        .metadata(mark)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        switch (answer) {
            case Answer.Said<ChatPostMessageResponse>(var said) -> posted(post, ready, said);
            case Answer.Later<?> later -> posts.again(post.id(), longer(later.after(), post), later.code());
            case Answer.Refused<?> refused -> {
                LOG.warn("Slack took no message ({})", refused.code());
                posts.giveUp(post.id(), refused.code());
            }
            case Answer.Unknown<?> unknown -> LOG.info("Whether Slack has a message is looked up ({})", unknown.code());
        }
    }

    private void posted(SlackPosts.Post post, Ready ready, ChatPostMessageResponse said) {
        posts.posted(post.id(), said.getChannel(), said.getTs());
        SlackCards.Card card = ready.card();
        if (card != null) posts.drawn(post.id(), card.draft().id(), card.version(), ready.shown());
    }

    /// Slack's own wish first; an outage is asked after less and less often.
    private static Duration longer(Duration wait, SlackPosts.Post post) {
        Duration patience = Duration.ofSeconds(1L << Math.min(post.attempts(), 9));
        return wait.compareTo(patience) > 0 ? wait : patience;
    }
}
