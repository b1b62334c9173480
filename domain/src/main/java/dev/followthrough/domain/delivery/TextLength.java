package dev.followthrough.domain.delivery;

/// How long a text message is on the air (3GPP TS 23.038): each segment costs, and a long one arrives in pieces.
///
/// @param units    septets of the GSM alphabet, or UTF-16 units
/// @param segments messages that it is sent as
public record TextLength(Alphabet alphabet, int units, int segments) {
    /// The default alphabet, in the order of its table; and what costs two septets, behind an escape.
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_ESCAPED = "\f^{}\\[~]|€";

    public enum Alphabet {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int inParts;

        /// @param inParts each part bears a header of six octets
        Alphabet(int alone, int inParts) {
            this.alone = alone;
            this.inParts = inParts;
        }
    }

    public static TextLength of(String text) {
        boolean gsm = text.chars().allMatch(c -> GSM.indexOf(c) >= 0 || GSM_ESCAPED.indexOf(c) >= 0);
        Alphabet alphabet = gsm ? Alphabet.GSM_7 : Alphabet.UCS_2;
        int units = gsm
                ? (int) (text.length()
                        + text.chars().filter(c -> GSM_ESCAPED.indexOf(c) >= 0).count())
                : text.length();
        return new TextLength(alphabet, units, units <= alphabet.alone ? 1 : parts(text, alphabet));
    }

    /// A part holds whole characters: what takes two units is not torn apart.
    private static int parts(String text, Alphabet alphabet) {
        int parts = 1;
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int length = Character.charCount(codePoint);
            int costs = alphabet == Alphabet.GSM_7 ? (GSM_ESCAPED.indexOf(codePoint) >= 0 ? 2 : 1) : length;
            if (used + costs > alphabet.inParts) {
                parts++;
                used = 0;
            }
            used += costs;
            at += length;
        }
        return parts;
    }
}
