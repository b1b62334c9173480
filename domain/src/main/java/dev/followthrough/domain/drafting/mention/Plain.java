package dev.followthrough.domain.drafting.mention;

/// Text in one form, character by character, so that a position in it is a position in the original: full-width
/// forms, typographic quotes and dashes, and the many spaces become their plain relatives.
public final class Plain {
    private Plain() {}

    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) plain.append(of(text.charAt(i)));
        return plain.toString();
    }

    private static char of(char c) {
        if (c >= 0xFF01 && c <= 0xFF5E) return (char) (c - 0xFEE0);
        return switch (c) {
            case '\uFFE5' -> '¥';
            case '\u00A0', '\u2007', '\u2009', '\u202F', '\u3000' -> ' ';
            case '\u2018', '\u2019', '\u02BC', '\u2032' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u300C', '\u300D' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> c;
        };
    }
}
