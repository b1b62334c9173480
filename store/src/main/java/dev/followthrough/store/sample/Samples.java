package dev.followthrough.store.sample;

import dev.followthrough.store.deal.Ids;
import dev.followthrough.store.delivery.Mailbox;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What is there of sample data. All of it hangs on a mailbox that names no server.
@Repository
public class Samples {
    private final JdbcClient jdbc;

    public Samples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What this transaction makes from now on is of the sample.
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        jdbc.sql("select set_config('followthrough.sample', 'on', true)")
                .query(String.class)
                .single();
    }

    /// Two people who press the button at once add one sample.
    ///
    /// @return whether there is one
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isThere() {
        jdbc.sql("lock table mailbox in share row exclusive mode").update();
        return jdbc.sql("select exists (select from mailbox where sample)")
                .query(Boolean.class)
                .single();
    }

    /// Ids of its deals.
    public List<String> deals() {
        return jdbc.sql("select d.id from deal d join mailbox m on m.id = d.mailbox_id where m.sample order by d.id")
                .query(String.class)
                .list();
    }

    /// Which of these accounts are there.
    public List<String> accountsNamed(List<String> names) {
        return jdbc.sql("select name from account where name = any(?) order by name")
                .param(names.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /// The mailbox that its deals send from; no mail server has anything to do with it.
    ///
    /// @return its id
    public String mailbox(String owner) {
        String id = Ids.next("m");
        jdbc.sql("""
                insert into mailbox (id, address, display_name, smtp_host, smtp_port, smtp_security, imap_host, imap_port,
                    imap_security, username, password_from, per_day, per_minute)
                values (:id, :address, :owner, :host, 1, 'none', :host, 1, 'none', 'nobody', 'env:NONE', 200, 10)
                """)
                .param("id", id)
                .param("address", "sample@" + Mailbox.NOWHERE)
                .param("owner", owner)
                .param("host", Mailbox.NOWHERE)
                .update();
        return id;
    }
}
