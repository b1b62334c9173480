package dev.followthrough.domain.people;

import dev.followthrough.domain.timing.place.PhonePlace;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/// One entry of a do-not-contact list: a mail address, a phone number, or a domain with all that lies below it.
public sealed interface ListLine {
    /// Letters, digits and hyphens between dots, as names of hosts have them.
    Pattern DOMAIN = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

    /// Loose on purpose: a list that names an address oddly must still keep us from it.
    Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,255}");

    Pattern NUMBER = Pattern.compile("(?:\\+|00)[0-9 ()./-]{6,25}");

    /// @param address in small letters
    record Address(String address) implements ListLine {}

    /// @param domain in small letters, as the net writes it
    record Domain(String domain) implements ListLine {}

    /// @param number in E.164
    record Phone(String number) implements ListLine {}

    record Unreadable(String problem, String cure) implements ListLine {}

    /// @param text of one line or field
    static ListLine read(String text) {
        String line = text.strip();
        if (line.length() > 320) return new Unreadable("is too long", "give one address, domain or number a line");
        String small = line.toLowerCase(Locale.ROOT);
        if (line.indexOf('@') > 0) return address(small);
        if (NUMBER.matcher(line).matches()) return number(line);
        if (line.matches("[0-9 ()./-]+"))
            return new Unreadable("is a number without its country", "write it as +49 89 1234567");
        return domain(small.startsWith("@") || small.startsWith(".") ? small.substring(1) : small);
    }

    private static ListLine address(String small) {
        return ADDRESS.matcher(small).matches()
                ? new Address(small)
                : new Unreadable("is no mail address", "write the bare address, such as ana@acme.example");
    }

    private static ListLine number(String line) {
        return PhonePlace.dialled(line.startsWith("00") ? "+" + line.substring(2) : line, null)
                .<ListLine>map(Phone::new)
                .orElseGet(() -> new Unreadable("is no phone number", "write it as +49 89 1234567"));
    }

    private static ListLine domain(String small) {
        try {
            String ascii = IDN.toASCII(small, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            if (DOMAIN.matcher(ascii).matches()) return new Domain(ascii);
        } catch (IllegalArgumentException noDomain) {
            // said below
        }
        return small.indexOf('.') < 0 && small.matches("[a-z]{2,63}")
                ? new Unreadable("would close a whole top-level domain", "name a domain such as acme.example")
                : new Unreadable("is no address, domain or number", "correct the line, or take it out");
    }
}
