package dev.followthrough.api.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.util.json.GsonFactory;
import dev.followthrough.api.people.Access;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.WaitingDrafts;
import dev.followthrough.store.slack.SlackPosts;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// `/followthrough`: what waits for whoever types it. Only they see the answer.
@Component
class SlackCommand {
    static final String HELP = """
            `/followthrough` lists the drafts that wait for you, what expires first at the top.
            `/followthrough link CODE` tells us who you are; the code is on your account page.
            `/followthrough help` is this.""";

    private static final Gson GSON = GsonFactory.createSnakeCase();
    private static final int MOST = 20;
    private static final int READ = 500;

    private final SlackPeople people;
    private final SlackLinks links;
    private final WaitingDrafts drafts;
    private final SlackPosts posts;
    private final Access access;
    private final SlackThreads threads;
    private final SlackWhisper whisper;
    private final SlackSettings settings;

    SlackCommand(
            SlackPeople people,
            SlackLinks links,
            WaitingDrafts drafts,
            SlackPosts posts,
            Access access,
            SlackThreads threads,
            SlackWhisper whisper,
            SlackSettings settings) {
        this.people = people;
        this.links = links;
        this.drafts = drafts;
        this.posts = posts;
        this.access = access;
        this.threads = threads;
        this.whisper = whisper;
        this.settings = settings;
    }

    /// @return what Slack shows to whoever typed it; where that takes too long, they are told afterwards
    String answer(SlashCommandPayload command) {
        String typed = Objects.requireNonNullElse(command.getText(), "").strip();
        if (typed.equals("help")) return shown(HELP);
        CompletableFuture<Optional<String>> doing = threads.begin(() -> Optional.of(words(command.getUserId(), typed)));
        Optional<String> soon = threads.soon(doing);
        if (soon.isPresent()) return shown(soon.get());
        doing.thenAccept(
                late -> late.ifPresent(words -> whisper.tell(command.getChannelId(), command.getUserId(), words)));
        return shown("One moment…");
    }

    private String words(String user, String typed) {
        if (typed.startsWith("link ")) return linked(user, typed.substring("link ".length()));
        if (!typed.isEmpty()) return "I do not know “" + SlackText.line(typed, 100) + "”.\n" + HELP;
        return switch (people.who(user)) {
            case SlackPeople.Who.Known known -> waiting(known.person());
            case SlackPeople.Who.Nobody ignored -> SlackInbox.NOBODY;
            case SlackPeople.Who.Later ignored -> "Slack did not answer us. Please type it again.";
        };
    }

    private String linked(String user, String code) {
        return links.link(user, code)
                .map(person -> "You are " + SlackText.line(person.name(), 100) + " here from now on.")
                .orElse("This code is not known, was used, or is too old. Ask for a new one on your account page.");
    }

    private String waiting(Person person) {
        List<WaitingDrafts.Waiting> waiting = drafts.of(access.workOf(person), false, READ).stream()
                .sorted(Comparator.comparing(
                        WaitingDrafts.Waiting::expiresAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (waiting.isEmpty()) return "Nothing waits for you.";
        String list =
                waiting.stream().limit(MOST).map(draft -> line(draft, person)).collect(Collectors.joining("\n"));
        String page = settings.page("/inbox");
        String more = waiting.size() > MOST ? "\n… and more." : "";
        return "*These wait for you:*\n" + list + more + (page.isEmpty() ? "" : "\n<" + page + "|All of them>");
    }

    private String line(WaitingDrafts.Waiting draft, Person person) {
        String until =
                draft.expiresAt() == null ? "" : " · until " + SlackText.moment(draft.expiresAt(), person.zone());
        return "• " + title(draft, person) + " to " + SlackText.line(draft.recipient(), 80) + " · "
                + SlackText.line(draft.deal(), 80) + until;
    }

    /// With a link to its card, where it has one.
    private String title(WaitingDrafts.Waiting draft, Person person) {
        String subject = SlackText.line(draft.subject(), 120);
        return posts.card(draft.draftId(), person.id())
                .or(() -> posts.card(draft.draftId(), null))
                .flatMap(this::link)
                .map(link -> "<" + link + "|" + subject.replace("|", "¦") + ">")
                .orElse("*" + subject + "*");
    }

    private Optional<String> link(SlackPosts.Post card) {
        String ts = card.ts();
        if (card.channel() == null || ts == null) return Optional.empty();
        return people.home().map(home -> home + "archives/" + card.channel() + "/p" + ts.replace(".", ""));
    }

    private static String shown(String words) {
        JsonObject answer = new JsonObject();
        answer.addProperty("response_type", "ephemeral");
        answer.addProperty("text", words);
        return GSON.toJson(answer);
    }
}
