package dk.loeft.content.internal.aicc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageReader;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.RunningLaunch;
import dk.loeft.content.engine.aicc.AiccGroups;
import dk.loeft.content.engine.aicc.HacpAnswer;
import dk.loeft.content.engine.aicc.HacpError;
import dk.loeft.content.engine.aicc.HacpMessage;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.ActingLaunch;
import dk.loeft.content.internal.tracking.ContentHosts;
import dk.loeft.content.internal.tracking.TransactionalTracking;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.Success;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Units of AICC report by HACP, over the real database. The course has a block of two lessons, a test with a mastery score of 80 that
 * opens after them, and an extra part; passing the test passes the course.
 */
class HacpTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final AtomicLong ATTEMPTS = new AtomicLong(100);

    private static final PersonCard ANNE = new PersonCard(new PersonId(1), "Anne Ærø Hansen", "Anne", "", "da");

    @TempDir
    static Path root = Path.of("");

    private static String course = "";

    private static AiccStructures structures = new AiccStructures(new PackageStore(root), PackageLimits.defaults());

    private final List<ActivityReport> told = new ArrayList<>();

    private Instant now = TransactionalPackages.NOW;

    private AttemptId attempt = new AttemptId(1);

    @BeforeAll
    static void upload() throws Exception {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
        PackageStore store = new PackageStore(root);
        structures = new AiccStructures(store, PackageLimits.defaults());
        try (InputStream in = PackageReader.class.getResourceAsStream("samples/brandslukning-i-praksis.zip")) {
            course = new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                    .upload(in, "x.zip")
                    .report()
                    .sha256();
        }
    }

    @BeforeEach
    void begin() {
        attempt = new AttemptId(ATTEMPTS.incrementAndGet());
    }

    private <T> T in(CurrentActor actor, Function<TransactionalTracking, T> work) {
        return database.inTransaction(manager -> work.apply(
                TransactionalTracking.of(manager, Clock.fixed(now, ZoneOffset.UTC), structures, actor, told)));
    }

    private static AiccActivityProvider provider(TransactionalTracking tracking) {
        return new AiccActivityProvider(
                tracking.packages(), tracking.progress(), tracking.launches(), ContentHosts.of(""));
    }

    private String launch(String part, LaunchMode mode) {
        return in(new CurrentActor(), tracking -> provider(tracking)
                        .launch(new LaunchRequest(course, attempt, ANNE, mode, Optional.of(part)))
                        .frameUrl())
                .replaceFirst(".*#token=([^&]+)&.*", "$1");
    }

    private String launch(String part) {
        return launch(part, LaunchMode.NORMAL);
    }

    private CurrentActor actor(String secret) {
        CurrentActor current = new CurrentActor();
        Optional<Actor> actor = in(current, tracking -> tracking.service().actorOf(secret));
        current.become(actor.orElseThrow());
        return current;
    }

    private HacpAnswer post(String secret, String command, String data) {
        CurrentActor current = actor(secret);
        return in(current, tracking -> service(tracking, current).answer(new HacpMessage(command, secret, data)));
    }

    private HacpService service(TransactionalTracking tracking, CurrentActor current) {
        AuSession session = new AuSession(
                tracking.packages(),
                structures,
                tracking.progress(),
                tracking.launches(),
                Clock.fixed(now, ZoneOffset.UTC));
        return new HacpService(
                new ActingLaunch(tracking.launches(), tracking.progress(), current), tracking.progress(), session);
    }

    private void accepted(String secret, String command, String data) {
        assertThat(post(secret, command, data).error()).isEqualTo(HacpError.SUCCESSFUL);
    }

    private AiccGroups get(String secret) {
        HacpAnswer answer = post(secret, "getparam", "");
        assertThat(answer.error()).isEqualTo(HacpError.SUCCESSFUL);
        assertThat(answer.text()).startsWith("error=0\r\nerror_text=Successful\r\nversion=");
        return AiccGroups.parse(answer.data());
    }

    private void complete(String part) {
        String secret = launch(part);
        accepted(secret, "putparam", "[Core]\r\nLesson_Status=completed\r\nTime=00:02:00");
        accepted(secret, "exitau", "");
    }

    private PartState state(String part) {
        return in(new CurrentActor(), tracking -> provider(tracking).parts(course, Optional.of(attempt))).stream()
                .filter(each -> each.id().equals(part))
                .map(Part::state)
                .findFirst()
                .orElseThrow();
    }

    private ActivityReport lastTold() {
        return told.get(told.size() - 1);
    }

    @Test
    void aUnitIsToldWhoLearnsAndWhatItsCourseSays() {
        complete("A1");
        complete("A2");
        AiccGroups given = get(launch("A3"));

        assertThat(given.value("core", "student_name")).contains("Ærø Hansen, Anne");
        assertThat(given.value("core", "student_id")).contains("person-1");
        assertThat(given.value("core", "lesson_status")).contains("not attempted, ab-initio");
        assertThat(given.value("core", "credit")).contains("credit");
        assertThat(given.value("student_data", "mastery_score")).contains("80");
        assertThat(given.value("student_data", "time_limit_action")).contains("continue,no message");
        assertThat(given.text("core_vendor")).contains("proeve=5");
        assertThat(given.value("evaluation", "course_id")).contains("loeft-brandslukning-i-praksis");
        assertThat(given.values("objectives_status"))
                .containsEntry("j_id.1", "alarm")
                .containsEntry("j_id.3", "egen-sikkerhed");
        assertThat(given.values("student_demographics")).isEmpty();
    }

    @Test
    void whatAUnitPutIsGivenBackInTheNextSession() {
        String first = launch("A1");
        get(first);
        accepted(
                first,
                "putparam",
                "[core]\nlesson_status=I, suspend\nlesson_location=side-2\ntime=00:01:30\n[core_lesson]\nx=1\n[side]\næ");
        accepted(first, "exitau", "");

        AiccGroups given = get(launch("A1"));

        assertThat(given.value("core", "lesson_status")).contains("incomplete, resume");
        assertThat(given.value("core", "lesson_location")).contains("side-2");
        assertThat(given.value("core", "time")).contains("00:01:30");
        assertThat(given.text("core_lesson")).contains("x=1\r\n[side]\r\næ");
    }

    @Test
    void timeAddsUpOverSessionsAndCountsOnceWithinOne() {
        String first = launch("A1");
        accepted(first, "putparam", "[Core]\r\nTime=00:01:00\r\nLesson_Status=I");
        accepted(first, "putparam", "[Core]\r\nTime=00:03:00");
        accepted(first, "exitau", "");
        String second = launch("A1");
        now = now.plus(Duration.ofMinutes(4));
        accepted(second, "putparam", "[Core]\r\nLesson_Status=C");
        accepted(second, "exitau", "");

        assertThat(lastTold().time())
                .as("three minutes, then four that were measured")
                .isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void theMasteryScoreDecidesAndPassingTheTestPassesTheCourse() {
        complete("A1");
        complete("A2");
        assertThat(state("B1")).isEqualTo(PartState.COMPLETED);

        String failed = launch("A3");
        accepted(failed, "putparam", "[Core]\r\nScore=60\r\nLesson_Status=passed");
        accepted(failed, "exitau", "");
        assertThat(state("A3")).isEqualTo(PartState.FAILED);
        assertThat(lastTold().completed()).isFalse();

        String passed = launch("A3");
        accepted(passed, "putparam", "[Core]\r\nScore=80,100\r\nLesson_Status=completed");
        assertThat(state("A3")).isEqualTo(PartState.PASSED);
        assertThat(lastTold().completed()).as("without the extra part").isTrue();
        assertThat(lastTold().success()).isEqualTo(Success.PASSED);
        assertThat(lastTold().partsDone()).isEqualTo(4);
        assertThat(standing(passed).courseCompleted()).isTrue();
        assertThat(standing(passed).progress()).isEqualTo(1.0);
    }

    private CommitAnswer.Standing standing(String secret) {
        CurrentActor current = actor(secret);
        return in(current, tracking -> service(tracking, current).standing()).orElseThrow();
    }

    @Test
    void allPartsDoneButTheOneThatIsRequiredAreNotTheCourse() {
        complete("A1");
        complete("A2");
        complete("A4");

        assertThat(lastTold().completed()).isFalse();
        assertThat(lastTold().partsDone()).isEqualTo(3);
    }

    @Test
    void prerequisitesLockParts() {
        assertThat(state("A2")).isEqualTo(PartState.LOCKED);
        assertThat(state("A3")).isEqualTo(PartState.LOCKED);
        assertThatThrownBy(() -> launch("A3"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("content.part.locked");
        complete("A1");
        assertThat(state("A2")).isEqualTo(PartState.NOT_STARTED);
        assertThat(state("A3")).isEqualTo(PartState.LOCKED);
    }

    @Test
    void aUnitThatHasLeftHasNoSessionAnyMore() {
        String secret = launch("A1");
        accepted(secret, "exitau", "");

        assertThat(state("A1")).as("it left without a word").isEqualTo(PartState.COMPLETED);
        for (String command : List.of("getparam", "putparam", "exitau")) {
            assertThat(post(secret, command, "[Core]\r\nLesson_Status=failed").error())
                    .isEqualTo(HacpError.INVALID_SESSION);
        }
        assertThat(state("A1")).isEqualTo(PartState.COMPLETED);
    }

    @Test
    void anOlderLaunchIsOverWhenANewerOneHasReported() {
        String older = launch("A1");
        String newer = launch("A1");
        accepted(older, "putparam", "[Core]\r\nLesson_Location=1");
        accepted(newer, "putparam", "[Core]\r\nLesson_Location=2");

        assertThat(post(older, "putparam", "[Core]\r\nLesson_Location=3").error())
                .isEqualTo(HacpError.INVALID_SESSION);
        assertThat(get(newer).value("core", "lesson_location")).contains("2");
    }

    @Test
    void aSessionThatBrokeOffIsResumedAndItsWishForgotten() {
        accepted(launch("A1"), "putparam", "[Core]\r\nLesson_Status=incomplete, time-out");
        String next = launch("A1");

        assertThat(get(next).value("core", "lesson_status")).contains("incomplete, resume");
        accepted(next, "putparam", "[Core]\r\nLesson_Location=9");
        accepted(next, "exitau", "");
        assertThat(get(launch("A1")).value("core", "lesson_status")).contains("incomplete");
    }

    @Test
    void lookingAtACourseLeavesNothingBehind() {
        String looking = launch("A3", LaunchMode.BROWSE);

        assertThat(get(looking).value("core", "lesson_mode")).contains("browse");
        accepted(looking, "putparam", "[Core]\r\nLesson_Status=passed\r\nScore=100");
        accepted(looking, "exitau", "");
        assertThat(told).isEmpty();
        assertThat(database.number("SELECT COUNT(*) FROM sco_tracking WHERE attempt_id = " + attempt.value()))
                .isZero();
    }

    @Test
    void recordsOfAnswersCommentsAndPathsAreKept() {
        String secret = launch("A1");
        accepted(
                secret,
                "putinteractions",
                "\"interaction_id\",\"type_interaction\",\"student_response\",\"result\"\r\n\"q1\",\"choice\",\"a, \"\"b\"\"\",\"C\"");
        accepted(secret, "putcomments", "comment\r\nGodt kursus");
        accepted(secret, "putobjectives", "objective_id,score,status\r\nalarm,90,P");
        accepted(secret, "putpath", "element_location,status\r\nside-1,c");
        accepted(secret, "putperformance", "id,point\r\n1,2");
        accepted(secret, "putparam", "[Core]\r\nLesson_Location=2");

        Map<String, String> kept = in(new CurrentActor(), tracking -> tracking.progress()
                .known(attempt, itemOf(tracking, "A1"))
                .orElseThrow()
                .elements());
        assertThat(kept)
                .containsEntry("cmi.interactions.0.student_response", "a, \"b\"")
                .containsEntry("cmi.interactions.0.result", "correct")
                .containsEntry("cmi.comments", "Godt kursus")
                .containsEntry("cmi.objectives.0.status", "passed")
                .containsKeys("aicc.path", "aicc.performance");
        assertThat(get(secret).values("objectives_status")).containsEntry("j_status.1", "passed");
    }

    private static long itemOf(TransactionalTracking tracking, String part) {
        return tracking.packages().items(course).stream()
                .filter(item -> item.identifier().equals(part))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatIsNoCommandOrTooLargeChangesNothing() {
        String secret = launch("A1");
        accepted(secret, "putparam", "[Core]\r\nLesson_Location=1\r\n[Core_Lesson]\r\ngammel");

        assertThat(post(secret, "putmoney", "").error()).isEqualTo(HacpError.INVALID_COMMAND);
        assertThat(post(secret, "putparam", "[Core]\r\nLesson_Location=2\r\n[Core_Lesson]\r\n" + "x".repeat(64_001))
                        .error())
                .isEqualTo(HacpError.INVALID_COMMAND);
        assertThat(get(secret).value("core", "lesson_location")).contains("1");
        assertThat(get(secret).text("core_lesson")).contains("gammel");
    }

    @Test
    void aUnitThatLooksForTheApiFindsTheSameData() {
        String posts = launch("A1");
        accepted(posts, "putparam", "[Core]\r\nLesson_Location=side-2\r\nLesson_Status=I");
        accepted(posts, "putpath", "element_location\r\nside-1");
        String calls = launch("A1");
        CurrentActor current = actor(calls);
        RunningLaunch running =
                in(current, tracking -> tracking.service().start(List.of())).orElseThrow();

        assertThat(running.cmi())
                .containsEntry("cmi.core.lesson_location", "side-2")
                .doesNotContainKey("aicc.path");
        assertThat(running.href()).isEqualTo("/content/p/" + course + "/naar-det-braender.html");
        in(current, tracking -> tracking.service()
                .commit(List.of(new Commit(
                        running.launch(), 1, Map.of("cmi.core.lesson_status", "completed"), true, "0000:01:00"))));
        assertThat(state("A1")).isEqualTo(PartState.COMPLETED);
    }

    @Test
    void openingAUnitDoesNotCompleteIt() {
        in(actor(launch("A1")), tracking -> tracking.service().start(List.of()));
        assertThat(state("A1")).isEqualTo(PartState.IN_PROGRESS);
    }
}
