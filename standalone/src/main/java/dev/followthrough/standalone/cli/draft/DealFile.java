package dev.followthrough.standalone.cli.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.followthrough.domain.drafting.voice.VoiceFile;
import dev.followthrough.standalone.cli.Refused;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A deal as a rep describes it, to read the letters that would be written. `docs/examples` has two.
///
/// @param about       a line of introduction, for whoever reads the letters
/// @param language    ISO 639-1; else English
/// @param facts       what all its people may read
/// @param touches     what is written, in order; else the cadence that the command names
record DealFile(
        @Nullable String title,
        @Nullable String about,
        @Nullable String language,
        @Nullable String company,
        Sender from,
        @Nullable Last lastContact,
        @Nullable VoiceFile voice,
        @Nullable List<FactLine> facts,
        @Nullable List<Agreed> commitments,
        @Nullable List<Contact> contacts,
        @Nullable List<Touch> touches) {

    record Sender(
            String name,
            @Nullable String company,
            @Nullable String signOff,
            @Nullable String phone) {}

    record Last(@Nullable String channel, @Nullable Integer daysAgo) {}

    /// @param type as in `draft check`; else text
    record FactLine(String label, String value, @Nullable String type) {}

    /// @param side `ours`, `theirs` or `shared`
    /// @param due  an ISO date
    record Agreed(
            String what,
            @Nullable String owner,
            String side,
            @Nullable String due,
            boolean done) {}

    record Answered(String question, String answer) {}

    /// @param value as in a cadence, such as `social-proof`
    record AssetLine(
            String kind,
            String title,
            String url,
            @Nullable String summary,
            @Nullable String value) {}

    /// @param theirMails what they wrote, whose style is mirrored
    record Contact(
            String name,
            @Nullable String email,
            @Nullable String role,
            @Nullable List<FactLine> facts,
            @Nullable List<Answered> answers,
            @Nullable List<AssetLine> assets,
            @Nullable List<String> theirMails) {}

    record Touch(
            String kind, @Nullable String angle, @Nullable String value, int maxWords) {}

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .propertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE)
            .build();

    /// @throws Refused with what is wrong, where, and what to do
    static DealFile read(byte[] file) {
        try {
            DealFile deal = YAML.readValue(file, DealFile.class);
            if (deal == null || deal.contacts() == null || deal.contacts().isEmpty())
                throw new Refused("contacts: name at least one person to write to");
            if (deal.from() == null || deal.from().name() == null) throw new Refused("from: say who writes, {name: …}");
            return deal;
        } catch (UnrecognizedPropertyException e) {
            throw new Refused(where(e) + path(e) + ": there is no such field here; known are "
                    + e.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        } catch (JsonMappingException e) {
            throw new Refused(where(e) + path(e) + ": a value of the wrong form; see docs/examples");
        } catch (JsonProcessingException e) {
            throw new Refused(where(e) + "it is no YAML from here on; correct it");
        } catch (java.io.IOException e) {
            throw new Refused("it cannot be read");
        }
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    static <T> List<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
