package dev.followthrough.store.cadence.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.store.StoreTest;
import dev.followthrough.store.cadence.migration.Migration.DealState;
import dev.followthrough.store.cadence.migration.Migration.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A thousand deals are previewed, moved, stopped half way, moved on and moved back, as fast as the store
/// allows.
@StoreTest
class AThousandDealsTest {
    private static final int ALL = 1_000;

    @Autowired
    MovingDeals moving;

    @Autowired
    Migrations migrations;

    @Autowired
    MigrationWork work;

    @Autowired
    JdbcClient jdbc;

    @Test
    void are_moved_stopped_half_way_and_moved_back() {
        CadencePlan first = moving.first();
        CadencePlan second = moving.next(first, "recap:0", "news:2", "case-study:5", "breakup:9");
        moving.deals(first, ALL);
        String id = moving.previewed(first, second);
        String revops = moving.revops().id();
        assertThat(now(id).count(DealState.READY)).isEqualTo(ALL);

        migrations.start(id, revops);
        assertThat(work.doSome(0, ALL / 2)).hasSize(ALL / 2);
        assertThat(migrations.stop(id, revops)).isTrue();
        assertThat(work.doSome(0, ALL)).isEmpty();
        assertThat(now(id).state()).isEqualTo(State.STOPPED);
        assertThat(following(second)).isEqualTo(ALL / 2);

        migrations.start(id, revops);
        List<String> rest = new ArrayList<>();
        while (now(id).state() == State.MOVING) rest.addAll(work.doSome(0, 90));
        assertThat(rest).hasSize(ALL / 2).doesNotHaveDuplicates();
        assertThat(following(second)).isEqualTo(ALL);

        migrations.undo(id, revops);
        while (now(id).state() == State.UNDOING) work.doSome(0, 200);
        assertThat(now(id).count(DealState.BACK)).isEqualTo(ALL);
        assertThat(following(first)).isEqualTo(ALL);
        assertThat(rowsInLogs(id)).isEqualTo(2 * ALL);
    }

    private Migration now(String id) {
        return migrations.byId(id).orElseThrow();
    }

    private int following(CadencePlan plan) {
        return jdbc.sql("select count(*) from deal where cadence = ? and cadence_version = ?")
                .params(plan.name(), plan.version())
                .query(Integer.class)
                .single();
    }

    private int rowsInLogs(String id) {
        return jdbc.sql("select count(*) from deal_log where kind = 'migrated' and source_id like ?")
                .param("migration:" + id + ":%")
                .query(Integer.class)
                .single();
    }
}
