package dev.followthrough.domain.drafting.writer;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a letter looks from afar: its paragraphs and how their sentences run, as the marks show it. Two
/// letters of one shape feel like one form filled in twice.
final class Shape {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern NO_MARK = Pattern.compile("[^.?!:;,\"@。？！：；，“《-]");
    private static final Pattern WITHIN = Pattern.compile("(?<=\\p{L})[.'-](?=\\p{L})|(?<=\\d)[.:,](?=\\d)");

    private Shape() {}

    static String of(String body) {
        return Arrays.stream(body.split("\\n\\n"))
                .map(paragraph -> LINK.matcher(paragraph).replaceAll("@"))
                .map(paragraph -> WITHIN.matcher(paragraph).replaceAll(""))
                .map(paragraph -> NO_MARK.matcher(paragraph).replaceAll(""))
                .collect(Collectors.joining("/"));
    }
}
