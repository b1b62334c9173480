package dev.followthrough.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.people.ListLine;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.delivery.ListedDeals;
import dev.followthrough.store.delivery.SuppressionLists;
import dev.followthrough.store.delivery.Suppressions;
import dev.followthrough.store.engagement.Inbound;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists of whom not to contact: loaded beside the one in force, and in force in one commit (M35).
@StoreTest
class SuppressionListsTest {
    @Autowired
    House house;

    @Autowired
    SuppressionLists lists;

    @Autowired
    ListedDeals listed;

    @Autowired
    Suppressions suppressions;

    @Autowired
    Inbound inbound;

    @Autowired
    Deals deals;

    @Autowired
    JdbcClient jdbc;

    private final String name = "list-" + UUID.randomUUID();
    private final String domain = UUID.randomUUID() + ".example";
    private final String address = "priya@sales." + domain;

    @Test
    void a_domain_covers_what_lies_below_it_and_stops_running_deals() {
        String deal = house.deal(address);
        int version = load("a", new ListLine.Domain(domain));
        assertThat(stop(version)).isEqualTo(1);
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("stopped");
        assertThat(deals.happenings(deal).getLast().kind()).isEqualTo("listed");
        assertThat(stop(version)).isZero();
    }

    @Test
    void a_domain_that_only_ends_alike_is_another() {
        String deal = house.deal("priya@not" + domain);
        assertThat(stop(load("a", new ListLine.Domain(domain)))).isZero();
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("open");
    }

    @Test
    void what_loads_is_not_in_force_yet() {
        house.deal(address);
        int version = lists.begin(name, "a test", null, "ann");
        lists.add(name, version, List.of(new ListLine.Address(address)), new SuppressionLists.Progress(1, 0));
        assertThat(isListed()).isFalse();
        assertThat(lists.putInForce(name, version, "a")).isTrue();
        assertThat(isListed()).isTrue();
    }

    @Test
    void a_newer_version_takes_the_place_of_the_one_before_and_the_same_file_changes_nothing() {
        house.deal(address);
        load("a", new ListLine.Address(address));
        int again = lists.begin(name, "a test", null, "ann");
        assertThat(lists.putInForce(name, again, "a")).isFalse();
        lists.giveUp(name, again, false);
        assertThat(isListed()).isTrue();
        load("b", new ListLine.Address("somebody@else.example"));
        assertThat(isListed()).isFalse();
        lists.forgetReplaced(name);
        assertThat(lists.all().stream().filter(one -> one.list().equals(name)))
                .extracting(SuppressionLists.Version::state)
                .containsExactly("current", "replaced");
    }

    @Test
    void no_list_takes_back_what_people_opted_out_of_themselves() {
        house.deal(address);
        load("a", new ListLine.Address(address));
        inbound.optOut("page:" + address, address, "clicked the link in a mail");
        load("b", new ListLine.Address("somebody@else.example"));
        assertThat(suppressions.isSuppressed(address)).isTrue();
    }

    @Test
    void a_number_closes_calls_and_stops_nothing() {
        String deal = house.deal(address);
        jdbc.sql("update contact set phone = '+442079460958', phone_hash = ? where email = ?")
                .params(phones.of("+442079460958", null).orElseThrow(), address)
                .update();
        stop(load("a", new ListLine.Phone("+442079460958")));
        assertThat(deals.byId(deal).orElseThrow().gate()).isEqualTo("open");
        assertThat(deals.happenings(deal).getLast().kind()).isEqualTo("consentChanged");
    }

    @Autowired
    dev.followthrough.store.people.PhoneHashes phones;

    private int load(String file, ListLine... lines) {
        int version = lists.begin(name, "a test", null, "ann");
        lists.add(name, version, Arrays.asList(lines), new SuppressionLists.Progress(lines.length, 0));
        assertThat(lists.putInForce(name, version, file)).isTrue();
        return version;
    }

    private int stop(int version) {
        return (int) listed.namedBy(name, version, "", 100).stream()
                .filter(named -> listed.take(named, name, version, "ann"))
                .count();
    }

    private boolean isListed() {
        String hash = jdbc.sql("select address_hash from contact where email = ?")
                .param(address)
                .query(String.class)
                .single();
        return suppressions.isListed(hash, null, address);
    }
}
