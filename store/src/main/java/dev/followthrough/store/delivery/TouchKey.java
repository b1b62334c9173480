package dev.followthrough.store.delivery;

/// What a touch is sent at most once by (G2): no edit, retry, reset or migration changes it.
public record TouchKey(String dealId, int enrollment, int ordinal) {
    /// The form in which mails carry it.
    public String text() {
        return dealId + "/" + enrollment + "/" + ordinal;
    }

    /// @throws IllegalArgumentException for anything but the form of [#text]
    public static TouchKey parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) throw new IllegalArgumentException("not a touch key");
        return new TouchKey(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
