package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CatalogueFilter;
import dk.loeft.learning.CatalogueRow;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.learning.CourseState;
import dk.loeft.learning.CourseView;
import dk.loeft.learning.MyCourse;
import dk.loeft.learning.MyLearning;
import dk.loeft.learning.spi.Activity;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What learners see of courses. */
@Dependent
class CourseShelf {
    private static final int DONE_SHOWN = 50;

    private final CourseRepository courses;
    private final CourseListRepository lists;
    private final EnrolmentRepository enrolments;
    private final Participation participation;
    private final Activities activities;
    private final Clock clock;

    @Inject
    CourseShelf(
            CourseRepository courses,
            CourseListRepository lists,
            EnrolmentRepository enrolments,
            Participation participation,
            Activities activities,
            Clock clock) {
        this.courses = courses;
        this.lists = lists;
        this.enrolments = enrolments;
        this.participation = participation;
        this.activities = activities;
        this.clock = clock;
    }

    MyLearning mine(PersonId person) {
        LocalDate today = LocalDay.today(clock);
        List<MyCourse> open = lists.open(person, today);
        List<MyCourse> done = lists.done(person, DONE_SHOWN, today);
        long total = done.size() < DONE_SHOWN ? done.size() : lists.countDone(person);
        return new MyLearning(open.stream().findFirst(), open.stream().skip(1).toList(), done, total);
    }

    Page<CatalogueRow> catalogue(PersonId reader, CatalogueFilter filter, PageRequest page) {
        return lists.catalogue(reader, filter, page);
    }

    /** A published course, or one that the reader is enrolled in. */
    Optional<CourseView> course(PersonId reader, CourseId id) {
        Optional<Enrolment> enrolment = enrolments.find(reader, id);
        return courses.find(id)
                .filter(course -> course.state() == CourseState.PUBLISHED || enrolment.isPresent())
                .flatMap(course -> participation
                        .version(course, enrolment)
                        .map(version -> view(course, version, enrolment, reader)));
    }

    String title(CourseId course) {
        return courses.get(course).title();
    }

    private CourseView view(Course course, CourseVersion version, Optional<Enrolment> enrolment, PersonId reader) {
        CourseInput input = course.input();
        return new CourseView(
                course.id(),
                input.title(),
                input.summary(),
                input.description(),
                input.language(),
                input.minutes(),
                version.number(),
                version.publishedAt().orElse(Instant.EPOCH),
                activities.of(version).map(Activity::standard).orElse(""),
                enrolment.isPresent() ? lists.mine(reader, course.id(), LocalDay.today(clock)) : Optional.empty(),
                activities.parts(
                        version, enrolment.flatMap(Enrolment::currentAttempt).map(AttemptId::new)));
    }
}
