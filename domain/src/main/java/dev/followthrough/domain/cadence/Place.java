package dev.followthrough.domain.cadence;

/// Where in a file something stands.
///
/// @param line   from 1
/// @param column from 1, in characters
record Place(int line, int column) {
    static final Place START = new Place(1, 1);

    /// The place of the character with this index, counted in code points.
    static Place ofIndex(String text, int index) {
        int line = 1;
        int column = 1;
        int[] codePoints = text.codePoints().limit(Math.max(index, 0)).toArray();
        for (int codePoint : codePoints) {
            column = codePoint == '\n' ? 1 : column + 1;
            line = codePoint == '\n' ? line + 1 : line;
        }
        return new Place(line, column);
    }
}
