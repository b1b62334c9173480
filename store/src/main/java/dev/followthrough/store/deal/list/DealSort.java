package dev.followthrough.store.deal.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// By what a list of deals is sorted; the id decides between equals, so that the order is always whole.
public enum DealSort {
    NEXT("next_at", "timestamptz"),
    NAME("name", "text"),
    ACCOUNT("account", "text"),
    LAST("last_at", "timestamptz"),
    SINCE("since", "timestamptz"),
    AMOUNT("worth", "numeric");

    private final String column;
    private final String type;

    DealSort(String column, String type) {
        this.column = column;
        this.type = type;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(DealSort::word).toList();
    }

    public static Optional<DealSort> of(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
    }
}
