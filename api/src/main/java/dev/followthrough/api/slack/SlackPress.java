package dev.followthrough.api.slack;

import com.slack.api.model.view.View;
import dev.followthrough.api.people.Access;
import dev.followthrough.api.slack.SlackApi.Answer;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.slack.SlackRequests;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/// Buttons and modals. A decision is a row before it is acknowledged, and is made right after, beside the
/// request.
@Component
class SlackPress {
    private final SlackRequests requests;
    private final SlackWork work;
    private final SlackPeople people;
    private final Access access;
    private final SlackApi slack;
    private final SlackWhisper whisper;
    private final SlackCardsFollow follow;
    private final SlackThreads threads;
    private final SlackSettings settings;

    SlackPress(
            SlackRequests requests,
            SlackWork work,
            SlackPeople people,
            Access access,
            SlackApi slack,
            SlackWhisper whisper,
            SlackCardsFollow follow,
            SlackThreads threads,
            SlackSettings settings) {
        this.requests = requests;
        this.work = work;
        this.people = people;
        this.access = access;
        this.slack = slack;
        this.whisper = whisper;
        this.follow = follow;
        this.threads = threads;
        this.settings = settings;
    }

    /// A button that decides. Slack shows nothing of an acknowledgement: the card changes, or whoever pressed
    /// is told why not.
    void decide(String signature, Asked asked) {
        if (!requests.isFirst(signature, work.written(asked))) return;
        threads.begin(() -> work.run(signature)).thenAccept(done -> done.ifPresent(this::tell));
    }

    /// A modal that decides. What it is refused for is said in it, as long as Slack waits; later it is said
    /// beside the card.
    Outcome submit(String signature, Asked asked) {
        if (!requests.isFirst(signature, work.written(asked))) return Outcome.DONE;
        CompletableFuture<Optional<SlackWork.Done>> doing = threads.begin(() -> work.run(signature));
        Optional<SlackWork.Done> done = threads.soon(doing);
        if (done.isEmpty()) {
            doing.thenAccept(late -> late.ifPresent(this::tell));
            return Outcome.DONE;
        }
        if (done.get().outcome().done()) threads.begin(() -> follow.once());
        return done.get().outcome();
    }

    /// What was left lying when its process ended.
    void resume(String signature) {
        work.run(signature).ifPresent(this::tell);
    }

    private void tell(SlackWork.Done done) {
        if (done.outcome().done()) follow.once();
        else
            whisper.tell(
                    done.asked().channel(), done.asked().user(), done.outcome().words());
    }

    /// @param trigger lets us open one modal within three seconds
    void openModal(Asked asked, String trigger) {
        threads.begin(() -> {
            String refusal = opened(asked, trigger);
            whisper.tell(asked.channel(), asked.user(), refusal);
            return refusal;
        });
    }

    /// @return why not; empty: it is open
    private String opened(Asked asked, String trigger) {
        return switch (people.who(asked.user())) {
            case SlackPeople.Who.Known known -> opened(asked, known.person(), trigger);
            case SlackPeople.Who.Nobody ignored -> SlackInbox.NOBODY;
            case SlackPeople.Who.Later ignored -> "Slack did not answer us. Please press again.";
        };
    }

    private String opened(Asked asked, Person person, String trigger) {
        Drafts.Draft draft;
        try {
            draft = access.draftToDecide(person, asked.draft().id());
        } catch (ApiProblem refused) {
            return String.valueOf(refused.getMessage());
        }
        String refusal = refusal(asked, draft);
        if (!refusal.isEmpty()) return refusal;
        View view = Modals.of(asked.verb(), draft, asked.channel());
        Answer<?> answer = slack.call(
                methods -> methods.viewsOpen(ask -> ask.triggerId(trigger).view(view)));
        return answer instanceof Answer.Said ? "" : "Slack did not open the form. Please press again.";
    }

    private String refusal(Asked asked, Drafts.Draft draft) {
        if (!draft.state().equals("waiting"))
            return "This draft does not wait for a decision: it is " + draft.state() + ".";
        if (!draft.hash().equals(asked.draft().hash())) return "This draft has changed: look at it again.";
        boolean fits =
                draft.body().length() <= Modals.LONGEST && draft.subject().length() <= 200;
        if (asked.verb() != Asked.Verb.EDIT || fits) return "";
        return "This draft is too long for Slack's form. Edit it on the web. " + settings.page("/inbox");
    }
}
