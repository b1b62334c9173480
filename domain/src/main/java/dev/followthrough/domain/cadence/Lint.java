package dev.followthrough.domain.cadence;

import java.util.List;

/// Whether a cadence that can be read makes sense (N11). The rules, in one list.
final class Lint {
    private static final LintRule HAS_A_STEP = PlanRules::hasAStep;
    private static final LintRule WINDOW_IS_OPEN = PlanRules::windowIsOpen;
    private static final LintRule NO_IS_FINAL = PlanRules::noIsFinal;
    private static final LintRule FITS_INTO_A_WORKFLOW = PlanRules::fitsIntoAWorkflow;
    private static final LintRule REVIEW_REMINDS_IN_TIME = PlanRules::reviewRemindsInTime;
    private static final LintRule GOES_ON_FOR_FIVE_TOUCHES = PlanRules::goesOnForFiveTouches;
    private static final LintRule HAS_ONE_TIME = DayRules::hasOneTime;
    private static final LintRule COMES_BEFORE_A_DATE = DayRules::comesBeforeADate;
    private static final LintRule FOLLOWS_A_STEP = DayRules::followsAStep;
    private static final LintRule IDS_ARE_UNIQUE = StepRules::idsAreUnique;
    private static final LintRule STEPS_ARE_IN_TIME_ORDER = StepRules::stepsAreInTimeOrder;
    private static final LintRule GAPS_ARE_KEPT = JourneyRules::gapsAreKept;
    private static final LintRule VALUES_PROGRESS = ValueRules::valuesProgress;
    private static final LintRule BRANCHES_CAN_BE_REACHED = BranchRules::branchesCanBeReached;
    private static final LintRule LAST_STEP_CLOSES_THE_LOOP = EndingRules::lastStepClosesTheLoop;
    private static final LintRule ENDING_HAS_A_TIME_FOR_EACH_STEP = EndingRules::hasATimeForEachStep;
    private static final LintRule ENDING_TAKES_ANOTHER_ANGLE_EACH_TIME = EndingRules::takesAnotherAngleEachTime;
    private static final LintRule ENDING_GETS_SHORTER = EndingRules::getsShorter;
    private static final LintRule CAPS_ARE_KEPT = JourneyRules::capsAreKept;
    private static final LintRule SOMEBODY_GETS_EACH_STEP = JourneyRules::somebodyGetsEachStep;
    private static final LintRule NAMES_ARE_OF_USE = BranchRules::namesAreOfUse;
    private static final LintRule KINDS_FIT_THEIR_CHANNEL = ContentRules::kindsFitTheirChannel;
    private static final LintRule COMMERCIAL_STEPS_ARE_READ = ContentRules::commercialStepsAreRead;
    private static final LintRule ARMS_DIFFER = ContentRules::armsDiffer;
    private static final LintRule HAS_A_STOP_RULE = WayOutRules::hasAStopRule;
    private static final LintRule CALLS_HAVE_THEIR_HOURS = WayOutRules::callsHaveTheirHours;
    private static final LintRule OPENS_ARE_COUNTED = StepRules::opensAreCounted;

    private static final List<LintRule> ALWAYS = List.of(
            HAS_A_STEP,
            WINDOW_IS_OPEN,
            NO_IS_FINAL,
            FITS_INTO_A_WORKFLOW,
            REVIEW_REMINDS_IN_TIME,
            GOES_ON_FOR_FIVE_TOUCHES,
            HAS_ONE_TIME,
            COMES_BEFORE_A_DATE,
            FOLLOWS_A_STEP,
            IDS_ARE_UNIQUE,
            STEPS_ARE_IN_TIME_ORDER,
            GAPS_ARE_KEPT,
            VALUES_PROGRESS,
            BRANCHES_CAN_BE_REACHED,
            LAST_STEP_CLOSES_THE_LOOP,
            ENDING_HAS_A_TIME_FOR_EACH_STEP,
            ENDING_TAKES_ANOTHER_ANGLE_EACH_TIME,
            ENDING_GETS_SHORTER,
            CAPS_ARE_KEPT,
            SOMEBODY_GETS_EACH_STEP,
            NAMES_ARE_OF_USE,
            KINDS_FIT_THEIR_CHANNEL,
            COMMERCIAL_STEPS_ARE_READ,
            ARMS_DIFFER,
            HAS_A_STOP_RULE,
            CALLS_HAVE_THEIR_HOURS);

    private Lint() {}

    static void check(Written written, House house, Problems problems) {
        Written cadence = written.reckoned();
        ALWAYS.forEach(rule -> rule.check(cadence, problems));
        WayOutRules.handsOverToWhatIsThere(cadence, house.cadences(), problems);
        if (house.mix() != null) MixRule.isNearTheTarget(cadence, house.mix(), problems);
        if (house.opens() == Opens.OFF) OPENS_ARE_COUNTED.check(cadence, problems);
    }
}
