package dev.followthrough.api.people;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as an SVG picture: dark on white whatever the page's colours are, since cameras want it so.
final class QrPicture {
    private static final int QUIET = 4;

    private QrPicture() {}

    static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        var dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="240" height="240">\
                <rect width="100%%" height="100%%" fill="#fff"/><path d="%s" fill="#000"/></svg>
                """.formatted(side, side, dark);
    }
}
