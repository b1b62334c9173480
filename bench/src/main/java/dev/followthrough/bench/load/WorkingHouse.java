package dev.followthrough.bench.load;

import dev.followthrough.bench.stack.PrivateStack;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.DealIntake;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.review.Reviews;
import dev.followthrough.worker.WorkerApplication;
import dev.followthrough.workflows.deal.DealRelay;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The product's worker in this process, with a furnished house: an owner, mailboxes that were just read, and deals
/// on demand. There is no api: the bench itself commits and nudges, with the product's own classes.
public final class WorkingHouse implements AutoCloseable {
    private final HouseOrder order;
    private final ConfigurableApplicationContext worker;
    private final BenchRole role;
    private final Person owner;
    private final List<Mailbox> mailboxes = new ArrayList<>();
    private int deals;

    private WorkingHouse(ConfigurableApplicationContext worker, PrivateStack stack, HouseOrder order)
            throws IOException {
        this.worker = worker;
        this.order = order;
        this.role = BenchRole.in(stack.servers().postgres());
        this.owner = bean(People.class).put("Mara Lindqvist", "mara@sells.example", Person.Role.REP, ZoneId.of("UTC"));
        Path password = Files.writeString(stack.folder().resolve("mailbox-password"), "any");
        var smtp = new Mailbox.Server("127.0.0.1", stack.ports().smtp(), "none");
        for (int i = 0; i < order.mailboxes(); i++) {
            String address = "mara" + i + "@sells.example";
            mailboxes.add(bean(Mailboxes.class)
                    .put(new Mailbox(
                            "",
                            address,
                            "Mara Lindqvist",
                            smtp,
                            smtp,
                            address,
                            "file:" + password,
                            order.perDay(),
                            order.perMinute())));
        }
        // Reading a mailbox costs the same whatever leaves through it, so it is no part of a touch: here it was read.
        role.house()
                .sql("update mailbox set read_at = now() + interval '1 day'")
                .update();
        bean(QuickOwner.class).decides(this::approve);
    }

    /// @param slot how far ahead of its planning each touch lies
    public static WorkingHouse open(PrivateStack stack, Duration slot) {
        return open(stack, HouseOrder.unbounded(slot));
    }

    public static WorkingHouse open(PrivateStack stack, HouseOrder order) {
        List<String> settings = new ArrayList<>(stack.servers().settings());
        settings.addAll(List.of(
                "--server.port=" + stack.ports().worker(),
                "--followthrough.mailbox.poll-seconds=86400",
                "--followthrough.public-url=https://sells.example",
                "--logging.file.name=" + stack.servers().logs().resolve("worker.log"),
                "--logging.threshold.console=off",
                "--spring.main.register-shutdown-hook=false"));
        if (order.slot() != null) settings.add("--bench.slot=" + order.slot().toMillis() + "ms");
        return stack.steps().step("Worker in this process", () -> {
            try {
                return stack.put(new WorkingHouse(
                        new SpringApplicationBuilder(WorkerApplication.class, BenchBeans.class)
                                .properties("spring.config.name=worker")
                                .run(settings.toArray(String[]::new)),
                        stack,
                        order));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    public <T> T bean(Class<T> type) {
        return worker.getBean(type);
    }

    public WorkflowClient client() {
        return bean(WorkflowClient.class);
    }

    public DealRelay relay() {
        return bean(DealRelay.class);
    }

    /// The database through a role of the bench's own, so that its looks are not counted as the product's.
    public BenchRole role() {
        return role;
    }

    /// @return id
    public String mailbox(int number) {
        return mailboxes.get(number).id();
    }

    public CadencePlan publish(CadencePlan plan) {
        return bean(Cadences.class)
                .publish(plan, "name: " + plan.name(), "bench")
                .plan();
    }

    /// Deals that nobody has started yet.
    public List<String> enroll(CadencePlan plan, int count) {
        return enroll(plan, count, Instant.now().minus(Duration.ofDays(2)));
    }

    /// @param spokeAt when everybody was last spoken to; steps count from it
    public List<String> enroll(CadencePlan plan, int count, Instant spokeAt) {
        int first = deals;
        deals += count;
        List<Integer> numbers = IntStream.range(first, deals).boxed().toList();
        return InParallel.map(numbers, 8, number -> bean(DealIntake.class).enroll(deal(plan, number, spokeAt)));
    }

    public static String prospect(int number) {
        return "prospect" + number + "@buys.example";
    }

    private NewDeal deal(CadencePlan plan, int number, Instant spokeAt) {
        return new NewDeal(
                "Pilot",
                "Northwind " + number / order.colleagues(),
                "logistics",
                List.of(new NewDeal.NewContact(
                        "Priya Raman", prospect(number), "champion", order.zone(), "en", "granted", "form")),
                owner.id(),
                null,
                mailboxes.get(number % order.mailboxes()).id(),
                "demo",
                null,
                null,
                null,
                false,
                null,
                "send the recording of the demo",
                new NewDeal.LastInteraction(spokeAt, "demo", "dock appointments"),
                0,
                List.of(new NewDeal.NewFact("text", "pain", "trucks that queue at the gate", "customer", "call")),
                plan.name(),
                plan.version(),
                null,
                null,
                List.of(),
                NewDeal.Dates.NONE);
    }

    /// As the api does it: decide, then tell the workflow.
    private void approve(String deal, String draft) {
        String hash = role.house()
                .sql("select hash from draft where id = ?")
                .param(draft)
                .query(String.class)
                .single();
        bean(Reviews.class).approve(draft, hash, owner);
        relay().nudge(deal);
    }

    @Override
    public void close() {
        worker.close();
    }
}
