package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.HoldReason;
import dev.followthrough.domain.sequence.Phase;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.deal.Tasks;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Nobody is followed up by two owners at once (M27).
@StoreTest
class OwnershipTest {
    @Autowired
    House house;

    @Autowired
    Deals deals;

    @Autowired
    Tasks tasks;

    private final String address = "sofia@" + UUID.randomUUID() + ".example";

    @Test
    void a_second_owner_s_deal_with_the_same_person_is_held_and_asks() {
        String first = house.deal(address, house.cadence(), house.owner());
        String second = house.deal(address.toUpperCase(java.util.Locale.ROOT), house.cadence(), house.stranger());
        Deals.Deal held = deals.byId(second).orElseThrow();
        assertThat(held.gate()).isEqualTo("held");
        assertThat(held.state().phase()).isEqualTo(new Phase.Held(HoldReason.OWNERSHIP_CONFLICT));
        assertThat(reasons(second)).singleElement().asString().contains("Mara Lindqvist (Pilot)");
        assertThat(deals.byId(first).orElseThrow().gate()).isEqualTo("open");
    }

    @Test
    void one_owner_may_have_several_deals_with_a_person() {
        house.deal(address, house.cadence(), house.owner());
        String second = house.deal(address, house.cadence(), house.owner());
        assertThat(deals.byId(second).orElseThrow().gate()).isEqualTo("open");
        assertThat(reasons(second)).isEmpty();
    }

    private List<String> reasons(String deal) {
        return tasks.open(null, null, 10_000).stream()
                .filter(task -> task.dealId().equals(deal))
                .map(Tasks.Task::reason)
                .toList();
    }
}
