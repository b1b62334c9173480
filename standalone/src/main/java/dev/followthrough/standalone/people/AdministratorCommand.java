package dev.followthrough.standalone.people;

import dev.followthrough.store.people.ApiKeys;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The first key of an installation that `bin/up` does not look after: who can reach the database can make one.
@Command(
        name = "administrator",
        mixinStandardHelpOptions = true,
        description = {
            "Make an administrator, or a new key for one, straight in the database, and print the key.",
            "The database is that of the api's settings: SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD."
        })
@SuppressWarnings("NullAway.Init")
public final class AdministratorCommand implements Callable<Integer> {
    @Option(names = "--email", required = true, description = "the administrator's address")
    private String email;

    @Option(names = "--name", defaultValue = "Administrator", description = "the name that others see")
    private String name;

    @Option(names = "--zone", defaultValue = "UTC", description = "the time zone, such as Europe/London")
    private ZoneId zone;

    @Option(names = "--database", hidden = true, defaultValue = "${env:SPRING_DATASOURCE_URL}")
    private @Nullable String url;

    @Option(names = "--database-user", hidden = true, defaultValue = "${env:SPRING_DATASOURCE_USERNAME:-followthrough}")
    private String user;

    @Option(names = "--database-password", hidden = true, defaultValue = "${env:SPRING_DATASOURCE_PASSWORD}")
    private @Nullable String password;

    @Override
    public Integer call() {
        if (url == null || url.isBlank()) {
            System.err.println("No database: set SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD as for the api.");
            return 1;
        }
        var source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
            source.setUser(user);
            source.setPassword(password);
            JdbcClient jdbc = JdbcClient.create(source);
            Person administrator = new People(jdbc).put(name, email, Person.Role.ADMINISTRATOR, zone);
            System.out.println(new ApiKeys(jdbc).issue(administrator.id()));
            return 0;
        } catch (DataAccessException | IllegalArgumentException e) {
            System.err.println("The database " + url + " refuses: "
                    + (e.getCause() == null ? e.getMessage() : e.getCause().getMessage())
                    + "\n  Its tables are made by the api's first start.");
            return 1;
        }
    }
}
