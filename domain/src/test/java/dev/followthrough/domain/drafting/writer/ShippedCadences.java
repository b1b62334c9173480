package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.cadence.CadenceFile;
import dev.followthrough.domain.sequence.CadencePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The cadences that ship, as files.
enum ShippedCadences {
    STANDARD("standard-21-day"),
    POST_DISCOVERY("post-discovery"),
    POST_PROPOSAL("post-proposal"),
    POST_DEMO("post-demo"),
    MULTICHANNEL("multichannel-30-day"),
    GONE_DARK("gone-dark"),
    NURTURE("nurture"),
    ONBOARDING("onboarding"),
    RENEWAL("renewal"),
    CONTENT_ENGAGEMENT("content-engagement"),
    TRIGGER_EVENT("trigger-event"),
    RE_ENGAGEMENT("re-engagement");

    private final String name;

    ShippedCadences(String name) {
        this.name = name;
    }

    CadencePlan plan() {
        Path file = Path.of("..", "cadences", name + ".yaml");
        try {
            if (CadenceFile.read(Files.readString(file), name) instanceof CadenceFile.Compiled compiled)
                return compiled.plan();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException(file + " does not compile");
    }
}
