package dk.loeft.seminar.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCases;
import dk.loeft.seminar.EvaluationFigures;
import dk.loeft.seminar.EvaluationForm;
import dk.loeft.seminar.EvaluationInput;
import dk.loeft.seminar.Evaluations;
import dk.loeft.seminar.SeminarId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class EvaluationsService implements Evaluations {
    private final EvaluationDesk desk;

    private final CurrentActor current;

    private final Clock clock;

    @Inject
    EvaluationsService(EvaluationDesk desk, CurrentActor current, Clock clock) {
        this.desk = desk;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected EvaluationsService() {
        this(null, null, null);
    }

    @Override
    public Optional<EvaluationForm> form(SeminarId seminar) {
        return desk.form(seminar, current.person(), clock.instant());
    }

    @Override
    public void answer(SeminarId seminar, EvaluationInput input) {
        desk.answer(seminar, current.person(), input, clock.instant());
    }

    @Override
    public Optional<EvaluationFigures> ofSeminar(SeminarId seminar) {
        return desk.of(seminar);
    }

    @Override
    public Optional<EvaluationFigures> ofCourse(CourseId course) {
        return desk.of(course);
    }
}
