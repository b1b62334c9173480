package dev.followthrough.store.sample;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Removes sample data whole: every row of every table that belongs to it, found by what refers to what. What real
/// people did with it goes too; a real contact or deal that came to one of its accounts stays, with the account.
@Repository
public class SampleRemoval {
    /// What the lists of deals show is made from the rest, and marked anew as the rest goes.
    private static final List<String> MADE_FROM_THE_REST = List.of("deal_mark", "deal_line");

    private static final String HAS_NO_REAL_DEAL = """
            sample and not exists (select from deal d where d.account_id = account.id)
            and not exists (select from contact c where c.account_id = account.id and not c.sample)
            """;
    private static final String OF_NO_REAL_DEAL = """
            select c.id from contact c where c.sample and not exists (
                select from deal_contact dc join deal d on d.id = dc.deal_id join mailbox m on m.id = d.mailbox_id
                where dc.contact_id = c.id and not m.sample)
            """;
    private static final String OF_NO_DEAL =
            "sample and not exists (select from deal_contact dc where dc.contact_id = contact.id)";
    private static final String OF_THEM_ALONE = """
            exists (select from contact c where consent.subject_hash in (c.address_hash, c.phone_hash))
            and not exists (select from contact c where consent.subject_hash in (c.address_hash, c.phone_hash) and not c.sample)
            """;
    private static final String FOLLOWED_BY_NOBODY = """
            sample and not exists (select from deal d where (d.cadence, d.cadence_version) = (cadence_version.name, cadence_version.version))
            """;

    private final JdbcClient jdbc;
    private final RowReferences references;
    private final Samples samples;

    public SampleRemoval(JdbcClient jdbc, RowReferences references, Samples samples) {
        this.jdbc = jdbc;
        this.references = references;
        this.samples = samples;
    }

    /// @return ids of the deals that are gone; the workflows of all of them are to be ended
    @Transactional
    public List<String> remove() {
        List<String> deals = samples.deals();
        List<String> contacts = ids(OF_NO_REAL_DEAL);
        List<String> boxes = ids("select id from mailbox where sample");
        jdbc.sql("insert into workflow_to_end select unnest(:deals) on conflict do nothing")
                .params(Map.of("deals", array(deals)))
                .update();
        loose("deal_id", deals);
        loose("contact_id", contacts);
        jdbc.sql("""
                delete from sending_pause where kind = 'mailbox' and subject = any(:boxes)
                    or kind = 'cadence' and subject in (select name from cadence_version where sample)
                """).params(Map.of("boxes", array(boxes))).update();
        whole("mailbox", "sample");
        jdbc.sql("delete from consent where " + OF_THEM_ALONE).update();
        whole("contact", OF_NO_DEAL);
        whole("account", HAS_NO_REAL_DEAL);
        whole("cadence_version", FOLLOWED_BY_NOBODY);
        for (String table : MADE_FROM_THE_REST) remove(table, "deal_id", deals);
        return deals;
    }

    /// Rows that name such an id without referring to it.
    private void loose(String column, List<String> ids) {
        for (String table : references.having(column)) {
            if (table.equals("workflow_to_end")) continue;
            boolean refers = references.to(column.replace("_id", "")).stream()
                    .anyMatch(one -> one.table().equals(table) && one.columns().contains(column));
            if (!refers) remove(table, column, ids);
        }
    }

    private void remove(String table, String column, List<String> ids) {
        jdbc.sql("delete from " + table + " where " + column + " = any(:ids)")
                .params(Map.of("ids", array(ids)))
                .update();
    }

    /// These rows, and before them every row that refers to them, and so on.
    private void whole(String table, String which) {
        for (RowReferences.Reference one : references.to(table)) {
            whole(one.table(), one.left() + " in (select " + one.right() + " from " + table + " where " + which + ")");
        }
        jdbc.sql("delete from " + table + " where " + which).update();
    }

    private List<String> ids(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static String[] array(List<String> ids) {
        return ids.toArray(String[]::new);
    }

    /// Deals whose workflow is still to be ended.
    public List<String> toEnd(int most) {
        return jdbc.sql("select deal_id from workflow_to_end order by deal_id limit ?")
                .param(most)
                .query(String.class)
                .list();
    }

    public void ended(String deal) {
        jdbc.sql("delete from workflow_to_end where deal_id = ?").param(deal).update();
    }
}
