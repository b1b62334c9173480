package dev.followthrough.api.slack;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.followthrough.store.drafting.Drafts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The modals of a card. Each knows which content it was opened on, and where to say what came of it.
final class Modals {
    static final String SUBJECT = "subject";
    static final String WORDS = "words";
    /// What an input takes; a longer draft is edited on the web.
    static final int LONGEST = 3_000;

    private static final int REASON = 1_000;

    private Modals() {}

    /// @param channel of the card
    static View of(Asked.Verb verb, Drafts.Draft draft, String channel) {
        return switch (verb) {
            case EDIT -> modal(verb, "Edit the draft", "Save", draft, channel, edit(draft));
            case REJECT ->
                modal(
                        verb,
                        "Reject the draft",
                        "Reject",
                        draft,
                        channel,
                        List.of(typed("Why? The next draft is written with it.", REASON, null)));
            case ASK_AGAIN ->
                modal(
                        verb,
                        "Ask for another",
                        "Ask again",
                        draft,
                        channel,
                        List.of(typed("What should be different?", REASON, null)));
            case APPROVE, TAKE_BACK -> throw new IllegalArgumentException("Nothing is asked before " + verb.word());
        };
    }

    private static List<LayoutBlock> edit(Drafts.Draft draft) {
        return List.of(
                context(c -> c.elements(List.of(plainText(
                        "Your words go through the same checks, and wait for your approval like the draft before.")))),
                input(i -> i.blockId(SUBJECT)
                        .label(plainText("Subject"))
                        .element(plainTextInput(
                                p -> p.actionId(SUBJECT).maxLength(200).initialValue(draft.subject())))),
                typed("Text to " + SlackText.cut(draft.recipientName(), 100), LONGEST, draft.body()));
    }

    private static LayoutBlock typed(String label, int most, @Nullable String now) {
        return input(i -> i.blockId(WORDS)
                .label(plainText(label))
                .element(plainTextInput(
                        p -> p.actionId(WORDS).multiline(true).maxLength(most).initialValue(now))));
    }

    private static View modal(
            Asked.Verb verb,
            String title,
            String submit,
            Drafts.Draft draft,
            String channel,
            List<LayoutBlock> blocks) {
        String value = new Asked.DraftRef(draft.id(), draft.revision(), draft.hash()).written();
        return view(v -> v.type("modal")
                .callbackId(verb.word())
                .privateMetadata(channel + " " + value)
                .title(viewTitle(t -> t.type("plain_text").text(title)))
                .submit(viewSubmit(s -> s.type("plain_text").text(submit)))
                .close(viewClose(c -> c.type("plain_text").text("Cancel")))
                .blocks(blocks));
    }
}
