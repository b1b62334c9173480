package dev.followthrough.api.people;

import dev.followthrough.api.ops.AuditTrail;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.Members;
import dev.followthrough.store.people.OneTimeLinks;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import dev.followthrough.store.people.Person.Role;
import dev.followthrough.store.people.SecondFactors;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who works here and as what: an administrator's work, and one administrator always remains.
@Component
public class Staff {
    private final People people;
    private final Members members;
    private final ApiKeys keys;
    private final SecondFactors factors;
    private final OneTimeLinks links;
    private final OpenSessions sessions;
    private final Access access;

    Staff(
            People people,
            Members members,
            ApiKeys keys,
            SecondFactors factors,
            OneTimeLinks links,
            OpenSessions sessions,
            Access access) {
        this.people = people;
        this.members = members;
        this.keys = keys;
        this.factors = factors;
        this.links = links;
        this.sessions = sessions;
        this.access = access;
    }

    public List<Members.Member> all(Person by) {
        access.administers(by);
        return members.all();
    }

    public Members.Member one(Person by, String id) {
        access.administers(by);
        return members.byId(id).orElseThrow(() -> ApiProblem.notFound("person"));
    }

    /// Adds somebody, or changes who has this address.
    @Transactional
    public Person put(Person by, String name, String email, Role role, ZoneId zone) {
        access.administers(by);
        people.byEmail(email).ifPresent(known -> keepOneAdministrator(known, role == Role.ADMINISTRATOR));
        return people.put(name, email, role, zone);
    }

    @Transactional
    public void role(Person by, String id, Role role) {
        Person person = one(by, id).person();
        keepOneAdministrator(person, role == Role.ADMINISTRATOR);
        people.role(id, role);
        AuditTrail.changes("role", person.role().word(), role.word());
    }

    /// Their sessions end, their keys and links open nothing more. Their deals stay theirs.
    @Transactional
    public void leaves(Person by, String id, Instant now) {
        Person person = one(by, id).person();
        keepOneAdministrator(person, false);
        if (!people.leave(id, now)) throw ApiProblem.conflict(person.name() + " has left already.");
        keys.revokeAll(id);
        links.voidThoseOf(id, now);
        sessions.endAll(id, null);
    }

    /// They can sign in as before; keys have to be made anew.
    @Transactional
    public void comesBack(Person by, String id) {
        Person person = one(by, id).person();
        if (!people.comeBack(id)) throw ApiProblem.conflict(person.name() + " works here.");
    }

    /// For who has lost both the second factor and the recovery codes.
    @Transactional
    public void withoutSecondFactor(Person by, String id) {
        factors.remove(one(by, id).person().id());
        sessions.endAll(id, null);
    }

    @Transactional
    public int revokeKeys(Person by, String id) {
        return keys.revokeAll(one(by, id).person().id());
    }

    private void keepOneAdministrator(Person person, boolean staysOne) {
        int others = people.administratorsBeside(person.id());
        if (person.role() == Role.ADMINISTRATOR && !staysOne && others == 0) {
            throw ApiProblem.conflict("Nobody else administers: make somebody else an administrator first.");
        }
    }
}
