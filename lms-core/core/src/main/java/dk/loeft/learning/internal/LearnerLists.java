package dk.loeft.learning.internal;

import dk.loeft.learning.CatalogueFilter;
import dk.loeft.learning.CatalogueRow;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.MyCourse;
import dk.loeft.learning.MyLearning;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The lists of a learner: the home page and the catalogue, as they stand today. */
@Dependent
class LearnerLists {
    private static final int DONE_SHOWN = 50;

    private final CourseListRepository lists;
    private final Clock clock;

    @Inject
    LearnerLists(CourseListRepository lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    MyLearning mine(PersonId person) {
        LocalDate today = LocalDay.today(clock);
        List<MyCourse> open = lists.open(person, today);
        List<MyCourse> done = lists.done(person, DONE_SHOWN, today);
        long total = done.size() < DONE_SHOWN ? done.size() : lists.countDone(person);
        return new MyLearning(open.stream().findFirst(), open.stream().skip(1).toList(), done, total);
    }

    /** How far a person is with one course. */
    Optional<MyCourse> mine(PersonId person, CourseId course) {
        return lists.mine(person, course, LocalDay.today(clock));
    }

    /** The languages of a version, that of the course first. */
    List<String> languages(CourseVersion version, String own) {
        return lists.languages(version.id(), own);
    }

    Page<CatalogueRow> catalogue(PersonId reader, CatalogueFilter filter, PageRequest page) {
        return lists.catalogue(reader, filter, page);
    }
}
