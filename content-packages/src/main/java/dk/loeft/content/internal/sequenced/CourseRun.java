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
        CourseState stored =
                row.state().map(CourseState::fromMap).orElseGet(() -> rules.begin(row.id().value()));
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
        Optional<CourseState> lost = rules.reopen(now());
        CourseState from = now();
        row.leave();
        if (wanted.isPresent()) {
            CourseRules.Step step = rules.navigate(from, NavigationRequest.choice(wanted.get()));
            if (step.outcome() instanceof Outcome.Deliver) {
                move(step, now);
                return;
            }
        }
        if (lost.isPresent()) {
            base = lost.get();
            row.move(base.toMap(), true, false, said(wanted), now);
        } else if (from.sequencing().current().isPresent()) {
            base = from;
            row.move(base.toMap(), false, false, Said.CHOOSE.name(), now);
        } else {
            move(rules.start(from), now);
        }
    }

    private static @org.jspecify.annotations.Nullable String said(Optional<String> wanted) {
        return wanted.isPresent() ? Said.LOCKED.name() : null;
    }

    void report(ScoReport report, long seconds, Instant now) {
        row.report(report.toMap(), seconds, now);
    }

    /** Follows a navigation request; what the SCO said has been reported. */
    void navigate(NavigationRequest request, Instant now) {
        CourseState from = now();
        row.leave();
        CourseRules.Step step = rules.navigate(from, request);
        if (request.type() == Type.SUSPEND_ALL && step.outcome() instanceof Outcome.Ended) {
            base = step.state();
            row.move(base.toMap(), false, false, null, now);
        } else {
            move(step, now);
        }
    }

    private void move(CourseRules.Step step, Instant now) {
        base = step.state();
        Outcome outcome = step.outcome();
        boolean delivers = outcome instanceof Outcome.Deliver;
        boolean ended = outcome instanceof Outcome.Ended;
        row.move(base.toMap(), delivers, ended, Words.of(outcome).map(Said::name).orElse(null), now);
    }

    /** Whether an activity is open, and which. */
    Optional<String> open() {
        return row.ended() || row.said().isPresent() && !row.said().get().equals(Said.LOCKED.name())
                ? Optional.empty()
                : current().filter(id -> status(base, id).map(ActivityStatus::active).orElse(false));
    }

    private Optional<String> current() {
        return base.sequencing().current();
    }

    private Optional<ActivityStatus> status(CourseState state, String activity) {
        return rules.status(state, activity);
    }

    /** What the course as a whole comes to. */
    ActivityStatus whole() {
        return rules.status(now());
    }

    Outline outline() {
        CourseState state = now();
        return new Outline(structure.tree(), rules.controls(state), rules.statuses(state), open());
    }

    SequencedView view(boolean moved, String reference, List<StoredItem> items) {
        CourseState state = now();
        NavigationControls controls = rules.controls(state);
        Optional<String> open = open();
        List<Line> lines =
                new Outline(structure.tree(), controls, rules.statuses(state), open).lines();
        return new SequencedView(
                row.visit(),
                moved ? open.flatMap(id -> delivery(id, reference, items)) : Optional.empty(),
                row.ended(),
                row.said().map(Said::valueOf),
                offered(controls, open.isPresent()),
                lines,
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
