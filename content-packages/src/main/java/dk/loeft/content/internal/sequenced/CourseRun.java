package dk.loeft.content.internal.sequenced;

import dk.loeft.content.SequencedView;
import dk.loeft.content.SequencedView.Delivery;
import dk.loeft.content.SequencedView.Line;
import dk.loeft.content.SequencedView.Said;
import dk.loeft.content.engine.scorm2004.course.CourseRules;
import dk.loeft.content.engine.scorm2004.course.CourseState;
import dk.loeft.content.engine.scorm2004.course.Learner;
import dk.loeft.content.engine.scorm2004.course.SharedData;
import dk.loeft.content.engine.scorm2004.datamodel.ScoReport;
import dk.loeft.content.engine.scorm2004.sequencing.ActivityStatus;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationControls;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest.Type;
import dk.loeft.content.engine.scorm2004.sequencing.Outcome;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.sequenced.SequencedCourses.Structure;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A course with one attempt at it, for the length of one request. The row holds the state as it was when the open activity was
 * delivered, and beside it the newest report of its SCO: each report holds everything, so it is always the same state that it is put
 * on, and a report that comes twice does no harm.
 */
final class CourseRun {
    private final Structure structure;

    private final CourseRules rules;

    private final SequencedAttempt row;

    private CourseState base;

    CourseRun(Structure structure, SequencedAttempt row, Learner learner, SharedData shared) {
        this.structure = structure;
        this.row = row;
        this.rules = new CourseRules(structure.tree(), learner);
        CourseState stored = row.state()
                .map(CourseState::fromMap)
                .orElseGet(() -> rules.begin(row.id().value()));
        this.base = rules.withShared(stored, shared);
    }

    /** The state with what the open SCO has reported. */
    CourseState now() {
        return row.report()
                .map(report -> rules.report(base, ScoReport.fromMap(report)))
                .orElse(base);
    }

    /** What the person's other courses are to know afterwards. */
    SharedData shared(SharedData before) {
        return rules.shared(now(), before);
    }

    /** The course is opened: at what was asked for if that is allowed, else where the learner left off, else at the beginning. */
    void open(Optional<String> wanted, Instant now) {
        CourseState from = now();
        Optional<CourseState> left = rules.reopen(from);
        row.leave();
        Optional<CourseRules.Step> chosen = wanted.map(id -> rules.navigate(from, NavigationRequest.choice(id)))
                .filter(step -> step.outcome() instanceof Outcome.Deliver);
        Optional<Said> said = wanted.map(id -> Said.LOCKED);
        if (chosen.isPresent()) {
            move(chosen.get().state(), true, false, Optional.empty(), now);
        } else if (left.isPresent()) {
            move(left.get(), true, false, said, now);
        } else if (from.sequencing().current().isPresent()) {
            move(from, false, false, Optional.of(Said.CHOOSE), now);
        } else {
            follow(rules.start(from), now);
        }
    }

    void report(ScoReport report, long seconds, Instant now) {
        row.report(report.toMap(), seconds, now);
    }

    /**
     * Follows a navigation request; what the SCO said has been reported. One of the learner's that is refused leaves the activity
     * open: it is delivered once more. One of the SCO's, which has ended its session before, does not.
     */
    void navigate(NavigationRequest request, boolean bySco, Instant now) {
        CourseState from = now();
        Optional<CourseState> left = rules.reopen(from);
        row.leave();
        CourseRules.Step step = rules.navigate(from, request);
        if (step.outcome() instanceof Outcome.Refused refused && refused.contentStays() && !bySco && left.isPresent()) {
            move(left.get(), true, false, Words.of(refused), now);
        } else if (request.type() == Type.SUSPEND_ALL && step.outcome() instanceof Outcome.Ended) {
            move(step.state(), false, false, Optional.empty(), now);
        } else {
            follow(step, now);
        }
    }

    private void follow(CourseRules.Step step, Instant now) {
        Outcome outcome = step.outcome();
        move(
                step.state(),
                outcome instanceof Outcome.Deliver,
                outcome instanceof Outcome.Ended,
                Words.of(outcome),
                now);
    }

    private void move(CourseState state, boolean delivers, boolean ended, Optional<Said> said, Instant now) {
        base = state;
        row.move(state.toMap(), delivers, ended, said.map(Said::name).orElse(null), now);
    }

    /** The activity that is open, if one is. */
    Optional<String> open() {
        return row.open() ? base.sequencing().current() : Optional.empty();
    }

    /** What the course as a whole comes to. */
    ActivityStatus whole() {
        return rules.status(now());
    }

    Map<String, ActivityStatus> statuses() {
        return rules.statuses(now());
    }

    Outline outline() {
        CourseState state = now();
        return new Outline(structure.tree(), rules.controls(state), rules.statuses(state), open());
    }

    SequencedView view(boolean moved, String reference, List<StoredItem> items) {
        CourseState state = now();
        NavigationControls controls = rules.controls(state);
        Optional<String> open = open();
        List<Line> lines = new Outline(structure.tree(), controls, rules.statuses(state), open).lines();
        return new SequencedView(
                row.visit(),
                moved ? open.flatMap(id -> delivery(id, reference, items)) : Optional.empty(),
                row.ended(),
                row.said().map(Said::valueOf),
                offered(controls, open.isPresent()),
                lines,
                moved ? Map.of() : CourseRules.requests(controls),
                moved);
    }

    private Optional<Delivery> delivery(String activity, String reference, List<StoredItem> items) {
        Map<String, Object> launch = rules.launch(base).orElseThrow().toMap();
        return items.stream()
                .filter(item -> item.identifier().equals(activity) && item.launchable())
                .findFirst()
                .map(item -> new Delivery(activity, item.title(), Addresses.href(reference, item), launch));
    }

    /** The buttons: what works now and is not hidden by the activity. With nothing open there is nothing to end or discard. */
    private static Set<String> offered(NavigationControls controls, boolean open) {
        Set<String> offered = new HashSet<>();
        add(offered, controls, Type.CONTINUE, "continue");
        add(offered, controls, Type.PREVIOUS, "previous");
        if (open) {
            add(offered, controls, Type.EXIT, "exit");
            add(offered, controls, Type.ABANDON, "abandon");
            add(offered, controls, Type.EXIT_ALL, "exitAll");
        }
        return offered;
    }

    private static void add(Set<String> offered, NavigationControls controls, Type type, String word) {
        if (controls.enabled(type)) {
            offered.add(word);
        }
    }
}
