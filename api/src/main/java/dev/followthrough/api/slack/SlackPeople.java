package dev.followthrough.api.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.methods.response.users.UsersLookupByEmailResponse;
import com.slack.api.model.User;
import dev.followthrough.api.slack.SlackApi.Answer;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.slack.SlackUsers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who is who. An address counts only where Slack vouches for it: of a full member of our own workspace,
/// confirmed, who is still there.
@Component
class SlackPeople {
    private final SlackApi slack;
    private final SlackUsers users;
    private final People people;
    private volatile @Nullable AuthTestResponse workspace;

    SlackPeople(SlackApi slack, SlackUsers users, People people) {
        this.slack = slack;
        this.users = users;
        this.people = people;
    }

    /// Which of us somebody in Slack is.
    sealed interface Who {
        record Known(Person person) implements Who {}

        record Nobody() implements Who {}

        /// Slack could not be asked.
        record Later() implements Who {}
    }

    /// Where somebody's direct messages are.
    sealed interface Place {
        record At(String channel) implements Place {}

        record Nowhere() implements Place {}

        record Later(Duration after, String code) implements Place {}
    }

    Who who(String userId) {
        Optional<Person> known = users.person(userId);
        if (known.isPresent()) return new Who.Known(known.get());
        return switch (slack.call(methods -> methods.usersInfo(asked -> asked.user(userId)))) {
            case Answer.Said<UsersInfoResponse>(var said) -> member(said.getUser());
            case Answer.Refused<?> ignored -> new Who.Nobody();
            case Answer.Later<?> ignored -> new Who.Later();
            case Answer.Unknown<?> ignored -> new Who.Later();
        };
    }

    private Who member(User user) {
        String ours = team();
        if (ours == null) return new Who.Later();
        if (!isTrusted(user, ours)) return new Who.Nobody();
        return users.withEmail(user.getProfile().getEmail())
                .filter(person -> users.found(person.id(), user.getId(), person.email()))
                .<Who>map(Who.Known::new)
                .orElseGet(Who.Nobody::new);
    }

    Place place(String personId) {
        Optional<SlackUsers.SlackUser> known = users.of(personId);
        if (known.isEmpty()) return lookUp(people.byId(personId).orElseThrow());
        SlackUsers.SlackUser user = known.get();
        if (user.userId() == null) return new Place.Nowhere();
        return user.channel() == null ? open(personId, user.userId()) : new Place.At(user.channel());
    }

    /// Somebody as a channel calls them: a mention where they are in Slack, else their name.
    String called(String personId) {
        return userOf(personId)
                .map(user -> "<@" + user + ">")
                .orElseGet(() ->
                        "*" + SlackText.line(people.byId(personId).orElseThrow().name(), 100) + "*");
    }

    /// Slack's id of somebody, where it is known already.
    Optional<String> userOf(String personId) {
        return users.of(personId).map(SlackUsers.SlackUser::userId);
    }

    private Place lookUp(Person person) {
        String ours = team();
        if (ours == null) return new Place.Later(Duration.ofSeconds(30), "auth.test");
        return switch (slack.call(methods -> methods.usersLookupByEmail(asked -> asked.email(person.email())))) {
            case Answer.Said<UsersLookupByEmailResponse>(var said) -> {
                User user = said.getUser();
                boolean found = isTrusted(user, ours) && users.found(person.id(), user.getId(), person.email());
                yield found ? open(person.id(), user.getId()) : nowhere(person);
            }
            case Answer.Refused<?> ignored -> nowhere(person);
            case Answer.Later<?> later -> new Place.Later(later.after(), later.code());
            case Answer.Unknown<?> unknown -> new Place.Later(Duration.ofSeconds(30), unknown.code());
        };
    }

    private Place nowhere(Person person) {
        users.notFound(person.id(), person.email());
        return new Place.Nowhere();
    }

    private Place open(String personId, String userId) {
        return switch (slack.call(methods -> methods.conversationsOpen(asked -> asked.users(List.of(userId))))) {
            case Answer.Said<ConversationsOpenResponse>(var said) -> {
                String channel = said.getChannel().getId();
                users.opened(personId, channel);
                yield new Place.At(channel);
            }
            case Answer.Refused<?> ignored -> new Place.Nowhere();
            case Answer.Later<?> later -> new Place.Later(later.after(), later.code());
            case Answer.Unknown<?> unknown -> new Place.Later(Duration.ofSeconds(30), unknown.code());
        };
    }

    private static boolean isTrusted(@Nullable User user, String ours) {
        return user != null
                && ours.equals(user.getTeamId())
                && !user.isDeleted()
                && !user.isBot()
                && !user.isRestricted()
                && !user.isUltraRestricted()
                && !user.isStranger()
                && user.isEmailConfirmed()
                && user.getProfile() != null
                && user.getProfile().getEmail() != null;
    }

    /// Where people read the workspace in a browser; empty: Slack has not been asked yet.
    Optional<String> home() {
        return Optional.ofNullable(workspace).map(AuthTestResponse::getUrl);
    }

    /// The workspace that our token is of; null: Slack could not be asked.
    private @Nullable String team() {
        AuthTestResponse known = workspace;
        if (known == null
                && slack.call(methods -> methods.authTest(asked -> asked))
                        instanceof Answer.Said<AuthTestResponse>(var said)) {
            known = said;
            workspace = said;
        }
        return known == null ? null : known.getTeamId();
    }
}
