package dk.loeft.content.internal.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.content.Discussion;
import dk.loeft.content.Discussion.Post;
import dk.loeft.content.DiscussionPlace;
import dk.loeft.content.Discussions;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PostId;
import dk.loeft.content.internal.cartridge.TopicTexts;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.ItemsWithin;
import dk.loeft.content.testing.SampleZip;
import dk.loeft.content.testing.TakenCourse;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Dialogues: who may read and write, what becomes of texts, and that taking part is what a topic asks for. */
class DiscussionTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final long ANNE = 1;

    private static final long BO = 2;

    private static final long STRANGER = 3;

    private static final long AUTHOR = 4;

    private static final AtomicLong NEXT = new AtomicLong(10);

    @TempDir
    static Path root = Path.of("");

    private static PackageStore store = new PackageStore(Path.of("unused"));

    private final List<ActivityReport> reports = new ArrayList<>();

    private DiscussionPlace place = new DiscussionPlace(new CourseId(0), "");

    @BeforeAll
    static void people() {
        store = new PackageStore(root);
        TakenCourse.person(database, ANNE, "Anne");
        TakenCourse.person(database, BO, "Bo");
        TakenCourse.person(database, STRANGER, "Carl");
        TakenCourse.person(database, AUTHOR, "Dorte");
    }

    @BeforeEach
    void course() throws Exception {
        long id = NEXT.getAndAdd(10);
        TakenCourse course = TakenCourse.of(database, store, SampleZip.of("god-tone-digitalt"), "cartridge", id);
        course.enrol(ANNE, id);
        course.enrol(BO, id + 1);
        place = new DiscussionPlace(course.course(), "dialog");
    }

    @Test
    void theTopicIsReadAsPlainText() {
        Discussion discussion = read(ANNE);
        assertThat(discussion.title()).isEqualTo("Hvad virker hos jer?");
        assertThat(discussion.topic())
                .isEqualTo("Fortæl om en vane, der har gjort jeres møder på skærm bedre.\n"
                        + "Svar også gerne en kollega: Kunne det virke hos jer?");
        assertThat(discussion.asksForPost()).isTrue();
        assertThat(discussion.posts().rows()).isEmpty();
    }

    @Test
    void thoseOnTheCourseReadAndWriteAndOthersFindNothing() {
        write(ANNE, Optional.empty(), "Vi slår undertekster til.");
        assertThat(read(BO).posts().rows()).extracting(Post::text).containsExactly("Vi slår undertekster til.");
        assertThat(find(STRANGER)).isEmpty();
        assertThatThrownBy(() -> write(STRANGER, Optional.empty(), "Hej"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("content.discussion.unknown");
        assertThat(read(AUTHOR).mayModerate()).isTrue();
        place = new DiscussionPlace(place.course(), "moeder");
        assertThat(find(ANNE)).as("a page is no topic").isEmpty();
    }

    @Test
    void answersStandUnderWhatTheyAnswerAndSoDoAnswersToThem() {
        PostId post = write(ANNE, Optional.empty(), "Et");
        PostId answer = write(BO, Optional.of(post), "To");
        write(ANNE, Optional.of(answer), "Tre");
        write(BO, Optional.empty(), "Nyt");
        List<Post> rows = read(ANNE).posts().rows();
        assertThat(rows).extracting(Post::text).containsExactly("Nyt", "Et");
        assertThat(rows.get(1).answers()).extracting(Post::text).containsExactly("To", "Tre");
    }

    @Test
    void writingIsWhatATopicAsksFor() {
        write(ANNE, Optional.empty(), "Hos os virker det.");
        assertThat(read(ANNE).tookPart()).isTrue();
        assertThat(read(BO).tookPart()).isFalse();
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0).attempt().value()).isEqualTo(place.course().value());
        assertThat(reports.get(0).partsDone()).isEqualTo(1);
    }

    @Test
    void oneChangesAndTakesBackOnesOwnTextsAlone() {
        PostId post = write(ANNE, Optional.empty(), "Fejl");
        ask(ANNE, each -> done(() -> each.edit(post, "Rettet")));
        assertThat(read(ANNE).posts().rows().get(0).text()).isEqualTo("Rettet");
        assertThat(read(ANNE).posts().rows().get(0).editedAt()).isPresent();
        assertGone(() -> ask(BO, each -> done(() -> each.edit(post, "Stjålet"))));
        assertGone(() -> ask(BO, each -> done(() -> each.withdraw(post))));
        ask(ANNE, each -> done(() -> each.withdraw(post)));
        assertThat(read(BO).posts().rows().get(0).gone()).contains(Discussion.Gone.WITHDRAWN);
        assertThat(database.number("SELECT COUNT(*) FROM discussion_post WHERE text LIKE '%Rettet%'"))
                .as("the text is not kept")
                .isZero();
        assertGone(() -> write(BO, Optional.of(post), "For sent"));
    }

    @Test
    void anAuthorOfCoursesRemovesWhatBreaksTheTone() {
        PostId post = write(ANNE, Optional.empty(), "Grimt");
        write(BO, Optional.of(post), "Det var ikke pænt.");
        ask(AUTHOR, each -> done(() -> each.remove(post)));
        Post removed = read(BO).posts().rows().get(0);
        assertThat(removed.gone()).contains(Discussion.Gone.REMOVED);
        assertThat(removed.text()).isEmpty();
        assertThat(removed.answers()).hasSize(1);
    }

    @Test
    void whatCameSinceOneWasHereIsNewOnce() {
        read(BO);
        write(ANNE, Optional.empty(), "Nyhed");
        assertThat(read(BO).posts().rows().get(0).fresh()).isTrue();
        assertThat(read(BO).posts().rows().get(0).fresh()).isFalse();
        assertThat(read(ANNE).posts().rows().get(0).fresh()).as("one's own").isFalse();
    }

    @Test
    void emptyAndEndlessTextsAreRefused() {
        assertThatThrownBy(() -> write(ANNE, Optional.empty(), " \n ")).hasMessage("content.discussion.empty");
        assertThatThrownBy(() -> write(ANNE, Optional.empty(), "x".repeat(Discussions.LONGEST + 1)))
                .hasMessage("content.discussion.long");
    }

    @Test
    void readingTakesTheSameNumberOfStatementsHoweverMuchThereIs() {
        write(BO, Optional.of(write(ANNE, Optional.empty(), "a")), "b");
        int few = statements();
        for (int i = 0; i < 25; i++) {
            write(BO, Optional.of(write(ANNE, Optional.empty(), "a" + i)), "b" + i);
        }
        assertThat(statements()).isEqualTo(few);
        assertThat(read(ANNE).posts().pages()).isEqualTo(2);
        Optional<Discussion> second = ask(ANNE, each -> each.read(place, 2));
        assertThat(second.orElseThrow().posts().rows()).hasSize(6);
    }

    private int statements() {
        return database.statementsOf(manager -> service(manager, ANNE).read(place, 1));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private static void assertGone(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(RefusedException.class).hasMessage("content.discussion.gone");
    }

    private Discussion read(long person) {
        return find(person).orElseThrow();
    }

    private Optional<Discussion> find(long person) {
        return ask(person, each -> each.read(place, 1));
    }

    private PostId write(long person, Optional<PostId> to, String text) {
        return ask(person, each -> each.write(place, to, text));
    }

    private <T> T ask(long person, Function<Discussions, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(service(manager, person)));
    }

    private Discussions service(EntityManager manager, long person) {
        Clock clock = Clock.fixed(TransactionalPackages.NOW, ZoneOffset.UTC);
        CurrentActor current = new CurrentActor();
        Role role = person == AUTHOR ? Role.AUTHOR : Role.EMPLOYEE;
        current.become(Actor.person(new PersonId(person), List.of(new Grant(role, ""))));
        return new DiscussionService(
                new DiscussionRepository(manager),
                new Topics(
                        TransactionalPackages.index(manager),
                        ItemsWithin.progress(manager, this::report, clock),
                        new TopicTexts(store, PackageLimits.defaults())),
                current,
                clock);
    }

    private LearningState report(ActivityReport report) {
        reports.add(report);
        return LearningState.IN_PROGRESS;
    }
}
