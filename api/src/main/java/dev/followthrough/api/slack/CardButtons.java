package dev.followthrough.api.slack;

import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.element.BlockElement;
import dev.followthrough.store.slack.SlackCards;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be decided on a card, as long as it may be.
final class CardButtons {
    private CardButtons() {}

    static List<BlockElement> of(SlackCards.Card card) {
        var draft = card.draft();
        String value = new Asked.DraftRef(draft.id(), draft.revision(), draft.hash()).written();
        List<BlockElement> buttons = new ArrayList<>();
        if (draft.state().equals("waiting")) {
            buttons.add(press(Asked.Verb.APPROVE, "Approve", "primary", value));
            buttons.add(press(Asked.Verb.EDIT, "Edit", null, value));
            buttons.add(press(Asked.Verb.REJECT, "Reject", "danger", value));
            buttons.add(press(Asked.Verb.ASK_AGAIN, "Ask again", null, value));
        }
        if (card.canBeTakenBack()) buttons.add(press(Asked.Verb.TAKE_BACK, "Take back", null, value));
        return List.copyOf(buttons);
    }

    private static BlockElement press(Asked.Verb verb, String words, @Nullable String style, String value) {
        return button(
                b -> b.actionId(verb.word()).text(plainText(words)).style(style).value(value));
    }
}
