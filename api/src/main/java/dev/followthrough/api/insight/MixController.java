package dev.followthrough.api.insight;

import dev.followthrough.api.people.Access;
import dev.followthrough.domain.insight.ChannelMix;
import dev.followthrough.domain.insight.MixOf;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.store.insight.ChannelMixes;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How touches were spread over channels in the last 30 days, beside what the house wants (M55). A rep sees their own
/// deals.
@RestController
class MixController {
    private static final int DAYS = 30;

    private final ChannelMixes mixes;
    private final ChannelMix target;
    private final People people;
    private final Access access;

    MixController(ChannelMixes mixes, ChannelMix target, People people, Access access) {
        this.mixes = mixes;
        this.target = target;
        this.people = people;
        this.access = access;
    }

    record Mix(int days, List<Group> groups) {}

    /// @param by     `house`, `owner`, `segment` or `cadence`
    /// @param name   of it; null: the whole house, or deals without a segment
    /// @param enough whether so many touches say something
    /// @param away   how many of a hundred touches are on another channel than the target has them
    record Group(
            String by,
            @Nullable String name,
            int touches,
            boolean enough,
            double away,
            String words,
            List<Share> channels) {}

    /// @param share  percent
    /// @param target percent
    /// @param points above the target; below it, negative
    record Share(String channel, int touches, double share, int target, double points) {}

    @GetMapping("/api/v1/insight/mix")
    Mix mix(@AuthenticationPrincipal Person caller) {
        String whose = caller.role() == Person.Role.REVOPS ? null : access.dealsOf(caller);
        List<Group> groups = new ArrayList<>();
        for (ChannelMixes.By by : ChannelMixes.By.values()) {
            Map<String, Map<Channel, Integer>> found = mixes.of(by, Duration.ofDays(DAYS), whose);
            if (by == ChannelMixes.By.HOUSE && found.isEmpty()) found = Map.of("", Map.of());
            found.forEach((name, touches) -> groups.add(group(by, name, touches)));
        }
        return new Mix(DAYS, groups);
    }

    private Group group(ChannelMixes.By by, String name, Map<Channel, Integer> touches) {
        MixOf mix = target.of(touches, by == ChannelMixes.By.SEGMENT ? name : null);
        return new Group(
                by.word(),
                name.isEmpty() ? null : by == ChannelMixes.By.OWNER ? person(name) : name,
                mix.all(),
                mix.isEnough(),
                mix.away(),
                mix.words(),
                Arrays.stream(Channel.values())
                        .filter(channel -> mix.count(channel) > 0 || mix.wanted(channel) > 0)
                        .map(channel -> new Share(
                                channel.word(),
                                mix.count(channel),
                                mix.share(channel),
                                mix.wanted(channel),
                                mix.points(channel)))
                        .toList());
    }

    private String person(String id) {
        return people.byId(id).map(Person::name).orElse(id);
    }
}
