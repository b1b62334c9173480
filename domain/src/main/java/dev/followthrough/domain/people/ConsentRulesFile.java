package dev.followthrough.domain.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.followthrough.domain.sequence.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `consent-rules.yaml` as it is written.
///
/// @param channels  by their words; each has one
/// @param countries by ISO 3166-1 and channel, where it is otherwise
record ConsentRulesFile(Map<String, Rule> channels, Map<String, Map<String, Rule>> countries) {
    private static final List<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::word).toList();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @SuppressWarnings("ConstantValue") // Jackson passes null for what is missing
    ConsentRulesFile {
        channels = channels == null ? Map.of() : Map.copyOf(channels);
        countries = countries == null ? Map.of() : Map.copyOf(countries);
        known(channels);
        for (String channel : CHANNELS) {
            if (!channels.containsKey(channel))
                throw new IllegalArgumentException("`channels` says nothing of " + channel + "; add what it needs");
        }
        countries.forEach((country, rules) -> {
            if (!COUNTRIES.contains(country))
                throw new IllegalArgumentException(
                        "`" + country + "` is no country; write two capital letters such as DE");
            known(rules);
        });
    }

    private static void known(Map<String, Rule> rules) {
        for (String channel : rules.keySet()) {
            if (!CHANNELS.contains(channel))
                throw new IllegalArgumentException(
                        "there is no channel `" + channel + "`; write one of " + String.join(", ", CHANNELS));
        }
    }

    Rule rule(Channel channel, @Nullable String country) {
        Rule general = Objects.requireNonNull(channels.get(channel.word()), "each channel has a rule");
        Map<String, Rule> there = country == null ? null : countries.get(country);
        return there == null ? general : there.getOrDefault(channel.word(), general);
    }

    /// @param bases on which a consent may rest; empty: any, or none that was said
    record Rule(Needs needs, Set<ConsentBasis> bases, Otherwise otherwise) {
        @SuppressWarnings("ConstantValue")
        Rule {
            if (needs == null) throw new IllegalArgumentException("this rule has no `needs`; write nothing or granted");
            if (needs == Needs.GRANTED && otherwise == null)
                throw new IllegalArgumentException("this rule has no `otherwise`; write ask or closed");
            bases = bases == null ? Set.of() : Set.copyOf(bases);
            otherwise = otherwise == null ? Otherwise.CLOSED : otherwise;
        }

        boolean isMetBy(Consented known) {
            if (needs == Needs.NOTHING) return true;
            if (known.state() != ConsentState.GRANTED) return false;
            return bases.isEmpty() || known.basis() != null && bases.contains(known.basis());
        }
    }

    enum Needs {
        NOTHING,
        GRANTED;

        @JsonCreator
        static Needs of(String word) {
            return named(values(), word);
        }
    }

    enum Otherwise {
        ASK,
        CLOSED;

        Permission permission() {
            return this == ASK ? Permission.ASK : Permission.CLOSED;
        }

        @JsonCreator
        static Otherwise of(String word) {
            return named(values(), word);
        }
    }

    private static <E extends Enum<E>> E named(E[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not known here; write one of "
                        + Arrays.stream(all)
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
