package dev.followthrough.store.people;

import java.time.ZoneId;

/// Somebody who works with Followthrough.
public record Person(String id, String name, String email, Role role, ZoneId zone) {
    public enum Role {
        REP,
        REVOPS,
        OPS,
        ADMINISTRATOR;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Role of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
