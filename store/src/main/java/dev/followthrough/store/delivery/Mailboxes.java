package dev.followthrough.store.delivery;

import dev.followthrough.store.deal.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Mailboxes {
    private final JdbcClient jdbc;

    public Mailboxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a mailbox, or changes the one with this address; its id stays.
    public Mailbox put(Mailbox box) {
        return jdbc.sql("""
                insert into mailbox (id, address, display_name, smtp_host, smtp_port, smtp_security,
                                     imap_host, imap_port, imap_security, username, password_from, per_day,
                    per_minute)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (address) do update set display_name = excluded.display_name,
                    smtp_host = excluded.smtp_host, smtp_port = excluded.smtp_port, smtp_security = excluded.smtp_security,
                    imap_host = excluded.imap_host, imap_port = excluded.imap_port, imap_security = excluded.imap_security,
                    username = excluded.username, password_from = excluded.password_from,
                    password_sealed = case when excluded.password_from = 'sealed' then mailbox.password_sealed end, per_day = excluded.per_day, per_minute = excluded.per_minute
                returning *
                """)
                .params(
                        box.id().isEmpty() ? Ids.next("m") : box.id(),
                        box.address(),
                        box.displayName(),
                        box.smtp().host(),
                        box.smtp().port(),
                        box.smtp().security(),
                        box.imap().host(),
                        box.imap().port(),
                        box.imap().security(),
                        box.username(),
                        box.passwordFrom(),
                        box.perDay(),
                        box.perMinute())
                .query(Mailboxes::mailbox)
                .single();
    }

    /// Those that have a server: not a sample's.
    public List<Mailbox> all() {
        return jdbc.sql("select * from mailbox where not sample order by address")
                .query(Mailboxes::mailbox)
                .list();
    }

    public Optional<Mailbox> byAddress(String address) {
        return jdbc.sql("select * from mailbox where address = ? and not sample")
                .param(address)
                .query(Mailboxes::mailbox)
                .optional();
    }

    public Optional<Mailbox> byId(String id) {
        return jdbc.sql("select * from mailbox where id = ?")
                .param(id)
                .query(Mailboxes::mailbox)
                .optional();
    }

    static Mailbox mailbox(ResultSet row, int n) throws SQLException {
        return new Mailbox(
                row.getString("id"),
                row.getString("address"),
                row.getString("display_name"),
                new Mailbox.Server(row.getString("smtp_host"), row.getInt("smtp_port"), row.getString("smtp_security")),
                new Mailbox.Server(row.getString("imap_host"), row.getInt("imap_port"), row.getString("imap_security")),
                row.getString("username"),
                row.getString("password_from"),
                row.getInt("per_day"),
                row.getInt("per_minute"));
    }
}
