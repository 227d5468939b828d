package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseState;
import dk.loeft.learning.CoursesAssigned;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Gives a unit a course with a due date. */
@Dependent
class Assignment {
    private final CourseRepository courses;
    private final EnrolmentRepository enrolments;
    private final Event<CoursesAssigned> assigned;
    private final Clock clock;

    @Inject
    Assignment(CourseRepository courses, EnrolmentRepository enrolments, Event<CoursesAssigned> assigned, Clock clock) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.assigned = assigned;
        this.clock = clock;
    }

    int assign(CourseId id, UnitId unit, LocalDate due, Actor actor) {
        Course course = courses.get(id);
        if (course.state() != CourseState.PUBLISHED) {
            throw new RefusedException("learning.course.closed", course.title());
        }
        if (due.isBefore(LocalDay.today(clock))) {
            throw new RefusedException("learning.assign.past", due);
        }
        if (!enrolments.unitWithin(unit, actor.scopeOf(Permission.ASSIGN))) {
            throw new NotPermittedException(Permission.ASSIGN);
        }
        List<PersonId> people = enrolments.assign(id, unit, due, actor, clock.instant());
        if (!people.isEmpty()) {
            assigned.fire(new CoursesAssigned(people.stream()
                    .map(person -> new CoursesAssigned.Assigned(person, id, course.title(), due))
                    .toList()));
        }
        return people.size();
    }
}
