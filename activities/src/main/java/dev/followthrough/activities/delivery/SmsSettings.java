package dev.followthrough.activities.delivery;

import java.time.Duration;

/// How text messages reach the house's gateway. docs/consent.md shows the settings for common gateways.
///
/// @param url           empty: there is no gateway
/// @param authorization value of the `Authorization` header; empty: none is sent
/// @param body          with `{to}`, `{from}`, `{text}` and `{reference}`, each written as `contentType`
/// needs it
/// @param from          sender id; what a gateway allows differs by country
/// @param onceHeader    in which each touch's own key is sent
/// @param idPath        JSON pointer to the gateway's own id in its answer
/// @param mostSegments  a longer text is written again
/// @param patience      for a connection, and for an answer
public record SmsSettings(
        String url,
        String method,
        String authorization,
        String contentType,
        String body,
        String from,
        String onceHeader,
        String idPath,
        int mostSegments,
        Duration patience) {
    public SmsSettings {
        if (mostSegments < 1) throw new IllegalArgumentException("followthrough.sms.most-segments must be 1 or more");
    }

    public boolean isSet() {
        return !url.isBlank();
    }

    private static final String USUAL_BODY =
            "{\"to\": \"{to}\", \"from\": \"{from}\", \"text\": \"{text}\", \"reference\": \"{reference}\"}";

    /// As the settings have them.
    ///
    /// @param body  empty: the usual JSON
    public static SmsSettings of(
            String url,
            String method,
            String authorization,
            String contentType,
            String body,
            String from,
            String onceHeader,
            String idPath,
            int mostSegments,
            Duration patience) {
        return new SmsSettings(
                url,
                method,
                authorization,
                contentType,
                body.isBlank() ? USUAL_BODY : body,
                from,
                onceHeader,
                idPath,
                mostSegments,
                patience);
    }
}
