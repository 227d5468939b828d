package dk.loeft.learning.internal.rules;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.Due;
import dk.loeft.learning.spi.RequirementSink;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What rules can assign: courses, and what other capabilities bring. */
@Dependent
class Targets {
    private final Instance<RequirementSink> sinks;

    private final TargetRepository courses;

    @Inject
    Targets(@Any Instance<RequirementSink> sinks, TargetRepository courses) {
        this.sinks = sinks;
        this.courses = courses;
    }

    List<RequirementSink> all() {
        return StreamSupport.stream(sinks.spliterator(), false).toList();
    }

    /**
     * Whoever takes in what rules of that kind say.
     *
     * @throws RefusedException if nobody does
     */
    RequirementSink sink(String kind) {
        return all().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new RefusedException("learning.rule.target"));
    }

    /** Its title, empty if it cannot be assigned. */
    Optional<String> title(AssignmentTarget target) {
        if (target.isCourse()) {
            return courses.course(target.key());
        }
        return all().stream()
                .filter(each -> each.kind().equals(target.kind()))
                .findFirst()
                .flatMap(sink -> sink.title(target.key()));
    }

    /** Refuses what cannot be assigned. */
    void check(AssignmentTarget target) {
        if (title(target).isEmpty()) {
            throw new RefusedException("learning.rule.target");
        }
    }

    /** Refuses a due date that has no meaning for what is assigned. */
    static void check(AssignmentTarget target, Due due) {
        boolean expires = !target.isCourse() && !target.kind().equals(AssignmentTarget.TRACK);
        if (!expires && due.anchor() instanceof Due.Expiry) {
            throw new RefusedException("learning.rule.due.expiry");
        }
    }
}
