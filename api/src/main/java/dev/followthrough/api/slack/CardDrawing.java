package dev.followthrough.api.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.slack.SlackCards;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Draws a draft as a card, for somebody who reads it on a phone: for whom, until when, which rules ask for a
/// look, the text, what the checks found, and what may be decided; below the buttons what it is and why now.
/// It shows the draft as it is, so a card without buttons is one that nobody decides on.
@Component
class CardDrawing {
    private static final int HEADER = 150;
    private static final int WHY = 500;
    private static final int REASONS = 8;
    private static final int PIECES = 8;

    private final SlackSettings settings;
    private final ObjectMapper json;

    CardDrawing(SlackSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /// @param zone    of whoever reads it
    /// @param called whom a channel's card calls; null: nobody
    DrawnCard draw(SlackCards.Card card, ZoneId zone, @Nullable String called) {
        Drafts.Draft draft = card.draft();
        String to = draft.recipientName() + " · " + card.account();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(h -> h.text(plainText(SlackText.cut("Draft for " + to, HEADER)))));
        blocks.add(words((called == null ? "" : called + " ") + CardState.words(card, zone)));
        String reasons = list(draft.reasons(), "*Look at it because of*");
        if (!reasons.isEmpty()) blocks.add(words(reasons));
        blocks.add(divider());
        blocks.add(words("*" + SlackText.line(draft.subject(), WHY) + "*"));
        List<String> pieces = SlackText.pieces(draft.body());
        pieces.stream().limit(PIECES).forEach(piece -> blocks.add(plain(piece)));
        if (pieces.size() > PIECES) blocks.add(words("_It goes on: read it whole on the web._"));
        String findings = list(draft.findings(), "*The checks found*");
        if (!findings.isEmpty()) blocks.add(words(findings));
        List<BlockElement> buttons = CardButtons.of(card);
        if (!buttons.isEmpty()) blocks.add(actions(a -> a.blockId("decide").elements(buttons)));
        blocks.add(divider());
        blocks.add(words(about(card, zone)));
        String page = settings.page("/deals/" + draft.key().dealId());
        if (!page.isEmpty())
            blocks.add(context(c -> c.elements(List.of(markdownText("<" + page + "|Open the deal>")))));
        return new DrawnCard(SlackText.line(notification(card), WHY), blocks);
    }

    /// What a phone shows before anybody opens it: what waits, for whom, from which deal.
    private static String notification(SlackCards.Card card) {
        Drafts.Draft draft = card.draft();
        return CardState.title(card) + " " + draft.recipientName() + " · " + card.deal() + ": " + draft.subject();
    }

    private static String about(SlackCards.Card card, ZoneId zone) {
        Drafts.Draft draft = card.draft();
        List<String> lines = new ArrayList<>();
        lines.add("*To* " + SlackText.line(draft.recipientName() + ", " + draft.recipient(), WHY));
        String step = card.step() == null ? "" : " · " + SlackText.line(card.step(), 100);
        lines.add("*Deal* " + SlackText.line(card.deal(), WHY) + step);
        String brings = draft.origin().assetWhy();
        String kind = SlackText.line(draft.kind().replace('-', ' '), 60);
        lines.add("*What* " + kind + (brings == null ? "" : " · " + SlackText.line(brings, WHY)));
        if (card.whyNow() != null) lines.add("*Why now* " + SlackText.line(card.whyNow(), WHY));
        if (card.due() != null) lines.add("*Due* " + SlackText.moment(card.due(), zone));
        lines.add("*Written by* "
                + SlackText.line(
                        draft.origin().writtenBy() + ": " + draft.origin().why(), WHY));
        return String.join("\n", lines);
    }

    /// Reasons and findings have the same form: what, why, and the words that it is about.
    private String list(String stored, String heading) {
        List<String> lines = new ArrayList<>();
        for (JsonNode one : json.readTree(stored)) {
            String what = one.path("reason").asString(one.path("rule").asString(""));
            String quote = one.path("quote").asString("");
            String why = one.path("why").asString("");
            lines.add("• " + SlackText.line(what, 60)
                    + (quote.isEmpty() ? "" : " “" + SlackText.line(quote, 120) + "”")
                    + (why.isEmpty() ? "" : ": " + SlackText.line(why, 160)));
        }
        if (lines.isEmpty()) return "";
        String more = lines.size() > REASONS ? "\n… and " + (lines.size() - REASONS) + " more" : "";
        return heading + "\n" + String.join("\n", lines.stream().limit(REASONS).toList()) + more;
    }

    private static LayoutBlock words(String markdown) {
        return section(s -> s.text(markdownText(markdown)));
    }

    /// What a customer will read is shown as it is: no sign in it does anything.
    private static LayoutBlock plain(String text) {
        return section(s -> s.text(plainText(text.isBlank() ? "(empty)" : text, false)));
    }
}
