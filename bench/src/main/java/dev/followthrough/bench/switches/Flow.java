package dev.followthrough.bench.switches;

import dev.followthrough.bench.load.InParallel;
import dev.followthrough.bench.load.Plans;
import dev.followthrough.bench.load.SinkSmtp;
import dev.followthrough.bench.load.WorkingHouse;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.ReviewPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Deals whose touches follow each other at once, all on one mailbox and one cadence of their own.
record Flow(WorkingHouse house, SinkSmtp sink, String mailbox, String cadence, List<String> deals) {
    private static final int TOUCHES = 3;

    /// @param name     of its cadence
    /// @param mailbox  by its number
    static Flow of(WorkingHouse house, SinkSmtp sink, String name, int mailbox, int deals) {
        CadencePlan plan = house.publish(Plans.of(name, ReviewPolicy.BY_RISK, TOUCHES));
        List<String> ids = house.enroll(plan, deals);
        String box = house.mailbox(mailbox);
        house.role()
                .house()
                .sql("update deal set mailbox_id = ? where id = any(?)")
                .params(box, ids.toArray(String[]::new))
                .update();
        return new Flow(house, sink, box, plan.name(), ids);
    }

    void start() {
        InParallel.map(deals, 20, id -> {
            house.relay().start(id);
            return id;
        });
    }

    List<Instant> mails() {
        return deals.stream().flatMap(deal -> mails(deal).stream()).toList();
    }

    /// Deals that the mail server misses a mail of.
    int unfinished() {
        return (int) deals.stream().filter(deal -> mails(deal).size() < TOUCHES).count();
    }

    private List<Instant> mails(String deal) {
        List<Instant> all = new ArrayList<>();
        for (int touch = 1; touch <= TOUCHES; touch++) all.addAll(sink.delivered(deal + "/1/" + touch));
        return all;
    }
}
