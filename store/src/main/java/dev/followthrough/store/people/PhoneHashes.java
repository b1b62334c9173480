package dev.followthrough.store.people;

import dev.followthrough.domain.timing.place.PhonePlace;
import dev.followthrough.store.delivery.AddressHashes;
import jakarta.annotation.PostConstruct;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keyed hashes of phone numbers, as [AddressHashes] has them of mail addresses: one number, however it is written.
@Component
public class PhoneHashes {
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final AddressHashes hashes;

    public PhoneHashes(JdbcClient jdbc, AddressHashes hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    /// Empty for what is no number that could ring somewhere.
    ///
    /// @param country where a number without `+` is dialled, ISO 3166-1
    public Optional<String> of(@Nullable String phone, @Nullable String country) {
        if (phone == null) return Optional.empty();
        return PhonePlace.dialled(phone, country).map(hashes::lasting);
    }

    private record Contact(
            String id, String phone, @Nullable String country) {}

    /// Numbers of contacts that came in before numbers were hashed.
    @PostConstruct
    void catchUp() {
        String after = "";
        while (true) {
            List<Contact> some = jdbc.sql("""
                    select id, phone, country from contact where phone is not null and phone_hash is null and id > ?
                    order by id limit ?
                    """)
                    .params(after, AT_ONCE)
                    .query((row, n) -> new Contact(row.getString(1), row.getString(2), row.getString(3)))
                    .list();
            if (some.isEmpty()) return;
            for (Contact one : some) {
                jdbc.sql("update contact set phone_hash = ? where id = ?")
                        .params(Arrays.asList(of(one.phone(), one.country()).orElse(null), one.id()))
                        .update();
            }
            after = some.getLast().id();
        }
    }
}
