package dev.followthrough.store.people;

import dev.followthrough.store.deal.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may do what. Who left stays in the records, and opens nothing.
@Repository
public class People {
    private final JdbcClient jdbc;

    public People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a person, or changes the one with this address.
    public Person put(String name, String email, Person.Role role, ZoneId zone) {
        return jdbc.sql("""
                insert into person (id, name, email, role, zone) values (?, ?, ?, ?, ?)
                on conflict (email) do update set name = excluded.name, role = excluded.role, zone = excluded.zone
                returning *
                """)
                .params(Ids.next("p"), name, email, role.word(), zone.getId())
                .query(People::person)
                .single();
    }

    public Optional<Person> byId(String id) {
        return jdbc.sql("select * from person where id = ?")
                .param(id)
                .query(People::person)
                .optional();
    }

    /// Whoever has this address, in large or small letters.
    public Optional<Person> byEmail(String email) {
        return jdbc.sql("select * from person where lower(email) = lower(?) order by email = ? desc, id limit 1")
                .params(email, email)
                .query(People::person)
                .optional();
    }

    /// Who has this id and has not left.
    public Optional<Person> working(String id) {
        return jdbc.sql("select * from person where id = ? and left_at is null")
                .param(id)
                .query(People::person)
                .optional();
    }

    public List<Person> all() {
        return jdbc.sql("select * from person order by name")
                .query(People::person)
                .list();
    }

    /// Everybody who has not left.
    public List<Person> working() {
        return jdbc.sql("select * from person where left_at is null order by name")
                .query(People::person)
                .list();
    }

    /// @return whether this changed anything
    public boolean leave(String id, Instant now) {
        return jdbc.sql("update person set left_at = ? where id = ? and left_at is null")
                        .params(Timestamp.from(now), id)
                        .update()
                == 1;
    }

    /// @return whether this changed anything
    public boolean comeBack(String id) {
        return jdbc.sql("update person set left_at = null where id = ? and left_at is not null")
                        .param(id)
                        .update()
                == 1;
    }

    public void role(String id, Person.Role role) {
        jdbc.sql("update person set role = ? where id = ?")
                .params(role.word(), id)
                .update();
    }

    /// Holds who administers until the transaction ends, so that two of them cannot both be the last but one.
    ///
    /// @return how many administrators work here beside this person
    public int administratorsBeside(String id) {
        return jdbc
                .sql("select id from person where role = 'administrator' and left_at is null for update")
                .query(String.class)
                .list()
                .stream()
                .filter(other -> !other.equals(id))
                .toList()
                .size();
    }

    static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("name"),
                row.getString("email"),
                Person.Role.of(row.getString("role")),
                ZoneId.of(row.getString("zone")));
    }
}
