package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.internal.RealCompetences;
import dk.loeft.competence.spi.LearningOffer;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompetences;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.ShownCompetence;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CourseCompetencesTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static Map<String, CompetenceId> competences = Map.of();

    private final Classroom classroom = new Classroom(database);

    private PersonId anne = new PersonId(0);

    @BeforeEach
    void aPersonAndAFramework() {
        if (competences.isEmpty()) {
            competences = RealCompetences.small(database);
        }
        database.execute("UPDATE competence_item SET retired = FALSE", "DELETE FROM course_competence");
        anne = classroom.personIn(classroom.unit("Hold"));
    }

    @Test
    void whatACourseShowsCanBeSaidAnewAndTakenAway() {
        CourseId course = classroom.course("Lytning");
        show(course, "A.1", 1, Optional.empty());
        show(course, "B.1", 2, Optional.empty());
        show(course, "A.1", 2, Optional.of(12));

        assertThat(shownBy(course)).extracting(ShownCompetence::code).containsExactly("A.1", "B.1");
        assertThat(shownBy(course).get(0)).satisfies(each -> {
            assertThat(each.level()).isEqualTo(2);
            assertThat(each.months()).contains(12);
            assertThat(each.levelTitle().da()).isEqualTo("Kan");
        });

        write(all -> all.unshow(course, competence("A.1"), Optional.empty()));
        assertThat(shownBy(course)).extracting(ShownCompetence::code).containsExactly("B.1");
    }

    @Test
    void onlyAuthorsSayItAndOnlyOfWhatThereIs() {
        CourseId course = classroom.course("Lytning");

        assertThatThrownBy(() -> ask(Classroom.employee(anne), all -> {
                    all.show(course, competence("A.1"), 1, Optional.empty(), Optional.empty());
                    return true;
                }))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> show(course, "A.1", 9, Optional.empty())).hasMessage("competence.evidence.level");
        assertThatThrownBy(() -> show(course, "A.1", 1, Optional.of(0))).hasMessage("learning.competence.months");
        assertThatThrownBy(() -> tested(course, "A.1", 1, 101)).hasMessage("learning.competence.result");
        assertThatThrownBy(() -> tested(course, "A.1", 1, 0)).hasMessage("learning.competence.result");
        assertThatThrownBy(() -> show(new CourseId(987), "A.1", 1, Optional.empty()))
                .hasMessage("learning.course.unknown");
        assertThat(shownBy(course)).isEmpty();
    }

    @Test
    void aCompletionGivesEvidenceAndAWithdrawnOneTakesItBack() {
        CourseId course = classroom.course("Lytning");
        show(course, "A.1", 2, Optional.of(12));
        CourseCompleted done = completed(course);

        observe(observer -> observer.completed(done));

        String evidence =
                "SELECT COUNT(*) FROM competence_evidence WHERE person_id = %d AND level = 2 AND source = 'COURSE'"
                        .formatted(anne.value());
        assertThat(database.number(evidence + " AND note = 'Lytning' AND given_on = '2026-11-24'"
                        + " AND expires_on = '2027-11-23' AND withdrawn_on IS NULL"))
                .isOne();

        observe(observer -> observer.withdrawn(new CompletionWithdrawn(anne, course, done.attempt(), Classroom.NOW)));
        assertThat(database.number(evidence + " AND withdrawn_on = '2026-11-24'"))
                .isOne();
    }

    @Test
    void aResultGivesTheLevelThatItReachesAndABetterOneTheNext() {
        CourseId course = classroom.course("Prøve");
        tested(course, "A.1", 1, 60);
        tested(course, "A.1", 2, 80);
        tested(course, "B.1", 2, 100);
        CourseCompleted done = completed(course, "79.5");

        observe(observer -> observer.completed(done));
        assertThat(tests()).containsExactly("A.1 1 Prøve (79 %) counts");

        classroom.pass(done.attempt(), "70");
        assertThat(classroom.bettered()).isEmpty();
        classroom.pass(done.attempt(), "80");
        assertThat(classroom.bettered()).hasSize(1);
        observe(observer -> observer.bettered(classroom.bettered().get(0)));
        assertThat(tests()).containsExactly("A.1 1 Prøve (79 %) counts", "A.1 2 Prøve (80 %) counts");

        classroom.pass(done.attempt(), "81");
        observe(observer -> observer.bettered(classroom.bettered().get(1)));
        assertThat(tests()).as("the same level once").hasSize(2);

        observe(observer -> observer.withdrawn(new CompletionWithdrawn(anne, course, done.attempt(), Classroom.NOW)));
        assertThat(tests()).containsExactly("A.1 1 Prøve (79 %)", "A.1 2 Prøve (80 %)");
    }

    @Test
    void completingAndDoingWellAreTwoPiecesOfEvidence() {
        CourseId course = classroom.course("Prøve");
        show(course, "A.1", 1, Optional.empty());
        tested(course, "A.1", 2, 80);
        CourseCompleted low = completed(course, "60");

        observe(observer -> observer.completed(low));
        assertThat(tests()).isEmpty();
        assertThat(database.number("SELECT COUNT(*) FROM competence_evidence WHERE source = 'COURSE' AND person_id = "
                        + anne.value()))
                .isOne();
        assertThat(shownBy(course))
                .extracting(ShownCompetence::level, ShownCompetence::fromResult)
                .containsExactly(tuple(1, Optional.empty()), tuple(2, Optional.of(80)));

        write(all -> all.unshow(course, competence("A.1"), Optional.of(80)));
        assertThat(shownBy(course)).extracting(ShownCompetence::level).containsExactly(1);
    }

    @Test
    void aCompetenceThatIsRetiredKeepsNobodyFromCompletingTheCourse() {
        CourseId course = classroom.course("Lytning");
        show(course, "A.1", 2, Optional.empty());
        database.execute("UPDATE competence_item SET retired = TRUE WHERE code = 'A.1'");
        CourseCompleted done = completed(course);

        observe(observer -> observer.completed(done));

        assertThat(shownBy(course)).isEmpty();
        assertThat(database.number("SELECT COUNT(*) FROM competence_evidence WHERE person_id = " + anne.value()))
                .isZero();
    }

    @Test
    void whatLiftsIsPublishedNotCompletedAndHigherThanWhereThePersonIs() {
        CourseId low = classroom.course("Lav");
        CourseId high = classroom.course("Høj");
        CourseId begun = classroom.course("Begyndt");
        CourseId done = classroom.course("Gennemført");
        CourseId draft = classroom.draft(Classroom.input("Kladde"));
        show(low, "A.1", 1, Optional.empty());
        List.of(high, begun, done, draft).forEach(course -> show(course, "A.1", 2, Optional.empty()));
        show(low, "A.2", 1, Optional.empty());
        tested(low, "A.2", 2, 75);
        classroom.learn(anne, learning -> {
            learning.enrol(begun);
            return true;
        });
        classroom.open(anne, begun);
        completed(done);

        Map<CompetenceId, List<LearningOffer>> offers =
                lifting(Map.of(competence("A.1"), 1, competence("A.2"), 0, competence("B.1"), 0));

        assertThat(offers.get(competence("A.1")))
                .extracting(LearningOffer::title, LearningOffer::gives, LearningOffer::begun)
                .containsExactly(tuple("Begyndt", 2, true), tuple("Høj", 2, false));
        assertThat(offers.get(competence("A.2")))
                .extracting(LearningOffer::course, LearningOffer::gives, LearningOffer::fromResult)
                .containsExactly(tuple(low.value(), 2, 75), tuple(low.value(), 1, 0));
        assertThat(offers).doesNotContainKey(competence("B.1"));
    }

    @Test
    void manyGapsTakeAsManyStatementsAsOne() {
        CourseId course = classroom.course("Lytning");
        List.of("A.1", "A.2", "B.1").forEach(code -> show(course, code, 2, Optional.empty()));
        int one = database.statementsOf(manager -> offers(manager).lifting(anne, Map.of(competence("A.1"), 0)));

        assertThat(database.statementsOf(manager -> offers(manager)
                        .lifting(anne, Map.of(competence("A.1"), 0, competence("A.2"), 1, competence("B.1"), 0))))
                .isEqualTo(one);
    }

    private CourseCompleted completed(CourseId course) {
        return completed(course, "90");
    }

    private CourseCompleted completed(CourseId course, String score) {
        classroom.learn(anne, learning -> {
            learning.enrol(course);
            return true;
        });
        AttemptId attempt = classroom.open(anne, course).attempt();
        classroom.pass(attempt, score);
        List<CourseCompleted> told = classroom.completed();
        return told.get(told.size() - 1);
    }

    private void show(CourseId course, String code, int level, Optional<Integer> months) {
        write(all -> all.show(course, competence(code), level, Optional.empty(), months));
    }

    private void tested(CourseId course, String code, int level, int fromResult) {
        write(all -> all.show(course, competence(code), level, Optional.of(fromResult), Optional.empty()));
    }

    private List<ShownCompetence> shownBy(CourseId course) {
        return ask(Classroom.employee(anne), all -> all.shownBy(course));
    }

    /** Each test result: competence, level, note, and whether it counts. */
    private List<String> tests() {
        return database.inTransaction(manager -> ((List<?>) manager.createNativeQuery(
                                "SELECT CONCAT(i.code, ' ', e.level, ' ', e.note, IF(e.withdrawn_on IS NULL, ' counts', ''))"
                                        + " FROM competence_evidence e JOIN competence_item i ON i.id = e.item_id"
                                        + " WHERE e.source = 'TEST' AND e.person_id = " + anne.value()
                                        + " ORDER BY e.id")
                        .getResultList())
                .stream().map(String::valueOf).toList());
    }

    private void write(Consumer<CourseCompetences> useCase) {
        ask(Classroom.author(), all -> {
            useCase.accept(all);
            return true;
        });
    }

    private <T> T ask(Actor who, Function<CourseCompetences, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(classroom
                .checked(Classroom.current(who))
                .to(
                        CourseCompetences.class,
                        new CourseCompetencesService(
                                new CourseCompetenceRepository(manager),
                                new CourseRepository(manager),
                                RealCompetences.evidence(manager, clock())))));
    }

    private void observe(Consumer<CompetenceObserver> work) {
        database.transact(manager -> work.accept(new CompetenceObserver(
                new CourseCompetenceRepository(manager), RealCompetences.evidence(manager, clock()))));
    }

    private Map<CompetenceId, List<LearningOffer>> lifting(Map<CompetenceId, Integer> levels) {
        return database.inTransaction(manager -> offers(manager).lifting(anne, levels));
    }

    private static CourseOffers offers(EntityManager manager) {
        return new CourseOffers(new CourseCompetenceRepository(manager));
    }

    private static Clock clock() {
        return Clock.fixed(Classroom.NOW, ZoneOffset.UTC);
    }

    private static CompetenceId competence(String code) {
        return Optional.ofNullable(competences.get(code)).orElseThrow();
    }
}
