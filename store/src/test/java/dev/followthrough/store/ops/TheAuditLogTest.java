package dev.followthrough.store.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.followthrough.domain.ops.AuditEntry;
import dev.followthrough.store.StoreTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
class TheAuditLogTest {
    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private static AuditLog.Act act(String actor, String act, String object) {
        return new AuditLog.Act(
                actor, "rep", "web", act, "deal", object, Map.of("role", new AuditEntry.Change(null, "ops")), "r-1");
    }

    @Test
    void entries_of_many_at_once_make_one_chain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<AuditEntry>> all = IntStream.range(0, 80)
                    .<Callable<AuditEntry>>mapToObj(n -> () -> log.append(act("p-" + n, "deal.pause", "d-" + n)))
                    .toList();
            for (var done : threads.invokeAll(all)) done.get();
        }
        assertThat(log.verify(null).isWhole()).isTrue();
        assertThat(log.verify(null).entries()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void what_was_rolled_back_leaves_no_gap() {
        log.append(act("p-1", "deal.pause", "d-1"));
        transaction.executeWithoutResult(status -> {
            log.append(act("p-1", "deal.stop", "d-1"));
            status.setRollbackOnly();
        });
        log.append(act("p-1", "deal.resume", "d-1"));
        assertThat(log.verify(null).isWhole()).isTrue();
    }

    @Test
    void nothing_is_changed_taken_out_or_emptied() {
        log.append(act("p-1", "deal.pause", "d-1"));
        assertThatThrownBy(() -> jdbc.sql("update audit set actor = 'p-2'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from audit").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate audit").update()).hasMessageContaining("append-only");
    }

    @Test
    void who_gets_round_the_database_is_found_at_the_first_row_that_was_changed() {
        AuditEntry mine = log.append(act("p-1", "deal.pause", "d-1"));
        log.append(act("p-1", "deal.resume", "d-1"));
        String verdict = transaction.execute(status -> {
            jdbc.sql("alter table audit disable trigger audit_is_append_only").update();
            jdbc.sql("update audit set actor = 'p-2' where n = ?")
                    .param(mine.n())
                    .update();
            String found = String.valueOf(log.verify(null).broken());
            status.setRollbackOnly();
            return found;
        });
        assertThat(verdict).contains("n=" + mine.n() + ",").contains("was changed");
        assertThat(log.verify(null).isWhole()).isTrue();
    }

    @Test
    void is_looked_through_by_who_what_and_which_newest_first() {
        log.append(act("p-who", "deal.pause", "d-which"));
        log.append(act("p-who", "draft.approve", "dr-1"));
        log.append(act("p-other", "deal.pause", "d-which"));
        assertThat(log.list(new AuditFilter("p-who", null, null, null, null, null), null, 10))
                .extracting(AuditEntry::act)
                .containsExactly("draft.approve", "deal.pause");
        assertThat(log.list(new AuditFilter("p-who", "deal.", null, null, null, null), null, 10))
                .extracting(AuditEntry::act)
                .containsExactly("deal.pause");
        List<AuditEntry> which = log.list(new AuditFilter(null, null, "d-which", null, null, null), null, 1);
        assertThat(which).extracting(AuditEntry::actor).containsExactly("p-other");
        assertThat(log.list(
                        new AuditFilter(null, null, "d-which", null, null, null),
                        which.getFirst().n(),
                        1))
                .extracting(AuditEntry::actor)
                .containsExactly("p-who");
        assertThat(which.getFirst().changes()).containsEntry("role", new AuditEntry.Change(null, "ops"));
    }
}
