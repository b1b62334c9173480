package dev.followthrough.activities.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.activities.MailTest;
import dev.followthrough.store.House;
import dev.followthrough.store.deal.Deals;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Suppressions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The same mails, in any order and any number of times, end in the same suppressions and gates.
@MailTest
class InAnyOrderTest {
    @Autowired
    House house;

    @Autowired
    Intake intake;

    @Autowired
    Deals deals;

    @Autowired
    Suppressions suppressions;

    @Autowired
    JdbcClient jdbc;

    private final String round = UUID.randomUUID().toString();
    private final Map<String, String> dealOf = new TreeMap<>();

    static Stream<Long> seeds() {
        return new Random(20261125).longs(12).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_left_does_not_depend_on_the_order(long seed) {
        var random = new Random(seed);
        for (String who :
                List.of("answers", "leaves", "bounces", "delays", "is-away", "answers-and-leaves", "is-spared")) {
            dealOf.put(who, house.deal(address(who)));
        }
        Mailbox mailbox = house.mailbox();
        List<byte[]> mails = mails();
        List<byte[]> played = new ArrayList<>(mails);
        for (int i = 0; i < 15; i++) played.add(mails.get(random.nextInt(mails.size())));
        Collections.shuffle(played, random);
        played.forEach(mail -> intake.take(mailbox, mail, "1.1"));

        Map<String, String> left = new TreeMap<>();
        dealOf.forEach((who, deal) -> left.put(who, gate(deal) + suppressed(who)));
        assertThat(left)
                .isEqualTo(Map.of(
                        "answers", "held",
                        "leaves", "stopped, suppressed once",
                        "bounces", "stopped, suppressed once",
                        "delays", "open",
                        "is-away", "open",
                        "answers-and-leaves", "stopped, suppressed once",
                        "is-spared", "open"));
        assertThat(numbersOf(dealOf.get("is-away"))).containsExactly(1L);
        assertThat(numbersOf(dealOf.get("answers"))).containsExactly(1L, 2L);
    }

    private List<byte[]> mails() {
        return Stream.of(
                        Written.by(address("answers")).saying("A question: when?"),
                        Written.by(address("answers")).saying("Sounds good, let us talk."),
                        Written.by(address("leaves")).saying("Please remove me from your list."),
                        report("failed", "5.1.1", "bounces"),
                        report("delayed", "4.4.1", "delays"),
                        absence(),
                        absence(),
                        Written.by(address("answers-and-leaves")).saying("A question: when?"),
                        Written.by(address("answers-and-leaves"))
                                .with("Subject", "unsubscribe")
                                .saying(""),
                        Written.by("mara@sells.example")
                                .with("To", address("is-spared"))
                                .saying("Hello, a question?"),
                        Written.by("stranger@home.example").saying("Dinner?"))
                .map(Written::bytes)
                .toList();
    }

    private Written report(String action, String status, String who) {
        return Written.report(
                action, status, "Final-Recipient: rfc822; " + address(who) + "\r\n", "Subject: Docks\r\n");
    }

    private Written absence() {
        return Written.by(address("is-away"))
                .with("Subject", "Automatic reply: Docks")
                .with("Auto-Submitted", "auto-replied")
                .saying("I am out of the office and will be back on 1 December 2026.");
    }

    private String address(String who) {
        return who + "." + round + "@northwind.example";
    }

    private String gate(String deal) {
        return deals.byId(deal).orElseThrow().gate();
    }

    private String suppressed(String who) {
        int reasons = suppressions.reasons(address(who)).size();
        return reasons == 0 ? "" : ", suppressed " + (reasons == 1 ? "once" : reasons + " times");
    }

    private List<Long> numbersOf(String deal) {
        return jdbc.sql("select seq from deal_log where deal_id = ? order by seq")
                .param(deal)
                .query(Long.class)
                .list();
    }
}
