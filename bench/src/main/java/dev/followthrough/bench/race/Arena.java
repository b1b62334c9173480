package dev.followthrough.bench.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.followthrough.activities.delivery.SendWatch;
import dev.followthrough.bench.load.SinkSmtp;
import dev.followthrough.bench.stack.PrivateStack;
import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.standalone.Cast;
import dev.followthrough.standalone.StandingWorker;
import dev.followthrough.standalone.demo.DemoMailServer;
import dev.followthrough.standalone.process.Trouble;
import dev.followthrough.standalone.process.Waiting;
import dev.followthrough.standalone.stack.ApiClient;
import dev.followthrough.standalone.stack.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// The product as processes of its own, three reps with mailboxes, and a mail server that remembers when each dot
/// came. A day lasts a minute.
final class Arena {
    private static final Duration SOON = Duration.ofMinutes(2);
    /// As long answers have to be acknowledged before the blow; those that wait for the send's locks are not, yet.
    private static final Duration A_MOMENT = Duration.ofSeconds(4);

    private final Product product;
    private final ApiClient api;
    private final Cast cast;
    private final SinkSmtp sink;
    private final Path orders;
    private final String cadence;

    private Arena(Product product, PrivateStack stack, Path orders) throws IOException {
        this.product = product;
        this.api = product.client();
        this.cast = new Cast(api, stack.ports());
        this.orders = orders;
        int sinkPort = stack.ports().imap() + 1;
        this.sink = stack.put(new SinkSmtp(sinkPort));
        DemoMailServer mail = stack.put(
                DemoMailServer.start(stack.ports().smtp(), stack.ports().imap()));
        Path password = Files.writeString(stack.folder().resolve("mailbox-password"), "any");
        for (Answer answer : Answer.values()) {
            mail.open(rep(answer));
            cast.employ(rep(answer), password, sinkPort);
        }
        this.cadence = cast.cadence("race", "always", 1);
    }

    static Arena open(PrivateStack stack) {
        Path orders = stack.folder().resolve("orders");
        return stack.steps().step("api and worker", () -> {
            List<String> settings = List.of("--followthrough.mailbox.poll-seconds=1", "--test.orders=" + orders);
            var product = stack.put(
                    Product.start(stack.servers(), settings, new Pace(24 * 60), StandingWorker.class.getName()));
            try {
                return new Arena(product, stack, orders);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// A mailbox for each kind of answer: sends from one mailbox wait for each other.
    private static String rep(Answer answer) {
        return "mara." + answer.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@sells.example";
    }

    /// Three touches come to the point and stand there, prospects answer, the blow falls, and everything goes on.
    List<Touch.Fate> play(SendWatch.Point point, Blow blow) {
        List<Touch> touches = new ArrayList<>();
        for (Answer answer : Answer.values()) touches.add(touch(answer));
        for (Touch touch : touches) touch.approve(point, orders);
        await("the sends stand at " + point, () -> touches.stream().allMatch(Touch::stands));
        touches.forEach(Touch::answer);
        Waiting.until(() -> touches.stream().allMatch(Touch::isAcknowledged), A_MOMENT);
        blow.strike(product);
        touches.forEach(Touch::goOn);
        blow.mend(product);
        await("the touches come to their ends", () -> touches.stream().allMatch(Touch::isOver));
        boolean sessionDied = blow == Blow.SESSIONS && point == SendWatch.Point.LOCKED;
        return touches.stream().map(touch -> touch.fate(sessionDied)).toList();
    }

    private Touch touch(Answer answer) {
        String prospect = cast.prospect();
        String deal = cast.deal(prospect, cadence, Map.of("owner", rep(answer), "mailbox", rep(answer)));
        String waiting = "/api/v1/drafts?state=waiting&deal=" + deal;
        await("a draft waits", () -> api.get(waiting).get("items").size() == 1);
        JsonNode draft = api.get(waiting).get("items").get(0);
        return new Touch(product.jdbc(), api, cast, sink, deal, prospect, rep(answer), draft, answer);
    }

    private static void await(String what, BooleanSupplier condition) {
        if (!Waiting.until(condition, SOON)) {
            throw new Trouble("It does not happen that " + what + ".", "The logs of worker and api tell why.");
        }
    }
}
