package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.AuthoredCourse;
import dk.loeft.learning.Authoring;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.learning.CourseState;
import dk.loeft.learning.CourseView;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Player;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuthoringTest {
    private static final AtomicInteger WORDS = new AtomicInteger();

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Classroom classroom = new Classroom(database);

    private PersonId anne = new PersonId(0);

    @BeforeEach
    void aLearner() {
        anne = classroom.person();
    }

    @Test
    void aCourseBeginsAsADraftThatLearnersDoNotSee() {
        CourseId draft = classroom.draft(new CourseInput(" Kladde ", " Kort ", " Lang ", "en", 5));

        AuthoredCourse course = authored(draft);
        assertThat(course.state()).isEqualTo(CourseState.DRAFT);
        assertThat(course.version()).isEqualTo(1);
        assertThat(course.publishedAt()).isEmpty();
        assertThat(course.activityKind()).isEqualTo(Chapters.KIND);
        assertThat(course.input())
                .as("without blanks at the ends")
                .isEqualTo(new CourseInput("Kladde", "Kort", "Lang", "en", 5));
        Optional<CourseView> seen = classroom.learn(anne, learning -> learning.course(draft));
        assertThat(seen).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedByField() {
        CourseId draft = classroom.draft(Classroom.input("Kladde"));

        refused("learning.course.title", change(draft, input(" ", "", "", "da", 0)));
        refused("learning.course.title", change(draft, input("x".repeat(201), "", "", "da", 0)));
        refused("learning.course.summary", change(draft, input("x", "x".repeat(501), "", "da", 0)));
        refused("learning.course.description", change(draft, input("x", "", "x".repeat(10_001), "da", 0)));
        refused("learning.course.language", change(draft, input("x", "", "", "de", 0)));
        refused("learning.course.minutes", change(draft, input("x", "", "", "da", -1)));
        refused("learning.course.minutes", change(draft, input("x", "", "", "da", 10_001)));
        assertThat(authored(draft).input()).isEqualTo(Classroom.input("Kladde"));
    }

    @Test
    void whatJustFitsIsTaken() {
        CourseId draft = classroom.draft(Classroom.input("Kladde"));
        CourseInput full = input("ø".repeat(200), "æ".repeat(500), "å".repeat(10_000), "en", 10_000);

        classroom.edit(change(draft, full));

        assertThat(authored(draft).input()).isEqualTo(full);
    }

    @Test
    void aDraftMustFitToo() {
        refused(
                "learning.course.title",
                authoring -> authoring.draft(
                        Classroom.input(""), Chapters.KIND, classroom.chapters().book("b", 1)));
        refused(
                "learning.activity.unknown",
                authoring -> authoring.draft(Classroom.input("Kladde"), Chapters.KIND, "missing"));
        refused(
                "learning.activity.unknown",
                authoring -> authoring.draft(
                        Classroom.input("Kladde"), "film", classroom.chapters().book("b", 1)));
    }

    @Test
    void aCourseThatIsGoneCannotBeChanged() {
        CourseId unknown = new CourseId(987_654_321);
        String book = classroom.chapters().book("b", 1);

        refused("learning.course.unknown", change(unknown, Classroom.input("x")));
        refused("learning.course.unknown", authoring -> authoring.publish(unknown));
        refused("learning.course.unknown", authoring -> authoring.retire(unknown));
        refused("learning.course.unknown", authoring -> authoring.replaceActivity(unknown, Chapters.KIND, book));
        refused("learning.course.unknown", authoring -> authoring.preview(unknown, Optional.empty(), Optional.empty()));
        Optional<AuthoredCourse> found = classroom.write(authoring -> authoring.authoredCourse(unknown));
        assertThat(found).isEmpty();
    }

    @Test
    void aDraftVersionMayRestOnSomethingElse() {
        CourseId draft = classroom.draft(Classroom.input("Kladde"));

        replace(draft, "other");

        assertThat(authored(draft).version()).isEqualTo(1);
        assertThat(authored(draft).activityReference()).isEqualTo("other");
        refused("learning.activity.unknown", authoring -> authoring.replaceActivity(draft, Chapters.KIND, "missing"));
    }

    @Test
    void aPublishedVersionNeverChangesANewDraftIsMade() {
        CourseId course = classroom.course("GDPR");

        replace(course, "second");
        replace(course, "third");

        assertThat(authored(course).version()).isEqualTo(2);
        assertThat(authored(course).publishedAt()).isEmpty();
        assertThat(authored(course).activityReference()).isEqualTo("third");
        assertThat(authored(course).state()).isEqualTo(CourseState.PUBLISHED);
        assertThat(classroom
                        .learn(anne, learning -> learning.course(course))
                        .orElseThrow()
                        .version())
                .as("learners still get the published one")
                .isEqualTo(1);
    }

    @Test
    void peopleUnderWayStayOnTheVersionTheyBegan() {
        CourseId course = classroom.course("GDPR");
        AttemptId first = classroom.open(anne, course).attempt();
        replace(course, "newer");
        classroom.edit(authoring -> authoring.publish(course));
        PersonId bo = classroom.person();

        assertThat(classroom.open(anne, course).attempt()).isEqualTo(first);
        assertThat(classroom.chapters().lastLaunch().reference()).isNotEqualTo("newer");
        assertThat(version(anne, course)).isEqualTo(1);
        classroom.open(bo, course);
        assertThat(classroom.chapters().lastLaunch().reference()).isEqualTo("newer");
        assertThat(version(bo, course)).isEqualTo(2);
    }

    @Test
    void aNewAttemptTakesThePublishedVersion() {
        CourseId course = classroom.course("GDPR");
        classroom.pass(classroom.open(anne, course).attempt(), "90");
        replace(course, "newest");
        classroom.edit(authoring -> authoring.publish(course));

        classroom.learn(anne, learning -> learning.startOver(course));
        classroom.open(anne, course);

        assertThat(classroom.chapters().lastLaunch().reference()).isEqualTo("newest");
        assertThat(version(anne, course)).isEqualTo(2);
    }

    @Test
    void publishingAgainKeepsTheDayOfTheVersion() {
        CourseId course = classroom.course("GDPR");
        classroom.at(Classroom.NOW.plusSeconds(60));

        classroom.edit(authoring -> authoring.publish(course));

        assertThat(authored(course).publishedAt()).contains(Classroom.NOW);
    }

    @Test
    void whatCannotBeLaunchedCannotBePublished() {
        CourseId draft = classroom.draft(Classroom.input("Kladde"));
        classroom.chapters().burn(authored(draft).activityReference());

        refused("learning.activity.unknown", authoring -> authoring.publish(draft));
        assertThat(authored(draft).state()).isEqualTo(CourseState.DRAFT);
    }

    @Test
    void onlyAPublishedCourseCanBeRetiredAndItCanComeBack() {
        CourseId course = classroom.draft(Classroom.input("GDPR"));
        refused("learning.course.not-published", authoring -> authoring.retire(course));

        classroom.edit(authoring -> authoring.publish(course));
        classroom.edit(authoring -> authoring.retire(course));
        assertThat(authored(course).state()).isEqualTo(CourseState.RETIRED);
        refused("learning.course.not-published", authoring -> authoring.retire(course));

        classroom.edit(authoring -> authoring.publish(course));
        assertThat(authored(course).state()).isEqualTo(CourseState.PUBLISHED);
    }

    @Test
    void aPreviewShowsTheNewestVersionAndCountsForNothing() {
        CourseId course = classroom.course("GDPR");
        replace(course, "draft");
        PersonId author = classroom.person();
        Actor actor = Actor.person(author, List.of(Grant.everywhere(Role.EMPLOYEE), Grant.everywhere(Role.AUTHOR)));

        Player player =
                classroom.write(actor, authoring -> authoring.preview(course, Optional.of("k2"), Optional.empty()));

        assertThat(player.mode()).isEqualTo(LaunchMode.BROWSE);
        assertThat(player.part()).as("an author may look at every part").isEqualTo("k2");
        assertThat(classroom.chapters().lastLaunch().reference()).isEqualTo("draft");
        assertThat(classroom.pass(player.attempt(), "90")).isEqualTo(LearningState.IN_PROGRESS);
        assertThat(classroom.completed()).isEmpty();
        assertThat(classroom.learn(author, learning -> learning.mine()).next()).isEmpty();
        assertThat(authored(course).enrolled()).isZero();
    }

    @Test
    void theListCountsWhoTakesTheCourseAndWhoCompletedIt() {
        String word = word();
        CourseId course = classroom.course(word + " med deltagere");
        classroom.pass(classroom.open(anne, course).attempt(), "90");
        classroom.open(classroom.person(), course);
        classroom.course(word + " uden");

        assertThat(list(word, PageRequest.first(10)))
                .extracting(AuthoredCourse::enrolled, AuthoredCourse::completed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, 1L), org.assertj.core.groups.Tuple.tuple(0L, 0L));
    }

    @Test
    void theListIsFilteredSortedAndPagedInSql() {
        String word = word();
        CourseId published = classroom.course(word + " Ærlig 100%");
        classroom.draft(Classroom.input(word + " Zoom"));
        classroom.draft(Classroom.input(word + " Alt"));
        classroom.open(anne, published);

        assertThat(titles(word, PageRequest.first(10)))
                .containsExactly(word + " Alt", word + " Zoom", word + " Ærlig 100%");
        assertThat(titles(word, new PageRequest(2, 2, "title", true))).containsExactly(word + " Ærlig 100%");
        assertThat(titles(word, new PageRequest(1, 1, "enrolled", false))).containsExactly(word + " Ærlig 100%");
        assertThat(titles(word, new PageRequest(1, 1, "state", false))).containsExactly(word + " Ærlig 100%");
        assertThat(titles(word + " Ærlig 1__%", PageRequest.first(10))).isEmpty();
        assertThat(classroom
                        .write(authoring -> authoring.authored(word, PageRequest.first(1)))
                        .total())
                .isEqualTo(3);
    }

    @Test
    void theCoursesOfAnActivityAreThoseWhoseNewestVersionRestsOnIt() {
        CourseId stays = classroom.course("Bliver");
        CourseId goes = classroom.course("Går");
        replace(stays, "shared");
        replace(goes, "shared");
        classroom.edit(authoring -> authoring.publish(goes));
        replace(goes, "elsewhere");

        List<AuthoredCourse> resting = classroom.write(authoring -> authoring.restingOn(Chapters.KIND, "shared"));
        assertThat(resting).extracting(AuthoredCourse::course).containsExactly(stays);
    }

    @Test
    void everyChangeIsAuditedAndLookingIsNot() {
        CourseId course = classroom.draft(Classroom.input("Spor"));
        classroom.edit(change(course, Classroom.input("Spor 2")));
        replace(course, "trail");
        classroom.edit(authoring -> authoring.publish(course));
        classroom.edit(authoring -> authoring.retire(course));
        authored(course);

        assertThat(classroom.audited())
                .containsExactly(
                        "Authoring.draft",
                        "Authoring.change",
                        "Authoring.replaceActivity",
                        "Authoring.publish",
                        "Authoring.retire");
    }

    /** A word that no other course of this class has. */
    private static String word() {
        return "Ord" + WORDS.incrementAndGet() + "q";
    }

    private List<String> titles(String text, PageRequest page) {
        return list(text, page).stream().map(course -> course.input().title()).toList();
    }

    private List<AuthoredCourse> list(String text, PageRequest page) {
        return classroom.write(authoring -> authoring.authored(text, page)).rows();
    }

    private AuthoredCourse authored(CourseId course) {
        return classroom.write(authoring -> authoring.authoredCourse(course)).orElseThrow();
    }

    private int version(PersonId person, CourseId course) {
        return classroom
                .learn(person, learning -> learning.course(course))
                .orElseThrow()
                .version();
    }

    private void replace(CourseId course, String book) {
        classroom.edit(authoring -> authoring.replaceActivity(
                course, Chapters.KIND, classroom.chapters().book(book, 2)));
    }

    private static CourseInput input(String title, String summary, String description, String language, int minutes) {
        return new CourseInput(title, summary, description, language, minutes);
    }

    private static Consumer<Authoring> change(CourseId course, CourseInput input) {
        return authoring -> authoring.change(course, input);
    }

    private void refused(String key, Consumer<Authoring> useCase) {
        assertThatThrownBy(() -> classroom.edit(useCase))
                .isInstanceOf(RefusedException.class)
                .hasMessage(key);
    }
}
