package dev.followthrough.domain.insight;

import dev.followthrough.domain.sequence.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How some touches were spread, beside how they should be.
///
/// @param touches by channel
/// @param target  percent by channel
/// @param least   fewer touches say nothing
public record MixOf(Map<Channel, Integer> touches, Map<Channel, Integer> target, int least) {
    public MixOf {
        Map<Channel, Integer> counts = new EnumMap<>(Channel.class);
        counts.putAll(touches);
        touches = Collections.unmodifiableMap(counts);
    }

    public int all() {
        return touches.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Channel channel) {
        return touches.getOrDefault(channel, 0);
    }

    public int wanted(Channel channel) {
        return target.getOrDefault(channel, 0);
    }

    /// Percent, to one place; 0 where there is no touch at all.
    public double share(Channel channel) {
        return all() == 0 ? 0 : Math.round(1000.0 * count(channel) / all()) / 10.0;
    }

    /// How many points above the target; below it, negative.
    public double points(Channel channel) {
        return Math.round(10 * (share(channel) - wanted(channel))) / 10.0;
    }

    /// How many of a hundred touches are on another channel than the target has them; 0 to 100.
    public double away() {
        if (all() == 0) return 0;
        double apart = 0;
        for (Channel channel : Channel.values()) apart += Math.abs(100.0 * count(channel) / all() - wanted(channel));
        return Math.round(10 * apart / 2) / 10.0;
    }

    /// Whether so many touches say something.
    public boolean isEnough() {
        return all() >= least;
    }

    /// In a sentence: what is most above and below, or that it is too little to tell.
    public String words() {
        if (all() == 0) return "no touch yet";
        if (!isEnough())
            return all() + (all() == 1 ? " touch is" : " touches are") + " too few to tell; " + least + " are needed";
        List<String> parts = new ArrayList<>();
        Channel most = Channel.EMAIL;
        Channel least = Channel.EMAIL;
        for (Channel channel : Channel.values()) {
            if (points(channel) > points(most)) most = channel;
            if (points(channel) < points(least)) least = channel;
        }
        if (points(most) > 0) parts.add(points(most) + " points too much " + most.word());
        if (points(least) < 0) parts.add(-points(least) + " points too little " + least.word());
        return parts.isEmpty() ? "as wanted" : String.join(", ", parts);
    }
}
