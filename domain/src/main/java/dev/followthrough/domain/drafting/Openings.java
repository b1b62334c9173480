package dev.followthrough.domain.drafting;

import java.util.Locale;
import java.util.regex.Pattern;

/// The first sentence after the greeting, in a form in which two drafts can be compared.
public final class Openings {
    private static final Pattern GREETING = Pattern.compile("\\A\\s*[^\\n]{1,60}[,，:：!！]\\s*\\n+");
    private static final Pattern END = Pattern.compile("(?<=[.!?。！？])\\s|\\n");

    private Openings() {}

    public static String of(String body) {
        String text = GREETING.matcher(body).replaceFirst("").strip();
        return comparable(END.split(text, 2)[0]);
    }

    public static String comparable(String opening) {
        return opening.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
