package dev.followthrough.domain.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something known about a deal, with where it is from and who may see it.
///
/// @param value  money `48000 EUR`, percent as a share `0.125`, number with its unit `14 depots`, date `2026-10-14`
/// or `2026-10-21T10:00` (local); the rest as it is
/// @param label  what it is; the writer knows those in [FactLabels]
/// @param source where it is from, such as `call 2026-10-07`
public record Fact(
        String id,
        Type type,
        String value,
        String label,
        Visibility visibility,
        String source,
        @Nullable Instant asOf) {

    public enum Type {
        MONEY,
        PERCENT,
        NUMBER,
        DATE,
        PERSON,
        COMPANY,
        PRODUCT,
        URL,
        TEXT
    }

    public enum Visibility {
        CUSTOMER,
        INTERNAL
    }

    /// A fact that the customer may see and that needs no further story, such as the recipient's own name.
    public static Fact shown(String id, Type type, String label, String value) {
        return new Fact(id, type, value, label, Visibility.CUSTOMER, "brief", null);
    }

    public boolean isForCustomer() {
        return visibility == Visibility.CUSTOMER;
    }

    public boolean isCalled(String wanted) {
        return label.equalsIgnoreCase(wanted);
    }
}
