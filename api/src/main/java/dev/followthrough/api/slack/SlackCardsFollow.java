package dev.followthrough.api.slack;

import dev.followthrough.api.slack.SlackApi.Answer;
import dev.followthrough.store.slack.SlackCards;
import dev.followthrough.store.slack.SlackPosts;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Cards follow their drafts: wherever somebody decides, edits, or nobody does in time, the card changes in
/// place. To draw the same twice does no harm, so an update whose answer was lost is made again.
@Component
class SlackCardsFollow {
    private static final Logger LOG = LoggerFactory.getLogger(SlackCardsFollow.class);
    private static final int AT_ONCE = 20;
    /// Nobody can change these any more.
    private static final Set<String> GONE = Set.of(
            "message_not_found", "cant_update_message", "edit_window_closed", "channel_not_found", "is_archived");

    private final SlackPosts posts;
    private final SlackCards cards;
    private final CardDrawing drawing;
    private final SlackPeople people;
    private final SlackApi slack;
    private final SlackSettings settings;

    SlackCardsFollow(
            SlackPosts posts,
            SlackCards cards,
            CardDrawing drawing,
            SlackPeople people,
            SlackApi slack,
            SlackSettings settings) {
        this.posts = posts;
        this.cards = cards;
        this.drawing = drawing;
        this.people = people;
        this.slack = slack;
        this.settings = settings;
    }

    /// @return how many cards were looked at
    int once() {
        List<SlackPosts.Post> outdated = posts.outdated(AT_ONCE);
        outdated.forEach(this::follow);
        return outdated.size();
    }

    /// The draft itself, or the revision in somebody's own words that took its place.
    SlackCards.Card now(SlackPosts.Post post) {
        SlackCards.Card card = cards.of(post.draft()).orElseThrow();
        if (!card.draft().state().equals("superseded")) return card;
        return cards.editedInto(card.draft()).flatMap(cards::of).orElse(card);
    }

    DrawnCard drawn(SlackPosts.Post post, SlackCards.Card card) {
        @Nullable String called = settings.hasChannel() ? people.called(post.personId()) : null;
        return drawing.draw(card, cards.zoneOf(post.personId()), called);
    }

    private void follow(SlackPosts.Post post) {
        SlackCards.Card card = now(post);
        DrawnCard drawn = drawn(post, card);
        String hash = drawn.hash();
        if (hash.equals(post.shown())) {
            posts.drawn(post.id(), card.draft().id(), card.version(), hash);
            return;
        }
        Answer<?> answer = slack.call(methods -> methods.chatUpdate(asked ->
                asked.channel(post.channel()).ts(post.ts()).text(drawn.text()).blocks(drawn.blocks())));
        switch (answer) {
            case Answer.Said<?> ignored -> posts.drawn(post.id(), card.draft().id(), card.version(), hash);
            case Answer.Later<?> later -> posts.drawnLater(post.id(), later.after(), later.code());
            case Answer.Unknown<?> unknown -> posts.drawnLater(post.id(), Duration.ofSeconds(5), unknown.code());
            case Answer.Refused<?> refused -> refused(post, card, refused.code());
        }
    }

    private void refused(SlackPosts.Post post, SlackCards.Card card, String code) {
        if (GONE.contains(code)) {
            posts.drawn(post.id(), card.draft().id(), card.version(), null);
            return;
        }
        LOG.warn("A card in Slack could not be changed ({})", code);
        posts.drawnLater(post.id(), Duration.ofMinutes(5), code);
    }
}
