package dk.loeft.communication.internal;

import dk.loeft.communication.NotificationKind;
import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CoursesAssigned;
import dk.loeft.learning.Learning;
import dk.loeft.learning.TracksAssigned;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Tells people of their courses and tracks. */
@Dependent
class CourseObserver {
    private final Learning learning;

    private final Notifier notifier;

    @Inject
    CourseObserver(Learning learning, Notifier notifier) {
        this.learning = learning;
        this.notifier = notifier;
    }

    void assigned(@Observes CoursesAssigned assigned) {
        notifier.tell(
                NotificationKind.COURSE_ASSIGNED,
                assigned.assigned().stream().map(CourseObserver::notice).toList());
    }

    private static Notice notice(CoursesAssigned.Assigned each) {
        return new Notice(
                each.person(),
                List.of(Parameter.of(each.title()), Parameter.of(each.due())),
                page(each.course()),
                "assigned/" + each.course().value() + "/" + each.due());
    }

    void onTracks(@Observes TracksAssigned assigned) {
        notifier.tell(
                NotificationKind.TRACK_ASSIGNED,
                assigned.assigned().stream()
                        .map(each -> new Notice(
                                each.person(),
                                List.of(Parameter.of(each.danish(), each.english()), Parameter.of(each.due())),
                                "/learning/track?id=" + each.track().value(),
                                "track-assigned/" + each.track().value() + "/" + each.due()))
                        .toList());
    }

    void withdrawn(@Observes CompletionWithdrawn withdrawn) {
        notifier.tell(
                NotificationKind.COMPLETION_WITHDRAWN,
                List.of(new Notice(
                        withdrawn.person(),
                        List.of(Parameter.of(learning.title(withdrawn.course()))),
                        page(withdrawn.course()),
                        "withdrawn/" + withdrawn.attempt().value())));
    }

    private static String page(CourseId course) {
        return "/learning/course?id=" + course.value();
    }
}
