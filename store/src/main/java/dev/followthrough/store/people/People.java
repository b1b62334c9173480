package dev.followthrough.store.people;

import dev.followthrough.store.deal.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may do what.
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

    public Optional<Person> byEmail(String email) {
        return jdbc.sql("select * from person where email = ?")
                .param(email)
                .query(People::person)
                .optional();
    }

    public List<Person> all() {
        return jdbc.sql("select * from person order by name")
                .query(People::person)
                .list();
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
