package dev.followthrough.workflows.deal;

import dev.followthrough.domain.sequence.StoryLine;
import java.util.ArrayList;
import java.util.List;

/// The deal's story as this run tells it: the latest lines for the query, and those that the database has yet to
/// hear. Lines are numbered through all runs, so that telling one twice changes nothing.
final class Story {
    private static final int RECENT = 40;

    private final List<StoryLine> recent;
    private final List<StoryLine> unsaved = new ArrayList<>();
    private int lines;

    Story(int lines, List<StoryLine> recent) {
        this.lines = lines;
        this.recent = new ArrayList<>(recent);
    }

    void tell(List<StoryLine> more) {
        lines += more.size();
        unsaved.addAll(more);
        recent.addAll(more);
        while (recent.size() > RECENT) recent.removeFirst();
    }

    List<StoryLine> recent() {
        return List.copyOf(recent);
    }

    List<StoryLine> unsaved() {
        return List.copyOf(unsaved);
    }

    int firstUnsaved() {
        return lines - unsaved.size() + 1;
    }

    int lines() {
        return lines;
    }

    boolean hasUnsaved() {
        return !unsaved.isEmpty();
    }

    /// The database has heard what it was told last.
    void saved() {
        unsaved.clear();
    }
}
