package dev.followthrough.workflows.deal;

import static dev.followthrough.workflows.deal.FollowedDeal.day;

import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.FollowUp;
import dev.followthrough.domain.sequence.GateReason;
import dev.followthrough.domain.sequence.Happened;
import dev.followthrough.domain.sequence.Intent;
import dev.followthrough.domain.sequence.Place;
import dev.followthrough.domain.sequence.Reach;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceEvent.Reviewed.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Lives of deals whose histories every release must be able to go on with. People and mails in them are
/// seeded with [#PERSONAL] words, as a server's refusal or a model's answer would quote them.
enum Lives {
    AUTOMATIC(temporal -> temporal.follow(Plans.threeMails()).begins().onDay(30, "09:00")),

    STANDARD_CADENCE(temporal -> temporal.follow(ShippedCadence.standard21Day())
            .begins()
            .onDay(20, "10:00")
            .isApproved()
            .onDay(30, "09:00")),

    REVIEWED(temporal -> temporal.follow(Plans.aPlan().reviewedMail("offer", 4).mail("breakup", 9))
            .begins()
            .onDay(3, "12:00")
            .decided(Verdict.ASKED_AGAIN)
            .onDay(3, "17:00")
            .isApproved()
            .onDay(20, "09:00")),

    APPROVAL_TAKEN_BACK(temporal -> temporal.follow(Plans.aPlan().reviewedMail("offer", 4))
            .begins()
            .onDay(3, "12:00")
            .isApproved()
            .decided(Verdict.TAKEN_BACK)
            .onDay(3, "16:00")
            .isApproved()
            .onDay(20, "09:00")),

    REJECTION_TAKEN_BACK(temporal -> temporal.follow(Plans.aPlan().reviewedMail("offer", 4))
            .begins()
            .onDay(3, "12:00")
            .decided(Verdict.REJECTED)
            .onDay(3, "13:00")
            .decided(Verdict.TAKEN_BACK)
            .onDay(3, "16:00")
            .isApproved()
            .onDay(20, "09:00")),

    REVIEW_EXPIRED(temporal ->
            temporal.follow(Plans.aPlan().reviewedMail("offer", 4)).begins().onDay(9, "09:00")),

    HELD_AND_RESUMED(temporal -> temporal.follow(Plans.threeMails())
            .begins()
            .onDay(1, "10:00")
            .replies(Intent.QUESTION)
            .onDay(4, "10:00")
            .isResumed()
            .onDay(30, "09:00")),

    PAUSED(temporal -> temporal.follow(Plans.threeMails())
            .begins()
            .isPausedUntil(day(9, "12:00"))
            .onDay(30, "09:00")),

    STOPPED(temporal ->
            temporal.follow(Plans.threeMails()).begins().onDay(1, "10:00").isStopped()),

    CALL(temporal -> {
        FollowedDeal deal =
                temporal.follow(Plans.aPlan().call("call", 1)).begins().onDay(3, "10:00");
        return deal.hears(new SequenceEvent.TaskDone(deal.minute(), 1, "reached", "ann"));
    }),

    MOVED_BY_THE_GATE(temporal -> temporal.follow(Plans.threeMails())
            .whoseGateSays(GateReason.SERVER_BUSY, GateReason.CHECK_FAILED)
            .begins()
            .onDay(2, "09:00")),

    MEETING(temporal -> {
        FollowedDeal deal = temporal.follow(Plans.threeMails())
                .withReviewOf("meeting-recap")
                .begins()
                .onDay(1, "10:00");
        deal.hears(new SequenceEvent.MeetingHeld(
                        deal.minute(), FollowUp.owed(day(1, "09:30"), day(1, "11:30"), day(1, "13:30"))))
                .onDay(1, "11:00")
                .isApproved()
                .onDay(2, "10:00");
        return deal.hears(new SequenceEvent.MeetingHeld(
                        deal.minute(), FollowUp.owed(day(-4, "09:30"), day(-4, "11:30"), day(-4, "13:30"))))
                .onDay(30, "09:00");
    }),

    ANSWERED(temporal -> temporal.follow(Plans.threeMails())
            .begins()
            .onDay(1, "10:00")
            .asks()
            .onDay(1, "11:00")
            .decided(Verdict.ASKED_AGAIN)
            .onDay(1, "12:00")
            .isApproved()
            .onDay(4, "10:00")
            .isApproved()
            .onDay(30, "09:00")),

    CONSENT_UNCLEAR(temporal -> {
        FollowedDeal deal = temporal.follow(Plans.threeMails()).begins().onDay(1, "10:00");
        return deal.hears(consent(deal, false))
                .onDay(9, "10:00")
                .hears(consent(deal, true))
                .onDay(30, "09:00");
    }),

    HANDED_OVER(temporal -> temporal.follow(Plans.aPlan().mail("last", 0).thenHandsOverTo("test"))
            .knows(Plans.aPlan().mail("monthly", 10).build())
            .begins()
            .onDay(30, "09:00")),

    MIGRATED(temporal -> temporal.follow(Plans.threeMails())
            .begins()
            .onDay(1, "10:00")
            .isMovedTo(Plans.second())
            .onDay(40, "09:00")),

    MIGRATION_UNDONE(temporal -> {
        FollowedDeal deal = temporal.follow(Plans.threeMails()).begins().onDay(1, "10:00");
        Place before = Place.of(deal.books.state());
        return deal.isMovedTo(Plans.second())
                .onDay(2, "10:00")
                .isMovedBackTo(Plans.threeMails().build(), before)
                .onDay(30, "09:00");
    }),

    ADAPTED(temporal -> {
        FollowedDeal deal = temporal.follow(Plans.threeMails().hurriesAfter(Happened.SURGE))
                .begins()
                .onDay(1, "10:00");
        return deal.hears(new SequenceEvent.Engaged(deal.minute(), Happened.SURGE))
                .onDay(30, "09:00");
    }),

    WITH_A_GAP(temporal -> {
        FollowedDeal deal = temporal.follow(Plans.threeMails()).begins().onDay(1, "10:00");
        deal.committed(new SequenceEvent.Paused(deal.minute(), null, "ann"));
        var resumed = deal.books.append(new SequenceEvent.Resumed(deal.minute(), "ann"));
        return deal.isSignalled("resumed", new Happening(resumed.seq(), "x", resumed.event()))
                .onDay(30, "09:00");
    }),

    SLEEPER(temporal -> temporal.follow(Plans.nurture()).begins().onDay(100, "09:00")),

    ASLEEP(temporal -> temporal.follow(Plans.nurture()).begins().onDay(20, "09:00")),

    OUTAGES(temporal -> temporal.follow(Plans.threeMails())
            .whereFails("prepareTouch", saying("the model"))
            .whereFails("sendTouch", saying("550 5.1.1"))
            .whereFails("findSlot", saying("the database"), saying("a"), saying("b"), saying("c"))
            .whereFails("cameToRest", saying("the disk"))
            .begins()
            .onDay(30, "09:00"));

    static final List<String> PERSONAL =
            List.of("ursula.quill@prospect.example", "Ursula Quill", "fourteen lighthouses of Ushant");

    private final Function<InMemoryTemporal, FollowedDeal> life;

    Lives(Function<InMemoryTemporal, FollowedDeal> life) {
        this.life = life;
    }

    FollowedDeal lived(InMemoryTemporal temporal) {
        return life.apply(temporal);
    }

    /// As its file is called.
    String title() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static SequenceEvent consent(FollowedDeal deal, boolean known) {
        Set<Channel> mail = Set.of(Channel.EMAIL);
        Reach reach = known ? new Reach(mail, Set.of()) : new Reach(Set.of(), mail);
        return new SequenceEvent.ConsentChanged(deal.minute(), known, Channel.EMAIL, Map.of(Audience.PRIMARY, reach));
    }

    private static String saying(String who) {
        return who + " said of " + String.join(", ", PERSONAL) + ": no";
    }
}
