package dev.followthrough.domain.meeting.reading;

import dev.followthrough.domain.meeting.Participant;
import dev.followthrough.domain.meeting.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who was there, and whom a mention means.
record Cast(List<Participant> people) {
    Cast {
        people = List.copyOf(people);
    }

    /// @return the side of a speaker; shared: it cannot be told
    Side side(@Nullable String name) {
        return named(name).map(Participant::side).orElse(Side.SHARED);
    }

    static Side other(Side side) {
        return switch (side) {
            case OURS -> Side.THEIRS;
            case THEIRS -> Side.OURS;
            case SHARED -> Side.SHARED;
        };
    }

    /// By the whole name, by a part of it, or in Chinese by surname and title (王经理 is 王磊).
    Optional<Participant> named(@Nullable String mention) {
        if (mention == null || mention.isBlank()) return Optional.empty();
        String wanted = bare(mention);
        Optional<Participant> whole = people.stream()
                .filter(person -> bare(person.name()).equals(wanted))
                .findFirst();
        if (whole.isPresent()) return whole;
        Optional<Participant> part = people.stream()
                .filter(person -> List.of(bare(person.name()).split(" ")).contains(wanted)
                        || List.of(wanted.split(" ")).contains(bare(person.name())))
                .findFirst();
        return part.isPresent() ? part : bySurname(wanted);
    }

    boolean isOurs(@Nullable String name) {
        return side(name) == Side.OURS;
    }

    private Optional<Participant> bySurname(String mention) {
        if (!mention.matches("\\p{IsHan}.*(?:总|经理|工|主任|老师|院长|店长|会计|行长|老板|主管|总监|处长|科长|部长)")) return Optional.empty();
        return people.stream()
                .filter(person -> person.name().charAt(0) == mention.charAt(0))
                .findFirst();
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("^(?:dr|mr|mrs|ms|prof)\\.? ", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
