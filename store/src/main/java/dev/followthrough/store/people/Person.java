package dev.followthrough.store.people;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Somebody who works with Followthrough.
public record Person(String id, String name, String email, Role role, ZoneId zone) {

    /// The same person, who may do no more than this role, as with a key that was made for less.
    public Person atMost(Role most) {
        return new Person(id, name, email, role.and(most), zone);
    }

    public enum Role {
        REP,
        MANAGER,
        REVOPS,
        OPS,
        ADMINISTRATOR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static List<String> words() {
            return Arrays.stream(values()).map(Role::word).toList();
        }

        public static Role of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /// Whether who has this role may do whatever the other may. Everybody may what a rep may, with deals of
        /// their own.
        public boolean includes(Role other) {
            return this == other || other == REP || this == ADMINISTRATOR;
        }

        /// What both may do.
        public Role and(Role other) {
            if (includes(other)) return other;
            return other.includes(this) ? this : REP;
        }
    }
}
