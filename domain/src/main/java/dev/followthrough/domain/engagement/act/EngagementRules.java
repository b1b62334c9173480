package dev.followthrough.domain.engagement.act;

import static dev.followthrough.domain.engagement.act.EngagementRulesFile.count;
import static dev.followthrough.domain.engagement.act.EngagementRulesFile.given;
import static dev.followthrough.domain.engagement.act.EngagementRulesFile.roles;
import static dev.followthrough.domain.engagement.act.EngagementRulesFile.time;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.followthrough.domain.sequence.Happened;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules of `engagement-rules.yaml`, checked: the ones that ship, or a house's own.
///
/// @param signals         an event's kind, or `kind what`, to its signal
/// @param freshFor        what is older is no news
/// @param waitsForContact how long an event waits for somebody whom nobody knows yet
/// @param leastIntent     from which strength intent counts
/// @param tellOwner       what the owner is told at once
public record EngagementRules(
        Map<String, Happened> signals,
        PricingPages pricingPages,
        Duration freshFor,
        Duration waitsForContact,
        double leastIntent,
        Surge surge,
        SeveralPeople severalPeople,
        BuyerQuiet buyerQuiet,
        Duration renewalWithin,
        Set<Happened> tellOwner) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// As a setting names them.
    ///
    /// @param file a path; empty: the rules that ship
    /// @throws IllegalArgumentException saying what is wrong with the file, and where
    public static EngagementRules named(String file) {
        try {
            return file.isBlank() ? shipped() : read(file, Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read (" + e.getClass().getSimpleName()
                            + "); name a file of engagement rules, or leave it empty",
                    e);
        }
    }

    public static EngagementRules shipped() {
        String name = "engagement-rules.yaml";
        try (InputStream in = Objects.requireNonNull(EngagementRules.class.getResourceAsStream(name))) {
            return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("The shipped rules cannot be read", e);
        }
    }

    /// @param name for messages
    static EngagementRules read(String name, String yaml) {
        try {
            return of(given(YAML.readValue(yaml, EngagementRulesFile.class), "it is empty"));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
            throw new IllegalArgumentException(
                    name + place + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static EngagementRules of(EngagementRulesFile file) {
        Map<String, Happened> signals = given(file.signals(), "`signals` is missing").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> EngagementRulesFile.signal(entry.getValue())));
        var surge = given(file.surge(), "`surge` is missing");
        var several = given(file.severalPeople(), "`severalPeople` is missing");
        var quiet = given(file.buyerQuiet(), "`buyerQuiet` is missing");
        return new EngagementRules(
                signals,
                new PricingPages(given(file.pricingPages(), "`pricingPages` is missing")),
                time("freshFor", file.freshFor()),
                time("waitsForContact", file.waitsForContact()),
                given(file.intent(), "`intent` is missing").least(),
                new Surge(
                        EngagementRulesFile.signals("surge.acts", surge.acts()),
                        time("surge.within", surge.within()),
                        count("surge.least", surge.least()),
                        surge.times(),
                        time("surge.usual", surge.usual())),
                new SeveralPeople(
                        EngagementRulesFile.signals("severalPeople.acts", several.acts()),
                        time("severalPeople.within", several.within()),
                        count("severalPeople.least", several.least())),
                new BuyerQuiet(
                        EngagementRulesFile.signals("buyerQuiet.acts", quiet.acts()),
                        roles("buyerQuiet.active", quiet.active()),
                        roles("buyerQuiet.quiet", quiet.quiet()),
                        time("buyerQuiet.within", quiet.within()),
                        count("buyerQuiet.least", quiet.least())),
                time(
                        "renewalNear.within",
                        given(file.renewalNear(), "`renewalNear` is missing").within()),
                EngagementRulesFile.signals("tellOwner", file.tellOwner()));
    }

    /// How far back the rules of several acts look.
    public Duration looksBack() {
        Duration surges = surge.within().plus(surge.usual());
        Duration longest = surges.compareTo(buyerQuiet.within()) > 0 ? surges : buyerQuiet.within();
        return longest.compareTo(severalPeople.within()) > 0 ? longest : severalPeople.within();
    }
}
