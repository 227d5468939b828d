package dk.loeft.content.internal.sequenced;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.PackageReader;
import dk.loeft.content.SequencedAnswer;
import dk.loeft.content.SequencedAnswer.Stored;
import dk.loeft.content.SequencedCommit;
import dk.loeft.content.SequencedLaunch;
import dk.loeft.content.SequencedView;
import dk.loeft.content.SequencedView.Line;
import dk.loeft.content.SequencedView.Said;
import dk.loeft.content.SequencedView.Why;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.PartState;
import dk.loeft.learning.Success;
import dk.loeft.testing.RealDatabase;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A course with a pre-test, three modules and a post-test, taken over the real database. */
class SequencedCourseTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    static final AtomicLong ATTEMPTS = new AtomicLong(100);

    static final Map<String, String> DONE = Map.of("cmi.completion_status", "completed");

    @TempDir
    static Path root = Path.of("");

    static String course = "";

    Classroom room = new Classroom(database, root);

    long attempt;

    @BeforeAll
    static void upload() throws Exception {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
        try (InputStream in =
                PackageReader.class.getResourceAsStream("samples/informationssikkerhed-i-hverdagen.zip")) {
            course = new Classroom(database, root).upload(in);
        }
    }

    @BeforeEach
    void begin() {
        room = new Classroom(database, root);
        attempt = ATTEMPTS.incrementAndGet();
    }

    private Classroom.Sitting open() {
        return room.open(course, attempt).begin();
    }

    /** Answers to the pre-test or the post-test, one truth for each subject. */
    private static Map<String, String> test(boolean mails, boolean access, boolean data, String score) {
        Map<String, String> elements = new java.util.LinkedHashMap<>();
        List<String> ids = List.of("mails", "adgang", "oplysninger");
        List<Boolean> known = List.of(mails, access, data);
        // the LMS has put the objectives of the manifest there, the primary one first
        for (int at = 0; at < ids.size(); at++) {
            elements.put("cmi.objectives." + (at + 1) + ".id", ids.get(at));
            elements.put("cmi.objectives." + (at + 1) + ".success_status", known.get(at) ? "passed" : "failed");
        }
        if (!score.isEmpty()) {
            elements.put("cmi.score.scaled", score);
        }
        elements.put("cmi.completion_status", "completed");
        return elements;
    }

    private static Line line(SequencedView view, String id) {
        return view.outline().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCourseBeginsAtItsFirstActivityAndSaysWho() {
        Classroom.Sitting sitting = room.open(course, attempt);
        SequencedLaunch launch = sitting.start().orElseThrow();

        assertThat(sitting.at()).isEqualTo("FORTEST");
        assertThat(launch.view().delivery().orElseThrow().href()).isEqualTo("/content/p/" + course + "/fortest.html");
        assertThat(sitting.finds("cmi.learner_name")).contains("Ærø Hansen, Anne");
        assertThat(sitting.finds("cmi.learner_id")).contains("person-1");
        assertThat(sitting.finds("cmi.entry")).contains("ab-initio");
        assertThat(sitting.finds("cmi.credit")).contains("credit");
        assertThat(sitting.finds("cmi.objectives.1.id")).contains("mails");
        assertThat(launch.view().controls()).contains("continue", "exitAll").doesNotContain("previous");
    }

    @Test
    void theAnswerToACommitSaysWhichRequestsLeadSomewhereNow() {
        Classroom.Sitting sitting = open();
        SequencedView view = ((Stored) sitting.send(sitting.says(test(true, true, true, ""))))
                .view()
                .orElseThrow();

        assertThat(view.requests()).containsEntry("continue", "true").containsEntry("previous", "false");
        assertThat(view.requests().get("choice.M1"))
                .isEqualTo(String.valueOf(line(view, "M1").choosable()));
        assertThat(sitting.goes("continue", DONE).view().requests())
                .as("with an activity they come in its launch")
                .isEmpty();
    }

    @Test
    void whatTheLearnerKnowsIsSkippedAndTheTestEndsTheCourse() {
        Classroom.Sitting sitting = open().goes("continue", test(true, false, true, ""));
        assertThat(sitting.at()).isEqualTo("M2");

        sitting.goes("continue", DONE);
        assertThat(sitting.at()).isEqualTo("TEST");

        sitting.goes("continue", test(true, true, true, "1"));
        assertThat(sitting.view().ended()).isTrue();
        assertThat(sitting.view().said()).contains(Said.ENDED);
        assertThat(room.lastReport().completed()).isTrue();
        assertThat(room.lastReport().success()).isEqualTo(Success.PASSED);
        assertThat(room.lastReport().score().orElseThrow()).isEqualByComparingTo("100");
        assertThat(room.lastReport().partsDone()).isEqualTo(room.lastReport().partsTotal());
        assertThat(room.lastReport().time()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void aFailedTestLeadsBackToWhatWasNotKnownAndThenToTheTest() {
        Classroom.Sitting sitting = open().goes("continue", test(true, true, true, ""));
        assertThat(sitting.at()).isEqualTo("TEST");

        sitting.goes("continue", test(true, true, false, "0.4"));
        assertThat(sitting.at()).isEqualTo("M3");
        assertThat(room.lastReport().completed()).isFalse();

        sitting.goes("continue", DONE);
        assertThat(sitting.at()).isEqualTo("TEST");
        assertThat(sitting.finds("cmi.entry")).contains("ab-initio");

        sitting.goes("continue", test(true, true, true, "0.8"));
        assertThat(sitting.view().ended()).isTrue();
        assertThat(room.lastReport().success()).isEqualTo(Success.PASSED);
    }

    @Test
    void suspendedWorkIsGivenBack() {
        open().goes(
                        "suspendAll",
                        Map.of(
                                "cmi.location", "spoergsmaal",
                                "cmi.suspend_data", "æøå",
                                "cmi.exit", "suspend",
                                "cmi.session_time", "PT5M"));

        Classroom.Sitting again = open();

        assertThat(again.at()).isEqualTo("FORTEST");
        assertThat(again.finds("cmi.entry")).contains("resume");
        assertThat(again.finds("cmi.location")).contains("spoergsmaal");
        assertThat(again.finds("cmi.suspend_data")).contains("æøå");
        assertThat(again.finds("cmi.total_time")).contains("PT5M0S");
        assertThat(again.finds("cmi.exit")).isEmpty();
    }

    @Test
    void aWindowThatVanishedLosesNothingThatWasReported() {
        Classroom.Sitting sitting = open().goes("continue", test(false, false, false, ""));
        assertThat(sitting.at()).isEqualTo("M1");
        sitting.send(sitting.says(Map.of("cmi.location", "mails-trykket")));

        Classroom.Sitting again = open();

        assertThat(again.at()).isEqualTo("M1");
        assertThat(again.finds("cmi.entry")).contains("resume");
        assertThat(again.finds("cmi.location")).contains("mails-trykket");
    }

    @Test
    void aRequestWhoseAnswerWasLostMovesOnceAndIsAnsweredTheSame() {
        Classroom.Sitting sitting = open();
        SequencedCommit leaves = sitting.leaves(test(false, false, false, ""), "continue", "");
        Stored first = (Stored) sitting.send(leaves);
        Stored second = (Stored) sitting.send(leaves);

        assertThat(sitting.at()).isEqualTo("M1");
        assertThat(second.view()).isEqualTo(first.view());
        assertThat(second.acknowledged()).isEqualTo(first.acknowledged());
        assertThat(second.standing()).isEmpty();
    }

    @Test
    void aRequestThatTheBrowserKeptIsFollowedAtTheNextLaunchOnce() {
        Classroom.Sitting lost = open();
        SequencedCommit kept = lost.leaves(test(false, false, false, ""), "continue", "");

        Classroom.Sitting again = room.open(course, attempt);
        SequencedLaunch launch = again.start(kept).orElseThrow();
        assertThat(again.at()).isEqualTo("M1");
        assertThat(launch.superseded()).isFalse();

        Classroom.Sitting later = room.open(course, attempt);
        later.start(kept);
        assertThat(later.at()).isEqualTo("M1");
    }

    @Test
    void askingAgainHowALaunchBeginsMovesNothing() {
        Classroom.Sitting sitting = room.open(course, attempt);
        SequencedView first = sitting.start().orElseThrow().view();
        assertThat(sitting.start().orElseThrow().view()).isEqualTo(first);
    }

    @Test
    void aNewerLaunchTakesTheAttemptOver() {
        Classroom.Sitting old = open();
        SequencedCommit unsent = old.leaves(DONE, "continue", "");
        open();

        assertThat(old.send(unsent)).isEqualTo(new SequencedAnswer.Superseded());
        assertThat(old.start()).isEmpty();
        Classroom.Sitting newest = room.open(course, attempt);
        assertThat(newest.start(unsent).orElseThrow().superseded()).isTrue();
        assertThat(newest.at()).isEqualTo("FORTEST");
    }

    @Test
    void aBrowserCanOnlyLieAboutTheScoThatIsOpen() {
        Classroom.Sitting sitting = open();
        sitting.goes(
                "continue",
                Map.of(
                        "cmi.learner_name", "Somebody Else",
                        "cmi.credit", "no-credit",
                        "cmi.score.scaled", "7",
                        "cmi.total_time", "PT9H",
                        "cmi.completion_status", "completed"));
        assertThat(sitting.at()).isEqualTo("M1");
        assertThat(sitting.finds("cmi.learner_name")).contains("Ærø Hansen, Anne");

        sitting.send(sitting.leaves(DONE, "choice", "TEST"));
        assertThat(sitting.view().said()).contains(Said.LOCKED);
        assertThat(room.lastReport().completed()).isFalse();
        assertThat(room.lastReport().score()).isEmpty();
    }

    @Test
    void aCommitOfAnotherAttemptIsNotLetIn() {
        Classroom.Sitting others = open();
        SequencedCommit stolen = others.leaves(DONE, "continue", "");
        attempt = ATTEMPTS.incrementAndGet();
        Classroom.Sitting mine = open();

        assertThat(mine.send(stolen)).isEqualTo(new SequencedAnswer.Superseded());
        mine.start(stolen);
        assertThat(mine.at()).isEqualTo("FORTEST");
        assertThat(others.start().orElseThrow().view().delivery().orElseThrow().id())
                .isEqualTo("FORTEST");
    }

    @Test
    void theContentsSayWhatIsOpenAndWhy() {
        Classroom.Sitting sitting = open();
        Line test = line(sitting.view(), "TEST");
        assertThat(test.choosable()).isFalse();
        assertThat(test.why()).isEqualTo(Why.FLOW);
        assertThat(line(sitting.view(), "FORTEST").current()).isTrue();
        assertThat(line(sitting.view(), "FORLOEB").launchable()).isFalse();

        sitting.goes("continue", test(false, true, true, ""));
        assertThat(room.parts(course, attempt))
                .filteredOn(part -> part.id().equals("FORTEST") || part.id().equals("M1"))
                .extracting(part -> part.state())
                .containsExactly(PartState.COMPLETED, PartState.IN_PROGRESS);
    }

    @Test
    void aPreviewOpensEverythingAndKeepsNothing() {
        Classroom.Sitting preview = room.open(course, attempt, LaunchMode.BROWSE, Optional.of("TEST"));
        preview.start();
        assertThat(preview.at()).isEqualTo("TEST");
        assertThat(preview.finds("cmi.mode")).contains("browse");
        preview.goes("previous", Map.of("cmi.completion_status", "completed"));
        assertThat(preview.at()).isEqualTo("M3");

        assertThat(room.reports()).isEmpty();
        assertThat(database.number("SELECT COUNT(*) FROM sequenced_attempt WHERE attempt_id = " + attempt))
                .isZero();
    }

    @Test
    void aReviewShowsWhatWasLeftBehindAndChangesNothing() {
        Classroom.Sitting sitting = open().goes("continue", test(true, true, true, ""));
        Map<String, String> answers = new java.util.LinkedHashMap<>(test(true, true, true, "1"));
        answers.put("cmi.suspend_data", "my answers");
        sitting.goes("continue", answers);
        int told = room.reports().size();

        Classroom.Sitting review = room.open(course, attempt, LaunchMode.REVIEW, Optional.of("TEST"));
        review.start();
        assertThat(review.at()).isEqualTo("TEST");
        assertThat(review.finds("cmi.mode")).contains("review");
        assertThat(review.finds("cmi.suspend_data")).contains("my answers");
        assertThat(review.finds("cmi.score.scaled")).contains("1");
        review.goes("previous", Map.of("cmi.success_status", "failed"));

        assertThat(room.reports()).hasSize(told);
        assertThat(room.parts(course, attempt))
                .filteredOn(part -> part.id().equals("TEST"))
                .extracting(part -> part.state())
                .containsExactly(PartState.PASSED);
    }

    @Test
    void twoWindowsAtATimeMoveTheCourseOnce() throws Exception {
        Classroom.Sitting sitting = open();
        SequencedCommit leaves = sitting.leaves(test(false, false, false, ""), "continue", "");
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<SequencedAnswer>> answers = List.of(
                    both.submit(() -> after(barrier, sitting, leaves)),
                    both.submit(() -> after(barrier, sitting, leaves)));
            for (Future<SequencedAnswer> answer : answers) {
                Stored stored = (Stored) answer.get();
                assertThat(stored.view().orElseThrow().delivery().orElseThrow().id())
                        .isEqualTo("M1");
            }
        } finally {
            both.shutdown();
        }
        assertThat(database.number("SELECT visit FROM sequenced_attempt WHERE attempt_id = " + attempt))
                .isEqualTo(2);
    }

    private static SequencedAnswer after(CyclicBarrier barrier, Classroom.Sitting sitting, SequencedCommit commit)
            throws Exception {
        barrier.await();
        return sitting.send(commit);
    }
}
