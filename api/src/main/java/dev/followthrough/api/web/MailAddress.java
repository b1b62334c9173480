package dev.followthrough.api.web;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A bare mail address (RFC 5321 dot-string, no quoted part, no display name). A domain in other letters is kept in
/// its ASCII form, as mail servers write it.
public final class MailAddress {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    private MailAddress() {}

    public static Optional<String> parse(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > 254) return Optional.empty();
        String local = text.substring(0, at);
        String domain = ascii(text.substring(at + 1));
        return LOCAL.matcher(local).matches()
                        && domain.length() <= 253
                        && DOMAIN.matcher(domain).matches()
                ? Optional.of(local + "@" + domain)
                : Optional.empty();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
