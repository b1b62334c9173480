package dev.followthrough.store.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.followthrough.domain.drafting.Fact;
import dev.followthrough.domain.drafting.FactLabels;
import dev.followthrough.domain.drafting.FactLedger;
import dev.followthrough.domain.engagement.Asked;
import dev.followthrough.domain.meeting.Speaker;
import dev.followthrough.domain.sequence.OwedSteps;
import dev.followthrough.domain.sequence.SequenceJson;
import dev.followthrough.store.deal.NewDeal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Every fact of a deal, with those that its own fields state: what a draft and a person's edit of it are
/// held to alike (G7).
public final class KnownFacts {
    private KnownFacts() {}

    public static FactLedger of(DraftContexts.Context context) {
        List<Fact> facts = new ArrayList<>();
        if (context.step().equals(OwedSteps.ANSWER_ID)) asked(facts, context);
        ownConcerns(facts, context);
        context.facts().forEach(row -> facts.add(fact(row)));
        add(facts, FactLabels.LAST_INTERACTION, last(context).topic(), Fact.Visibility.CUSTOMER);
        add(facts, FactLabels.PROMISED_STEP, context.promisedStep(), Fact.Visibility.CUSTOMER);
        add(facts, FactLabels.OBJECTION, context.objection(), Fact.Visibility.INTERNAL);
        context.promises().forEach(promise -> promised(facts, promise));
        context.questions().forEach(question -> answered(facts, question));
        if (context.news() != null) happened(facts, context.news());
        return new FactLedger(facts);
    }

    /// What they wrote last, in the draft that answers it.
    private static void asked(List<Fact> facts, DraftContexts.Context context) {
        context.theirMails().stream()
                .findFirst()
                .map(Asked::in)
                .orElse(List.of())
                .forEach(words -> shown(facts, Fact.Type.TEXT, FactLabels.CONCERN, words, "their mail"));
    }

    /// What was promised in the open may be said again, with its day and whose it is.
    private static void promised(List<Fact> facts, DraftContexts.Promise promise) {
        String source = "meeting " + promise.meeting();
        shown(facts, Fact.Type.TEXT, "promised", promise.told().orElse(null), source);
        shown(facts, Fact.Type.PERSON, "who promised", promise.owner(), source);
        shown(
                facts,
                Fact.Type.DATE,
                "promised for",
                promise.due() == null ? null : promise.due().toString(),
                source);
    }

    /// What this contact asked and has no answer to, else what they objected to: in their own words, and
    /// theirs alone to read. To everybody else an objection stays internal (M10, G7).
    private static void ownConcerns(List<Fact> facts, DraftContexts.Context context) {
        var contact = new Speaker(context.contactName(), context.otherContacts());
        for (DraftContexts.Question question : context.questions())
            if (question.answer() == null && !question.side().equals("ours") && contact.is(question.askedBy()))
                shown(facts, Fact.Type.TEXT, FactLabels.CONCERN, question.question(), "meeting " + question.meeting());
        if (!facts.isEmpty()) return;
        for (DraftContexts.Objection objection : context.objections())
            if (contact.said(objection.noted()))
                shown(facts, Fact.Type.TEXT, FactLabels.CONCERN, objection.text(), "meeting " + objection.meeting());
    }

    /// With its source, and in the reader's own words if somebody gave them.
    private static void happened(List<Fact> facts, DraftContexts.News news) {
        String about = news.about() == null ? '"' + news.headline() + '"' : news.about();
        shown(facts, Fact.Type.TEXT, FactLabels.TRIGGER, about + " (" + news.publisher() + ")", news.url());
        shown(facts, Fact.Type.TEXT, "headline", news.headline(), news.url());
        shown(facts, Fact.Type.COMPANY, "publisher", news.publisher(), news.url());
        shown(facts, Fact.Type.URL, "news", news.url(), news.url());
        shown(facts, Fact.Type.DATE, "news of", news.happenedOn().toString(), news.url());
    }

    private static void answered(List<Fact> facts, DraftContexts.Question question) {
        String source = "meeting " + question.meeting();
        if (!question.side().equals("ours")) shown(facts, Fact.Type.TEXT, "asked", question.question(), source);
        shown(facts, Fact.Type.TEXT, "answer", question.answer(), source);
    }

    private static void shown(List<Fact> facts, Fact.Type type, String label, @Nullable String value, String source) {
        if (value == null || value.isBlank()) return;
        facts.add(new Fact("said-" + facts.size(), type, value, label, Fact.Visibility.CUSTOMER, source, null));
    }

    public static NewDeal.LastInteraction last(DraftContexts.Context context) {
        try {
            return SequenceJson.MAPPER.readValue(context.lastInteraction(), NewDeal.LastInteraction.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A deal's last interaction cannot be read", e);
        }
    }

    private static Fact fact(DraftContexts.FactRow row) {
        return new Fact(
                row.id(),
                Fact.Type.valueOf(row.type().toUpperCase(Locale.ROOT)),
                row.value(),
                row.label(),
                Fact.Visibility.valueOf(row.visibility().toUpperCase(Locale.ROOT)),
                row.source(),
                row.asOf());
    }

    private static void add(List<Fact> facts, String label, @Nullable String value, Fact.Visibility visibility) {
        if (value == null || value.isBlank()) return;
        facts.add(new Fact("deal-" + label, Fact.Type.TEXT, value, label, visibility, "deal", null));
    }
}
