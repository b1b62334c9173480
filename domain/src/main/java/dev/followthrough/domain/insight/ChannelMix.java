package dev.followthrough.domain.insight;

import dev.followthrough.domain.review.PolicyYaml;
import dev.followthrough.domain.sequence.Channel;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a house wants its touches spread over channels (M55; seeds C, "Channel Mix"). `channel-mix.yaml` in
/// this package is the file that ships; its comments are the reference.
///
/// @param target   percent of all touches, by channel
/// @param segments the same for segments of the house
/// @param least    fewer touches say nothing
/// @param far      so many of a hundred touches on another channel than wanted are far from the target
public record ChannelMix(
        Map<Channel, Integer> target, Map<String, Map<Channel, Integer>> segments, int least, int far) {
    private static final PolicyYaml<ChannelMixFile> FILE =
            new PolicyYaml<>(ChannelMixFile.class, "channel-mix.yaml", "a file with a channel mix");

    public ChannelMix {
        target = Collections.unmodifiableMap(new EnumMap<>(target));
        segments = Collections.unmodifiableMap(new TreeMap<>(segments));
    }

    /// The file that ships.
    public static ChannelMix shipped() {
        return FILE.thatShips().mix();
    }

    /// As a setting names it.
    ///
    /// @param file a path; empty: the file that ships
    /// @throws IllegalArgumentException saying what is wrong with the file, where, and what to do
    public static ChannelMix named(String file) {
        return FILE.named(file).mix();
    }

    /// What these touches come to beside the target.
    ///
    /// @param segment whose target counts; null: the house's
    public MixOf of(Map<Channel, Integer> touches, @Nullable String segment) {
        Map<Channel, Integer> wanted = segment == null ? target : segments.getOrDefault(segment, target);
        return new MixOf(touches, wanted, least);
    }

    /// @return whether these touches are far from the target, however few they are
    public boolean isFar(MixOf mix) {
        return mix.away() >= far;
    }
}
