package dk.loeft.seminar.internal;

import static dk.loeft.seminar.EvaluationStatement.FITTING;
import static dk.loeft.seminar.EvaluationStatement.PRACTICAL;
import static dk.loeft.seminar.EvaluationStatement.TEACHING;
import static dk.loeft.seminar.EvaluationStatement.USEFUL;
import static dk.loeft.seminar.internal.Campus.ANNE;
import static dk.loeft.seminar.internal.Campus.AUTHOR;
import static dk.loeft.seminar.internal.Campus.BO;
import static dk.loeft.seminar.internal.Campus.FIRST_AID;
import static dk.loeft.seminar.internal.Campus.HEAD;
import static dk.loeft.seminar.internal.Campus.LEADER;
import static dk.loeft.seminar.internal.Campus.STRANGER;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.seminar.Attendance;
import dk.loeft.seminar.EvaluationFigures;
import dk.loeft.seminar.EvaluationForm;
import dk.loeft.seminar.EvaluationForm.Standing;
import dk.loeft.seminar.EvaluationInput;
import dk.loeft.seminar.Evaluations;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.SecretBox;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Five look back at seminars that they were at, over the real database. */
final class Retrospect {
    /** Those who have a seat. */
    static final List<PersonId> FIVE = List.of(ANNE, BO, LEADER, STRANGER, HEAD);

    private static final Actor PLANNER = Actor.person(AUTHOR, List.of(Grant.everywhere(Role.AUTHOR)));

    private final RealDatabase database;

    private final Path folder;

    private final RecordedEvents<SeminarNews> news = new RecordedEvents<>();

    private final Campus campus;

    Retrospect(RealDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
        database.execute("DELETE FROM seminar_evaluation_answer", "DELETE FROM seminar_evaluation_person");
        this.campus = new Campus(database).build();
    }

    Campus campus() {
        return campus;
    }

    /** To what people were invited, in order. */
    List<SeminarNews> news() {
        return news.fired();
    }

    /** A seminar of two days, the first of them two days from now, at which the five have a seat. */
    SeminarId planned() {
        LocalDate first = LocalDay.today(campus.clock()).plusDays(2);
        SeminarId seminar = campus.plan(Campus.input(
                6,
                false,
                Campus.session(first, "14:00", "16:00"),
                Campus.session(first.plusDays(1), "09:00", "12:00")));
        FIVE.forEach(person -> campus.book(person, seminar));
        return seminar;
    }

    /** Such a seminar that ended yesterday, and all were there. */
    SeminarId held() {
        SeminarId seminar = planned();
        campus.later(Duration.ofDays(4));
        FIVE.forEach(person -> present(seminar, person));
        return seminar;
    }

    void present(SeminarId seminar, PersonId person) {
        correct(all -> all.present(campus.booking(person, seminar), 1));
    }

    void absent(SeminarId seminar, PersonId person) {
        correct(all -> all.absent(campus.booking(person, seminar), 1));
    }

    private void correct(Consumer<Attendance> useCase) {
        database.transact(manager ->
                useCase.accept(campus.attendance(manager, PLANNER, new SecretBox(folder.resolve("secrets.key")))));
    }

    Optional<EvaluationForm> form(SeminarId seminar, PersonId person) {
        return database.inTransaction(
                manager -> service(manager, Campus.employee(person)).form(seminar));
    }

    Optional<Standing> standing(SeminarId seminar, PersonId person) {
        return form(seminar, person).map(EvaluationForm::standing);
    }

    void answer(SeminarId seminar, PersonId person, EvaluationInput input) {
        database.transact(manager -> service(manager, Campus.employee(person)).answer(seminar, input));
    }

    Optional<EvaluationFigures> figures(SeminarId seminar) {
        return database.inTransaction(manager -> service(manager, PLANNER).ofSeminar(seminar));
    }

    Optional<EvaluationFigures> figuresOfCourse() {
        return database.inTransaction(manager -> service(manager, PLANNER).ofCourse(FIRST_AID));
    }

    int statementsOfFigures() {
        return database.statementsOf(manager -> service(manager, PLANNER).ofCourse(FIRST_AID));
    }

    void invite() {
        statementsOfInviting();
    }

    int statementsOfInviting() {
        return database.statementsOf(manager ->
                new EvaluationWorkService(new EvaluationPersonRepository(manager), news, campus.clock()).invite());
    }

    private Evaluations service(EntityManager manager, Actor actor) {
        CurrentActor current = new CurrentActor();
        current.become(actor);
        return new EvaluationsService(
                new EvaluationDesk(new EvaluationPersonRepository(manager), new EvaluationAnswerRepository(manager)),
                current,
                campus.clock());
    }

    /** What was learned is of that use; all else is 3. */
    static EvaluationInput input(int useful) {
        return input(useful, true, "", "");
    }

    static EvaluationInput input(int useful, boolean recommends, String good, String better) {
        return new EvaluationInput(
                Map.of(USEFUL, useful, FITTING, 3, TEACHING, 3, PRACTICAL, 3), Optional.of(recommends), good, better);
    }
}
