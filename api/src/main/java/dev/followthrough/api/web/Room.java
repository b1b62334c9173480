package dev.followthrough.api.web;

import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.Person.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The rooms of the web application, in the order of its navigation, and whose they are. What a person may
/// see in a room is decided by [dev.followthrough.api.people.Access]; this only keeps empty rooms out of
/// sight.
public enum Room {
    INBOX("Inbox", EnumSet.allOf(Role.class)),
    TASKS("Tasks", EnumSet.allOf(Role.class)),
    DEALS("Deals", EnumSet.allOf(Role.class)),
    CADENCES("Cadences", EnumSet.allOf(Role.class)),
    OPS("Ops", EnumSet.of(Role.OPS, Role.ADMINISTRATOR)),
    PEOPLE("People", EnumSet.of(Role.ADMINISTRATOR));

    private final String title;
    private final Set<Role> roles;

    Room(String title, Set<Role> roles) {
        this.title = title;
        this.roles = roles;
    }

    public static List<Room> of(Person person) {
        return Arrays.stream(values())
                .filter(room -> room.roles.contains(person.role()))
                .toList();
    }

    public String title() {
        return title;
    }

    public String path() {
        return "/" + word();
    }

    /// As templates name it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
