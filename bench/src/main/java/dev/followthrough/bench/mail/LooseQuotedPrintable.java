package dev.followthrough.bench.mail;

/// Quoted-printable (RFC 2045, 6.7) as careless gateways write it: small letters in the codes, a blank behind the
/// mark of a soft line break, and a lone `=` at the end of everything.
final class LooseQuotedPrintable {
    private static final int LINE = 60;

    private LooseQuotedPrintable() {}

    static String of(byte[] bytes) {
        var out = new StringBuilder();
        int column = 0;
        for (byte value : bytes) {
            int unsigned = value & 0xff;
            boolean plain = unsigned == '\r' || unsigned == '\n' || unsigned >= 32 && unsigned < 127 && unsigned != '=';
            String next = plain ? String.valueOf((char) unsigned) : String.format("=%02x", unsigned);
            out.append(next);
            column = unsigned == '\n' ? 0 : column + next.length();
            if (column > LINE) {
                out.append("= \r\n");
                column = 0;
            }
        }
        return out.append('=').toString();
    }
}
