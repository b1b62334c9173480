package dev.followthrough.domain.cadence;

import dev.followthrough.domain.insight.ChannelMix;
import dev.followthrough.domain.insight.MixOf;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Whether a plan alone would keep the house's mix of channels (M55). Prospects change it, so it is no more than a
/// note.
final class MixRule {
    private MixRule() {}

    static void isNearTheTarget(Written cadence, ChannelMix mix, Problems problems) {
        Map<Channel, Integer> touches = new EnumMap<>(Channel.class);
        for (Step step : cadence.planned())
            touches.merge(step.channel(), step.options().times(), Integer::sum);
        MixOf planned = mix.of(touches, null);
        if (!mix.isFar(planned)) return;
        List<String> shares = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            if (planned.count(channel) == 0 && planned.wanted(channel) == 0) continue;
            shares.add("%s %d %% (%d)"
                    .formatted(channel.word(), Math.round(planned.share(channel)), planned.wanted(channel)));
        }
        String path = cadence.file().has("steps") ? "/steps" : "/ending";
        problems.note(
                cadence.tree().ofKey(path),
                path,
                "its channels are far from the house's mix: " + String.join(", ", shares),
                "move a touch to another channel, or leave it so where this cadence is better alone");
    }
}
