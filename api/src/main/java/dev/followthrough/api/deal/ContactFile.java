package dev.followthrough.api.deal;

import static dev.followthrough.api.deal.CsvLines.text;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.followthrough.api.web.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A CSV file of contacts: a first line that names the columns, then a line for each. Beside `account`,
/// `name`, `email`, `role`, `zone`, `language`, `phone`, `country` and `subdivision` it may say of each
/// channel `consent_sms`, `basis_sms`, `where_sms`, `given_sms` (a day or a time) and `evidence_sms`.
final class ContactFile {
    private static final List<String> PLAIN =
            List.of("account", "name", "email", "role", "zone", "language", "phone", "country", "subdivision");
    private static final List<String> OF_CHANNEL = List.of("consent", "basis", "where", "given", "evidence");

    private ContactFile() {}

    record Row(String at, @Nullable String account, NewDealRequest.Contact contact) {}

    /// What cannot be read is refused with its line.
    static List<Row> read(Fields fields, String csv) {
        return CsvLines.read(fields, csv, "contact", header -> columns(fields, header), line -> row(fields, line));
    }

    private static void columns(Fields fields, List<String> header) {
        for (String column : header) {
            String name = column.strip();
            int dash = name.indexOf('_');
            boolean ofChannel = dash > 0
                    && OF_CHANNEL.contains(name.substring(0, dash))
                    && ConsentForm.CHANNELS.contains(name.substring(dash + 1));
            if (!PLAIN.contains(name) && !ofChannel)
                fields.refuse(
                        "line 1: " + name,
                        "is no column",
                        "use " + String.join(", ", PLAIN) + ", or " + String.join(", ", OF_CHANNEL)
                                + " with _ and a channel, such as consent_sms");
        }
    }

    private static Row row(Fields fields, NamedCsvRecord line) {
        String at = CsvLines.at(line);
        Map<String, NewDealRequest.@Nullable ChannelConsent> consents = new TreeMap<>();
        for (String channel : ConsentForm.CHANNELS) {
            NewDealRequest.ChannelConsent said = consent(fields, at, line, channel);
            if (said != null) consents.put(channel, said);
        }
        String country = text(line, "country");
        return new Row(
                at,
                text(line, "account"),
                new NewDealRequest.Contact(
                        text(line, "name"),
                        text(line, "email"),
                        text(line, "role"),
                        text(line, "zone"),
                        text(line, "language"),
                        null,
                        consents,
                        text(line, "phone"),
                        country == null ? null : country.toUpperCase(Locale.ROOT),
                        text(line, "subdivision")));
    }

    private static NewDealRequest.@Nullable ChannelConsent consent(
            Fields fields, String at, NamedCsvRecord line, String channel) {
        String state = text(line, "consent_" + channel);
        boolean saysMore = OF_CHANNEL.stream().anyMatch(column -> text(line, column + "_" + channel) != null);
        if (state == null && !saysMore) return null;
        return new NewDealRequest.ChannelConsent(
                state,
                text(line, "basis_" + channel),
                text(line, "where_" + channel),
                given(fields, at + "given_" + channel, text(line, "given_" + channel)),
                text(line, "evidence_" + channel));
    }

    private static @Nullable Instant given(Fields fields, String at, @Nullable String text) {
        if (text == null) return null;
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            fields.refuse(at, "'" + text + "' is no day", "write 2026-10-14, or 2026-10-14T09:00:00Z");
            return null;
        }
    }
}
