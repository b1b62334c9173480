package dev.followthrough.api.engagement;

import dev.followthrough.api.deal.Nudges;
import dev.followthrough.api.web.ApiProblem;
import dev.followthrough.api.web.Fields;
import dev.followthrough.domain.engagement.TextReading;
import dev.followthrough.store.delivery.Receipts;
import dev.followthrough.store.engagement.InboundTexts;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// What a gateway for text messages tells us: what people wrote back, and what became of what we sent. It signs what it
/// brings; docs/consent.md shows how common gateways are connected.
@RestController
class TextController {
    /// Nobody has shown a key yet when it is read.
    private static final int LARGEST = 64 * 1024;

    private static final List<String> STATUSES = Arrays.stream(Receipts.Status.values())
            .map(status -> status.name().toLowerCase(Locale.ROOT))
            .toList();

    private final GatewaySignature signed;
    private final InboundTexts texts;
    private final Receipts receipts;
    private final Nudges nudges;
    private final ObjectMapper json;

    TextController(GatewaySignature signed, InboundTexts texts, Receipts receipts, Nudges nudges, ObjectMapper json) {
        this.signed = signed;
        this.texts = texts;
        this.receipts = receipts;
        this.nudges = nudges;
        this.json = json;
    }

    /// @param kind `message` or `receipt`
    record Report(
            @Nullable String kind,
            @Nullable String id,
            @Nullable String from,
            @Nullable String text,
            @Nullable String reference,
            @Nullable String status,
            @Nullable Instant at) {}

    @PostMapping("/hooks/sms")
    ResponseEntity<Void> report(InputStream in, @RequestHeader MultiValueMap<String, String> headers)
            throws IOException {
        Report report = read(signed.body(in, headers, LARGEST));
        Fields fields = new Fields();
        boolean message = fields.word("kind", report.kind(), List.of("message", "receipt"))
                .equals("message");
        fields.orThrow();
        if (message) message(report);
        else receipt(report);
        return ResponseEntity.status(HttpStatus.ACCEPTED).build();
    }

    private void message(Report report) {
        Fields fields = new Fields();
        String id = fields.text("id", report.id(), 200);
        String from = fields.text("from", report.from(), 50);
        String text = report.text() == null ? "" : report.text();
        if (text.length() > 5_000) fields.refuse("text", "is longer than any text message", "send what they wrote");
        fields.orThrow();
        TextReading reading = TextReading.of(text);
        String raw = json.writeValueAsString(Map.of("from", from, "text", text));
        texts.received(new InboundTexts.Text(id, from, text, reading.intent(), reading.why(), at(report), raw))
                .forEach(nudges::afterCommit);
    }

    private void receipt(Report report) {
        Fields fields = new Fields();
        String status = fields.word("status", report.status(), STATUSES);
        if (report.reference() == null && report.id() == null)
            fields.refuse("reference", "is missing", "give our reference, or the id that you answered with");
        fields.orThrow();
        receipts.received(
                        report.reference(),
                        report.id(),
                        Receipts.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                        at(report))
                .ifPresent(nudges::afterCommit);
    }

    private static Instant at(Report report) {
        return Objects.requireNonNullElseGet(report.at(), Instant::now);
    }

    private Report read(String body) {
        try {
            return json.readValue(body, Report.class);
        } catch (JacksonException e) {
            throw ApiProblem.of(
                    HttpStatus.BAD_REQUEST, "The body is not the JSON of a report; docs/consent.md shows it.");
        }
    }
}
