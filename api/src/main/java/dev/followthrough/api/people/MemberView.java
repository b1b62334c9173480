package dev.followthrough.api.people;

import dev.followthrough.store.people.Members;
import dev.followthrough.store.people.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who works here, as an administrator sees them.
///
/// @param leftAt       since when nothing opens for them; null: they work here
/// @param password     whether they have one
/// @param secondFactor whether a code is asked for after it
/// @param provider     whether they came through the house's OpenID provider
/// @param keys         how many of their API keys are good
record MemberView(
        String id,
        String name,
        String email,
        String role,
        String zone,
        @Nullable Instant leftAt,
        boolean password,
        boolean secondFactor,
        boolean provider,
        @Nullable Instant signedInAt,
        int keys) {

    static MemberView of(Members.Member member) {
        Person person = member.person();
        return new MemberView(
                person.id(),
                person.name(),
                person.email(),
                person.role().word(),
                person.zone().getId(),
                member.leftAt(),
                member.password(),
                member.secondFactor(),
                member.provider(),
                member.signedInAt(),
                member.keys());
    }
}
