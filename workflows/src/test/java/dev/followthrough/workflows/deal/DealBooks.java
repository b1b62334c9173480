package dev.followthrough.workflows.deal;

import dev.followthrough.domain.deal.DealOutbox;
import dev.followthrough.domain.sequence.CadencePlan;
import dev.followthrough.domain.sequence.Pace;
import dev.followthrough.domain.sequence.Sequence;
import dev.followthrough.domain.sequence.SequenceEvent;
import dev.followthrough.domain.sequence.SequenceState;
import dev.followthrough.domain.sequence.StoryLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What PostgreSQL keeps of one deal, for tests: its log, its story, its snapshot.
final class DealBooks implements DealOutbox {
    static final String DEAL = "d-1";

    /// As many rows as a page of the log has.
    static final int PAGE = 500;

    /// Cadences that can take over, by name.
    final Map<String, CadencePlan> others = new HashMap<>();

    volatile CadencePlan plan;
    private final List<Logged> log = new ArrayList<>();
    private final Set<Long> signalled = new HashSet<>();
    private final SortedMap<Integer, StoryLine> story = new TreeMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private int epoch = 1;
    private int started;
    private SequenceState state;
    private long stateSeq;

    DealBooks(CadencePlan plan, Instant anchor) {
        this.plan = plan;
        this.state = SequenceState.enrolled(1, anchor, 0);
    }

    synchronized Logged append(SequenceEvent event) {
        long seq = log.size() + 1;
        var row = new Logged(DEAL, seq, "source-" + seq, event, "test");
        log.add(row);
        if (event instanceof SequenceEvent.Migrated) move();
        return row;
    }

    /// The version and where the deal stands in it are one commit, as in PostgreSQL.
    private void move() {
        Sequence sequence = new Sequence(plan);
        for (Logged row : log) {
            if (row.seq() <= stateSeq) continue;
            state = sequence.on(state, row.event()).state();
            sequence = sequence.after(row.event());
        }
        stateSeq = log.size();
        plan = sequence.plan();
    }

    synchronized List<Happening> since(long seq) {
        return log.stream()
                .filter(row -> row.seq() > seq)
                .limit(PAGE)
                .map(row -> new Happening(row.seq(), row.sourceId(), row.event()))
                .toList();
    }

    /// Telling a line twice changes nothing; telling another under its number would be a contradiction.
    synchronized void tell(int first, List<StoryLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            StoryLine line = lines.get(i);
            StoryLine before = story.putIfAbsent(first + i, line);
            if (before != null && !before.equals(line)) contradictions.add(first + i + ": " + before + " / " + line);
        }
    }

    synchronized void save(int itsEpoch, SequenceState saved, long seq) {
        if (itsEpoch != epoch || seq < stateSeq) return;
        state = saved;
        stateSeq = seq;
    }

    synchronized long lastSeq() {
        return log.size();
    }

    synchronized void enroll(CadencePlan next, int itsEpoch, SequenceState enrolled, long seq) {
        plan = next;
        save(itsEpoch, enrolled, seq);
    }

    synchronized SequenceState state() {
        return state;
    }

    synchronized SortedMap<Integer, StoryLine> story() {
        return new TreeMap<>(story);
    }

    synchronized List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    synchronized int epoch() {
        return epoch;
    }

    synchronized void newEpoch() {
        epoch++;
    }

    @Override
    public synchronized List<String> toStart(int most) {
        return started < epoch && !state.isFinished() ? List.of(DEAL) : List.of();
    }

    @Override
    public synchronized Optional<Beginning> beginning(String dealId) {
        return state.isFinished()
                ? Optional.empty()
                : Optional.of(new Beginning(
                        DEAL, epoch, plan, state, stateSeq, Pace.REAL, story.isEmpty() ? 0 : story.lastKey()));
    }

    @Override
    public synchronized void started(String dealId, int itsEpoch) {
        started = Math.max(started, itsEpoch);
    }

    @Override
    public synchronized void lost(String dealId, int itsEpoch) {
        if (itsEpoch == epoch) epoch++;
    }

    @Override
    public synchronized long following() {
        return following("", 1).size();
    }

    @Override
    public synchronized List<String> following(String after, int most) {
        return started == epoch && !state.isFinished() && DEAL.compareTo(after) > 0 ? List.of(DEAL) : List.of();
    }

    @Override
    public synchronized List<String> toSignal(int most) {
        return unsignalled(DEAL).isEmpty() ? List.of() : List.of(DEAL);
    }

    @Override
    public synchronized List<Logged> unsignalled(String dealId) {
        return log.stream().filter(row -> !signalled.contains(row.seq())).toList();
    }

    @Override
    public synchronized void signalled(String dealId, Collection<Long> seqs) {
        signalled.addAll(seqs);
    }
}
