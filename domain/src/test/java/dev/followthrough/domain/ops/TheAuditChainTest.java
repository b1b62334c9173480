package dev.followthrough.domain.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TheAuditChainTest {
    private static final Instant AT = Instant.parse("2026-10-14T09:00:00.123456789Z");

    private static List<AuditEntry> chain(int length) {
        List<AuditEntry> all = new ArrayList<>();
        String before = AuditChain.BEGINNING;
        for (int n = 1; n <= length; n++) {
            AuditEntry entry = AuditChain.seal(entry(n, "p-mara", before));
            all.add(entry);
            before = entry.hash();
        }
        return all;
    }

    private static AuditEntry entry(long n, String actor, String before) {
        return new AuditEntry(
                n,
                AT,
                actor,
                "rep",
                "web",
                "person.role",
                "person",
                "p-7",
                Map.of("role", new AuditEntry.Change("rep", "ops")),
                "r-" + n,
                before,
                "");
    }

    private static AuditVerdict walk(List<AuditEntry> entries, String head) {
        var walk = new AuditWalk(head);
        for (AuditEntry entry : entries) if (!walk.take(entry)) break;
        return walk.verdict();
    }

    @Test
    void an_untouched_chain_is_whole() {
        AuditVerdict verdict = walk(chain(5), null);
        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.entries()).isEqualTo(5);
    }

    @Test
    void an_empty_one_too() {
        assertThat(walk(List.of(), null).isWhole()).isTrue();
    }

    @Test
    void a_changed_entry_is_named() {
        List<AuditEntry> all = chain(5);
        AuditEntry third = all.get(2);
        all.set(2, entry(3, "p-tomas", third.before()).with(third.hash()));
        assertThat(walk(all, null).broken())
                .isEqualTo(new AuditVerdict.Broken(3, "it was changed: its hash is that of other words"));
    }

    @Test
    void a_changed_entry_with_a_hash_of_its_own_breaks_the_one_after_it() {
        List<AuditEntry> all = chain(5);
        all.set(2, AuditChain.seal(entry(3, "p-tomas", all.get(2).before())));
        assertThat(walk(all, null).broken().n()).isEqualTo(4);
    }

    @Test
    void a_missing_entry_is_named() {
        List<AuditEntry> all = chain(5);
        all.remove(1);
        assertThat(walk(all, null).broken().n()).isEqualTo(2);
    }

    @Test
    void what_was_cut_off_shows_by_a_head_that_somebody_kept() {
        List<AuditEntry> all = chain(5);
        String head = walk(all, null).head();
        assertThat(walk(all, head).isWhole()).isTrue();
        assertThat(walk(all.subList(0, 4), null).isWhole()).isTrue();
        assertThat(walk(all.subList(0, 4), head).broken().why()).contains("is not in this chain");
    }

    @Test
    void the_canonical_form_is_the_one_that_is_written_down() {
        assertThat(AuditChain.canonical(entry(1, "p-mara", "b")))
                .isEqualTo(
                        "{\"act\":\"person.role\",\"actor\":\"p-mara\",\"at\":\"2026-10-14T09:00:00.123456Z\",\"before\":\"b\","
                                + "\"changes\":{\"role\":{\"from\":\"rep\",\"to\":\"ops\"}},\"kind\":\"person\",\"n\":1,\"object\":\"p-7\","
                                + "\"request\":\"r-1\",\"role\":\"rep\",\"via\":\"web\"}");
    }
}
