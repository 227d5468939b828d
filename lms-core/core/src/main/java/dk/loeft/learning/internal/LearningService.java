package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CatalogueFilter;
import dk.loeft.learning.CatalogueRow;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseView;
import dk.loeft.learning.EnrolmentId;
import dk.loeft.learning.Learning;
import dk.loeft.learning.MyLearning;
import dk.loeft.learning.Player;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class LearningService implements Learning {
    private final CurrentActor current;
    private final Participation participation;
    private final CourseShelf shelf;
    private final LearnerLists lists;
    private final Assignment assignment;

    @Inject
    LearningService(
            CurrentActor current,
            Participation participation,
            CourseShelf shelf,
            LearnerLists lists,
            Assignment assignment) {
        this.current = current;
        this.participation = participation;
        this.shelf = shelf;
        this.lists = lists;
        this.assignment = assignment;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected LearningService() {
        this(null, null, null, null, null);
    }

    @Override
    public MyLearning mine() {
        return lists.mine(current.person());
    }

    @Override
    public Page<CatalogueRow> catalogue(CatalogueFilter filter, PageRequest page) {
        return lists.catalogue(current.person(), filter, page);
    }

    @Override
    public Optional<CourseView> course(CourseId course) {
        return shelf.course(current.person(), course);
    }

    @Override
    public EnrolmentId enrol(CourseId course) {
        return participation.enrol(current.person(), course).id();
    }

    @Override
    public Player open(CourseId course, Optional<String> part) {
        return participation.open(current.person(), course, part);
    }

    @Override
    public Optional<CourseView> progress(CourseId course) {
        return shelf.course(current.person(), course);
    }

    @Override
    public AttemptId startOver(CourseId course) {
        return participation.startOver(current.person(), course);
    }

    @Override
    public void takeIn(CourseId course, String language) {
        participation.takeIn(current.person(), course, language);
    }

    @Override
    public int assign(CourseId course, UnitId unit, LocalDate due) {
        return assignment.assign(course, unit, due, current.get());
    }

    @Override
    public String title(CourseId course) {
        return shelf.title(course);
    }
}
