package dev.followthrough.domain.cadence.enrollment;

import dev.followthrough.domain.review.PolicyProblem;
import dev.followthrough.domain.review.PolicyYaml;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which deals get which cadence, what quiet means and why a deal went cold (M50, M51). `enrollment.yaml` in
/// this package is the file that ships; its comments are the reference. The first rule that fits wins.
public final class EnrollmentRules {
    private static final PolicyYaml<EnrollmentFile> FILE =
            new PolicyYaml<>(EnrollmentFile.class, "enrollment.yaml", "an enrollment file");

    private final EnrollmentFile file;

    private EnrollmentRules(EnrollmentFile file) {
        this.file = file;
    }

    /// The file that ships.
    public static EnrollmentRules shipped() {
        return new EnrollmentRules(FILE.thatShips());
    }

    /// As a setting names it.
    ///
    /// @param file a path; empty: the file that ships
    /// @throws IllegalArgumentException saying what is wrong with the file, where, and what to do
    public static EnrollmentRules named(String file) {
        return new EnrollmentRules(FILE.named(file));
    }

    /// @throws PolicyProblem its message says where, what is wrong and what to do
    /// @throws IOException   the file cannot be read
    public static EnrollmentRules from(Path path) throws IOException {
        return new EnrollmentRules(FILE.from(path));
    }

    /// A rule as people list it.
    public record Named(String name, String cadence, String why) {}

    public List<Named> rules() {
        return file.rules().stream()
                .map(rule -> new Named(rule.name(), rule.cadence(), rule.why()))
                .toList();
    }

    /// @return most enrollments of daily looks in one day, of one owner
    public int perOwner() {
        return file.caps().perOwner();
    }

    /// @return most enrollments of daily looks in one day, of the whole house
    public int perHouse() {
        return file.caps().house();
    }

    public Quiet quiet(DealAtHand deal, Instant now) {
        return file.quiet().of(deal, now);
    }

    /// From so many days without contact both ways a deal of this stage and segment is quiet.
    public int usualDays(String stage, @Nullable String segment) {
        return file.quiet().usual(stage, segment);
    }

    /// What [#usualDays] rests on, the same for the same rules: who keeps what follows from it can tell when
    /// to reckon again.
    public String quietFingerprint() {
        return file.quiet().fingerprint();
    }

    /// Why it went cold, whether or not it is quiet yet.
    public Cold cold(DealAtHand deal, Instant now) {
        return file.cold().of(deal.signs(), now);
    }

    /// Whether a rule enrolls this deal now, and which; else why not.
    public Verdict look(DealAtHand deal, Instant now) {
        return switch (deal.life()) {
            case DealAtHand.Life.GoesOn goesOn -> new Verdict.Leave(goesOn.why(), goesOn.words());
            case DealAtHand.Life.Ended ended
            when !ended.reason().mayBeginAgain(deal.won()) ->
                new Verdict.Leave(WhyNot.ENDED_FOR_GOOD, ended.reason().words());
            case DealAtHand.Life.Ended ended -> whenEnded(deal, ended, now);
        };
    }

    private Verdict whenEnded(DealAtHand deal, DealAtHand.Life.Ended ended, Instant now) {
        if (deal.obstacle() != null) {
            return new Verdict.Leave(deal.obstacle().why(), deal.obstacle().words());
        }
        Quiet quiet = quiet(deal, now);
        Cold cold = cold(deal, now);
        List<Rule> fitting = file.rules().stream()
                .filter(rule -> rule.concerns(deal, ended.reason()) && rule.isTimely(deal, ended, quiet, cold, now))
                .toList();
        Optional<Rule> rule =
                fitting.stream().filter(one -> one.mayEnrollAgain(deal, now)).findFirst();
        if (rule.isPresent()) {
            String soon = tooSoon(rule.get(), deal, ended.at(), now);
            return soon == null
                    ? enroll(deal, rule.get(), quiet, cold, now)
                    : new Verdict.Leave(WhyNot.COOLING_DOWN, soon);
        }
        return fitting.isEmpty()
                ? new Verdict.Leave(WhyNot.NO_RULE, quiet.words())
                : new Verdict.Leave(WhyNot.ENROLLED_BEFORE, before(fitting.getFirst(), deal));
    }

    private static Verdict enroll(DealAtHand deal, Rule rule, Quiet quiet, Cold cold, Instant now) {
        boolean silence = rule.isAboutSilence();
        String seen = deal.sign() == null ? "" : "; " + deal.sign();
        String evidence = silence
                ? quiet.words() + "; went cold: " + cold.words() + " - " + cold.evidence()
                : "latest: " + latest(deal.last());
        return new Verdict.Enroll(
                rule.name(), rule.cadence(), rule.why() + seen, evidence, rule.from(deal, now), silence ? cold : null);
    }

    private static String latest(DealAtHand.@Nullable Last last) {
        return last == null ? "nothing yet" : last.kind() + " on " + day(last.at());
    }

    /// A sign of life waits for nothing, nor does what follows a talk: only silence is left alone for a
    /// while.
    private @Nullable String tooSoon(Rule rule, DealAtHand deal, @Nullable Instant ended, Instant now) {
        if (!rule.isAboutSilence() || deal.sign() != null || ended == null) return null;
        Instant until = ended.plus(Duration.ofDays(file.cooldown()));
        return now.isBefore(until) ? "it ended on " + day(ended) + "; not before " + day(until) : null;
    }

    private static String before(Rule rule, DealAtHand deal) {
        return "rule " + rule.name() + " enrolled it on " + day(deal.enrolled().getOrDefault(rule.name(), deal.since()))
                + (rule.again() == null ? ", and does so once" : ", and does so again after " + rule.again() + " days");
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
