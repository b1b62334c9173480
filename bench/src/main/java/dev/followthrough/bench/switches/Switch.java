package dev.followthrough.bench.switches;

import dev.followthrough.bench.load.WorkingHouse;
import dev.followthrough.store.delivery.HouseGate;
import dev.followthrough.store.delivery.SendingPauses;
import java.time.Instant;

/// What a person can stop, with the product's own classes: they return when the decision is committed.
enum Switch {
    MAILBOX {
        @Override
        void off(WorkingHouse house, Flow flow) {
            pauses(house).pause(SendingPauses.Kind.MAILBOX, flow.mailbox(), WHY, BY, Instant.now());
        }

        @Override
        int heldBack(WorkingHouse house, Flow flow) {
            return lasting(house, SendingPauses.Kind.MAILBOX, flow.mailbox()).heldBack();
        }

        @Override
        void on(WorkingHouse house, Flow flow) {
            resume(house, lasting(house, SendingPauses.Kind.MAILBOX, flow.mailbox()));
        }
    },
    CADENCE {
        @Override
        void off(WorkingHouse house, Flow flow) {
            pauses(house).pause(SendingPauses.Kind.CADENCE, flow.cadence(), WHY, BY, Instant.now());
        }

        @Override
        int heldBack(WorkingHouse house, Flow flow) {
            return lasting(house, SendingPauses.Kind.CADENCE, flow.cadence()).heldBack();
        }

        @Override
        void on(WorkingHouse house, Flow flow) {
            resume(house, lasting(house, SendingPauses.Kind.CADENCE, flow.cadence()));
        }
    },
    HOUSE {
        @Override
        void off(WorkingHouse house, Flow flow) {
            house.bean(HouseGate.class).shut(WHY, BY);
        }

        @Override
        int heldBack(WorkingHouse house, Flow flow) {
            return house.bean(HouseGate.class).standing().heldBack();
        }

        /// Mailboxes count as read, as in every bench.
        @Override
        void on(WorkingHouse house, Flow flow) {
            if (!house.bean(HouseGate.class).open(BY).isEmpty()) throw new IllegalStateException("it stays shut");
        }
    };

    private static final String WHY = "the bench";
    private static final String BY = "bench";

    abstract void off(WorkingHouse house, Flow flow);

    /// How many deals the product says that it has held back.
    abstract int heldBack(WorkingHouse house, Flow flow);

    abstract void on(WorkingHouse house, Flow flow);

    private static SendingPauses pauses(WorkingHouse house) {
        return house.bean(SendingPauses.class);
    }

    private static SendingPauses.Pause lasting(WorkingHouse house, SendingPauses.Kind kind, String subject) {
        return pauses(house).lasting(kind, subject).orElseThrow();
    }

    private static void resume(WorkingHouse house, SendingPauses.Pause pause) {
        pauses(house).resume(pause.id(), WHY, BY, Instant.now());
    }
}
