package dev.followthrough.api.cadence.migration;

import dev.followthrough.api.people.Access;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.store.cadence.Cadences;
import dev.followthrough.store.cadence.migration.Migration;
import dev.followthrough.store.cadence.migration.Migrations;
import dev.followthrough.store.people.People;
import dev.followthrough.store.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people may ask of migrations, over REST and on the pages. What makes no sense any more is refused
/// with the reason.
@Component
class MigrationDesk {
    private final Migrations migrations;
    private final Cadences cadences;
    private final People people;
    private final Access access;

    MigrationDesk(Migrations migrations, Cadences cadences, People people, Access access) {
        this.migrations = migrations;
        this.cadences = cadences;
        this.people = people;
        this.access = access;
    }

    /// Chooses the deals and begins their preview.
    @Transactional
    public MigrationView begin(MigrationRequest asked, Person caller) {
        access.migratesDeals(caller);
        Fields fields = new Fields();
        String cadence = fields.text("cadence", asked.cadence(), 100);
        CadencePlan was = version(fields, "from", cadence, asked.from());
        CadencePlan is = version(fields, "to", cadence, asked.to());
        if (was == null || is == null) {
            fields.orThrow();
            throw ApiProblem.notFound("cadence");
        }
        Migrations.Asked checked = asked.checked(fields, was, is, this::personId);
        fields.orThrow();
        return view(migrations.begin(checked, caller.id()));
    }

    private @Nullable CadencePlan version(Fields fields, String field, String cadence, @Nullable Integer version) {
        if (version == null) {
            fields.refuse(field, "is missing", "give a version, such as 3");
            return null;
        }
        return cadences.find(cadence + "@" + version)
                .map(Cadences.Published::plan)
                .orElseGet(() -> {
                    fields.refuse(field, cadence + "@" + version + " is not published", "list the cadences");
                    return null;
                });
    }

    private String personId(String named) {
        return people.byId(named)
                .or(() -> people.byEmail(named))
                .map(Person::id)
                .orElse("");
    }

    @Transactional
    public MigrationView previewAgain(String id, Person caller) {
        return changed(id, caller, migrations::previewAgain, "stop it first");
    }

    @Transactional
    public MigrationView start(String id, Person caller) {
        return changed(id, caller, migrations::start, "it has to be previewed first");
    }

    @Transactional
    public MigrationView stop(String id, Person caller) {
        return changed(id, caller, migrations::stop, "there is nothing to stop");
    }

    @Transactional
    public MigrationView undo(String id, Person caller) {
        return changed(id, caller, migrations::undo, "there is nothing to undo, or it has to be stopped first");
    }

    private interface Change {
        boolean by(String id, String person);
    }

    private MigrationView changed(String id, Person caller, Change change, String otherwise) {
        access.migratesDeals(caller);
        Migration now = known(id);
        if (!change.by(id, caller.id())) {
            throw ApiProblem.conflict("The migration is " + now.state().word() + ": " + otherwise + ".");
        }
        return view(id);
    }

    /// For those who may look.
    MigrationView show(String id, Person caller) {
        access.seesMigrations(caller);
        return view(id);
    }

    List<MigrationView> list(@Nullable String cadence, @Nullable String after, int most, Person caller) {
        access.seesMigrations(caller);
        return migrations.list(cadence, after, most).stream().map(this::view).toList();
    }

    private Migration known(String id) {
        return migrations.byId(id).orElseThrow(() -> ApiProblem.notFound("migration"));
    }

    private MigrationView view(String id) {
        return view(known(id));
    }

    private MigrationView view(Migration migration) {
        String actor = migration.actor();
        return MigrationView.of(migration, name(migration.askedBy()), actor == null ? null : name(actor));
    }

    private String name(String personId) {
        return people.byId(personId).map(Person::name).orElse(personId);
    }
}
