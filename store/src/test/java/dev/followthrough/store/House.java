package dev.followthrough.store;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Caps;
import dev.followthrough.domain.sequence.ReviewTimes;
import dev.followthrough.domain.sequence.Window;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.deal.DealIntake;
import dev.followthrough.store.deal.NewDeal;
import dev.followthrough.store.delivery.Mailbox;
import dev.followthrough.store.delivery.Mailboxes;
import dev.followthrough.store.delivery.TouchKey;
import dev.followthrough.store.drafting.Drafts;
import dev.followthrough.store.engagement.MailboxReading;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/// A furnished house for tests: people, a mailbox that was just read, a cadence, and deals on demand.
@Component
public class House {
    public static final Window ALWAYS = new Window(List.of(DayOfWeek.values()), LocalTime.MIN, LocalTime.MAX);
    public static final Caps MANY = new Caps(100, 100);

    private final People people;
    private final Mailboxes mailboxes;
    private final MailboxReading reading;
    private final Cadences cadences;
    private final DealIntake intake;
    private final Drafts drafts;

    House(
            People people,
            Mailboxes mailboxes,
            MailboxReading reading,
            Cadences cadences,
            DealIntake intake,
            Drafts drafts) {
        this.people = people;
        this.mailboxes = mailboxes;
        this.reading = reading;
        this.cadences = cadences;
        this.intake = intake;
        this.drafts = drafts;
    }

    public Person owner() {
        return people.put("Mara Lindqvist", "mara@sells.example", Person.Role.REP, ZoneId.of("Europe/Stockholm"));
    }

    public Person stranger() {
        return people.put("Tomas Brandt", "tomas@sells.example", Person.Role.REP, ZoneId.of("Europe/Berlin"));
    }

    public Mailbox mailbox() {
        var server = new Mailbox.Server("127.0.0.1", 25, "none");
        Mailbox box = mailboxes.put(new Mailbox(
                "", "mara@sells.example", "Mara Lindqvist", server, server, "mara", "env:NONE", 10_000, 10_000));
        wasJustRead(box);
        return box;
    }

    private void wasJustRead(Mailbox box) {
        reading.acquire(box.id(), "house", Duration.ofMillis(1))
                .ifPresent(lease -> reading.readToEnd(lease, reading.now()));
    }

    public CadencePlan cadence() {
        return cadence("plain");
    }

    /// Published: a cadence without a step, and with no hour that is not allowed.
    public CadencePlan cadence(String name) {
        var plan = new CadencePlan(
                name,
                0,
                "0".repeat(64),
                1,
                Duration.ofDays(2),
                ALWAYS,
                MANY,
                new ReviewTimes(Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(2)),
                List.of(),
                List.of());
        return cadences.publish(plan, "name: " + name, "test").plan();
    }

    /// A running deal with one contact at this address.
    public String deal(String address) {
        return deal(address, cadence());
    }

    public String deal(String address, CadencePlan plan) {
        return deal(address, plan, owner());
    }

    public String deal(String address, CadencePlan plan, Person owner) {
        return intake.enroll(new NewDeal(
                "Pilot",
                "Northwind " + address,
                "logistics",
                List.of(new NewDeal.NewContact(
                        "Priya Raman", address, "champion", ZoneId.of("Europe/London"), "en", "granted", "form")),
                owner.id(),
                null,
                mailbox().id(),
                "demo",
                null,
                null,
                null,
                false,
                null,
                null,
                new NewDeal.LastInteraction(Instant.now(), "call", "docks"),
                0,
                List.of(),
                plan.name(),
                plan.version(),
                null,
                null,
                List.of(),
                NewDeal.Dates.NONE));
    }

    /// A draft of a deal's touch, in the given state.
    public String draft(TouchKey key, String contactId, String address, String state) {
        return draft(key, contactId, address, "recap", state);
    }

    public String draft(TouchKey key, String contactId, String address, String kind, String state) {
        return drafts.add(new Drafts.NewDraft(
                key,
                contactId,
                address,
                kind,
                "en",
                "Docks",
                "Hello Priya",
                Drafts.Origin.of("test", "a test"),
                "[]",
                "[]",
                state,
                null,
                null,
                Instant.now()));
    }
}
