package dev.followthrough.domain.engagement.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.Happened;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActRulesTest {
    private static final Instant NOW = Instant.parse("2026-10-14T09:00:00Z");
    private static final Map<String, String> NOBODY = Map.of();
    private final ActRules rules = new ActRules(EngagementRules.shipped());

    private static Act act(String person, Happened what, String ago) {
        return new Act(person, Set.of(what), NOW.minus(Duration.parse(ago)));
    }

    private static List<Act> visits(String person, String... agos) {
        List<Act> acts = new ArrayList<>();
        for (String ago : agos) acts.add(act(person, Happened.VISITED, ago));
        return acts;
    }

    @Test
    void seven_visits_in_two_days_of_one_who_comes_once_a_week_are_a_surge() {
        List<Act> acts =
                visits("p", "PT1H", "PT2H", "PT5H", "PT20H", "PT30H", "PT40H", "PT47H", "P9D", "P16D", "P23D", "P30D");
        assertThat(rules.surge("p", acts, NOW))
                .contains(new Signal(Happened.SURGE, "7 visits in 2 days, usually 1 a week"));
    }

    @Test
    void who_always_comes_often_does_not_surge() {
        List<Act> acts = visits("p", "PT1H", "PT2H", "PT5H", "PT20H");
        for (int day = 3; day < 30; day++) acts.addAll(visits("p", "P" + day + "D"));
        assertThat(rules.surge("p", acts, NOW)).isEmpty();
    }

    @Test
    void a_surge_is_one_persons_own() {
        List<Act> acts = visits("p", "PT1H", "PT2H", "PT5H");
        acts.addAll(visits("q", "PT1H", "PT3H"));
        assertThat(rules.surge("p", acts, NOW)).isEmpty();
        acts.add(act("p", Happened.DOWNLOADED, "PT4H"));
        assertThat(rules.surge("p", acts, NOW))
                .contains(new Signal(Happened.SURGE, "4 acts in 2 days, none in the 4 weeks before"));
    }

    @Test
    void two_people_within_a_week_are_several_and_one_unknown_is_not() {
        List<Act> acts = visits("p", "PT1H");
        acts.addAll(visits(null, "PT2H"));
        acts.addAll(visits("q", "P8D"));
        assertThat(rules.together(acts, NOBODY, NOW)).isEmpty();
        acts.addAll(visits("r", "P6D"));
        assertThat(rules.together(acts, NOBODY, NOW))
                .containsExactly(new Signal(Happened.SEVERAL_PEOPLE, "2 people active in 7 days"));
    }

    @Test
    void an_open_makes_nobody_active() {
        List<Act> acts = List.of(act("p", Happened.OPENED, "PT1H"), act("q", Happened.OPENED, "PT1H"));
        assertThat(rules.together(acts, NOBODY, NOW)).isEmpty();
    }

    @Test
    void the_buyer_is_quiet_when_the_champion_is_not() {
        Map<String, String> group = Map.of("p", "champion", "b", "economic-buyer");
        List<Act> acts = visits("p", "PT1H", "P3D", "P5D");
        assertThat(rules.together(acts, group, NOW))
                .containsExactly(new Signal(
                        Happened.BUYER_QUIET, "3 acts of the champion in 2 weeks, none of the economic buyer"));
        assertThat(rules.together(acts, Map.of("p", "champion"), NOW))
                .as("no buyer among the contacts")
                .isEmpty();
        acts.addAll(visits("b", "P13D"));
        assertThat(rules.together(acts, group, NOW)).as("the buyer looked").isEmpty();
    }

    @Test
    void a_renewal_is_near_from_ninety_days_on_until_its_day() {
        LocalDate today = LocalDate.of(2026, 10, 14);
        assertThat(rules.renewal(today.plusDays(91), NOW)).isEmpty();
        assertThat(rules.renewal(today.plusDays(90), NOW))
                .contains(new Signal(Happened.RENEWAL_NEAR, "renewed in 90 days, on 2027-01-12"));
        assertThat(rules.renewal(today, NOW)).isPresent();
        assertThat(rules.renewal(today.minusDays(1), NOW)).isEmpty();
        assertThat(rules.renewal(null, NOW)).isEmpty();
    }
}
