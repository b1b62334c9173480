package dev.followthrough.domain.insight;

import dev.followthrough.domain.sequence.Channel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `channel-mix.yaml` as it is written.
record ChannelMixFile(
        Map<String, Integer> target, @Nullable Map<String, Map<String, Integer>> segments, int least, int far) {
    @SuppressWarnings("ConstantValue") // Jackson passes null for what is missing
    ChannelMixFile {
        if (target == null)
            throw new IllegalArgumentException("`target` is missing; write `target: {email: 60, phone: 40}`");
        if (least < 1) throw new IllegalArgumentException("`least` is 1 or more touches");
        if (far < 1 || far > 100) throw new IllegalArgumentException("`far` is 1 to 100");
    }

    ChannelMix mix() {
        Map<String, Map<Channel, Integer>> own = new TreeMap<>();
        if (segments != null) segments.forEach((name, shares) -> own.put(name, shares(shares)));
        return new ChannelMix(shares(target), own, least, far);
    }

    private static Map<Channel, Integer> shares(Map<String, Integer> written) {
        Map<Channel, Integer> shares = new EnumMap<>(Channel.class);
        written.forEach((word, percent) -> shares.put(channel(word), percent));
        int sum = shares.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != 100 || shares.values().stream().anyMatch(percent -> percent < 0))
            throw new IllegalArgumentException("a mix is shares of 0 or more that make 100; these make " + sum);
        return shares;
    }

    private static Channel channel(String word) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no channel `" + word + "`; write one of "
                        + String.join(
                                ", ",
                                Arrays.stream(Channel.values())
                                        .map(Channel::word)
                                        .toList())));
    }
}
