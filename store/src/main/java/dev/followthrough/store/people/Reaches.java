package dev.followthrough.store.people;

import dev.followthrough.domain.people.ConsentBasis;
import dev.followthrough.domain.people.ConsentRules;
import dev.followthrough.domain.people.ConsentState;
import dev.followthrough.domain.people.Consented;
import dev.followthrough.domain.people.Permission;
import dev.followthrough.domain.sequence.Audience;
import dev.followthrough.domain.sequence.Channel;
import dev.followthrough.domain.sequence.Reach;
import dev.followthrough.domain.sequence.SequenceJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ways to people, from what they permit and what is known of them. Who is suppressed as a whole is not asked for
/// here: that stops a deal, and no channel of theirs.
@Repository
public class Reaches {
    private static final String SELECT = """
            select c.id, c.role, c.country, c.phone is not null has_phone,
                   exists (select from lists_naming('', c.phone_hash, '') l where l.kind = 'phone') number_listed,
                   (select coalesce(json_object_agg(k.channel, json_build_array(k.state, k.basis)), '{}')
                    from consents_of(c.address_hash, c.phone_hash) k) consents
            from contact c
            """;

    private final JdbcClient jdbc;
    private final ConsentRules rules;

    public Reaches(JdbcClient jdbc, ConsentRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    private record Person(
            String role,
            @Nullable String country,
            boolean hasNumber,
            boolean numberListed,
            Map<String, List<@Nullable String>> consents) {}

    /// Of a deal's people, as its sequence wants to know it. Roles that nobody has are not named.
    public Map<Audience, Reach> of(String dealId) {
        List<Person> people = jdbc.sql(SELECT
                        + "join deal_contact dc on dc.contact_id = c.id where dc.deal_id = ? order by dc.position")
                .param(dealId)
                .query(Reaches::person)
                .list();
        Map<Audience, Reach> reaches = new EnumMap<>(Audience.class);
        for (Person person : people) {
            Reach reach = reach(person);
            reaches.putIfAbsent(Audience.PRIMARY, reach);
            reaches.putIfAbsent(
                    Audience.valueOf(person.role().toUpperCase(Locale.ROOT).replace('-', '_')), reach);
        }
        // Whoever is as the first one need not be told apart.
        Reach first = reaches.get(Audience.PRIMARY);
        reaches.entrySet()
                .removeIf(one ->
                        one.getKey() != Audience.PRIMARY && one.getValue().equals(first));
        return reaches;
    }

    /// Of one contact, by the channels' words.
    public Map<String, Permission> ofContact(String contactId) {
        Map<String, Permission> permissions = new TreeMap<>();
        Person person = jdbc.sql(SELECT + "where c.id = ?")
                .param(contactId)
                .query(Reaches::person)
                .single();
        for (Channel channel : Channel.values()) permissions.put(channel.word(), permission(person, channel));
        return permissions;
    }

    private Reach reach(Person person) {
        Set<Channel> open = EnumSet.noneOf(Channel.class);
        Set<Channel> unclear = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            Permission permission = permission(person, channel);
            if (permission == Permission.OPEN) open.add(channel);
            if (permission == Permission.ASK) unclear.add(channel);
        }
        return new Reach(open, unclear);
    }

    private Permission permission(Person person, Channel channel) {
        boolean rings = channel == Channel.PHONE || channel == Channel.SMS;
        if (rings && person.numberListed()) return Permission.REFUSED;
        List<@Nullable String> said = person.consents().getOrDefault(channel.word(), List.of());
        Permission permission = rules.permission(channel, consented(said), person.country());
        boolean hasNumber = !rings || person.hasNumber();
        return hasNumber || permission == Permission.REFUSED ? permission : Permission.CLOSED;
    }

    private static Consented consented(List<@Nullable String> said) {
        return said.isEmpty() ? Consented.UNKNOWN : consented(said.get(0), said.get(1));
    }

    /// As the columns of `consent` have it.
    public static Consented consented(@Nullable String state, @Nullable String basis) {
        return new Consented(
                Optional.ofNullable(state).flatMap(ConsentState::of).orElse(ConsentState.UNCLEAR),
                Optional.ofNullable(basis).flatMap(ConsentBasis::of).orElse(null));
    }

    @SuppressWarnings("unchecked")
    private static Person person(ResultSet row, int n) throws SQLException {
        try {
            return new Person(
                    row.getString("role"),
                    row.getString("country"),
                    row.getBoolean("has_phone"),
                    row.getBoolean("number_listed"),
                    Objects.requireNonNull(SequenceJson.MAPPER.readValue(row.getString("consents"), Map.class)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("Rows of PostgreSQL cannot be read", e);
        }
    }
}
