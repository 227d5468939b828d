package dk.loeft.content.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.CommitAnswer.Rejected;
import dk.loeft.content.CommitAnswer.Stored;
import dk.loeft.content.CommitAnswer.Superseded;
import dk.loeft.content.RunningLaunch;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.PartState;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackingTest extends TrackedCourse {
    @Test
    void anUnknownOrExpiredTokenHasNoActor() {
        String token = launch("L1");
        assertThat(desk.actor(token)).isPresent();
        assertThat(desk.actor(token + "x")).isEmpty();

        desk.at(TransactionalPackages.NOW.plus(Duration.ofHours(12)));
        assertThat(desk.actor(token)).isEmpty();
    }

    @Test
    void theTokenIsKeptOnlyAsAHash() {
        String token = launch("L1");
        assertThat(database.number("SELECT COUNT(*) FROM launch WHERE token_hash LIKE '%" + token + "%'"))
                .isZero();
    }

    @Test
    void theFirstLaunchTellsWhoAndWhat() {
        RunningLaunch running = desk.start(launch("TEST", LaunchMode.REVIEW)).orElseThrow();
        assertThat(running.cmi())
                .containsEntry("cmi.core.lesson_mode", "review")
                .containsEntry("cmi.core.credit", "no-credit");

        running = desk.start(launch("L1")).orElseThrow();
        assertThat(running.href()).isEqualTo("/content/p/" + course + "/lektion-1.html");
        assertThat(running.lastSeq()).isZero();
        assertThat(running.cmi())
                .containsEntry("cmi.core.student_name", "Ærø Hansen, Anne")
                .containsEntry("cmi.core.student_id", "person-1")
                .containsEntry("cmi.core.entry", "ab-initio")
                .containsEntry("cmi.core.lesson_status", "not attempted")
                .containsEntry("cmi.core.credit", "credit")
                .doesNotContainKey("cmi.core.exit");
    }

    @Test
    void whatWasStoredIsGivenBackAtTheNextLaunch() {
        String first = launch("L1");
        desk.start(first);
        desk.commit(
                first,
                desk.of(
                        first,
                        1,
                        Map.of(
                                "cmi.suspend_data", "side=3;æøå",
                                "cmi.core.lesson_location", "3",
                                "cmi.core.lesson_status", "incomplete",
                                "cmi.interactions.0.id", "q1",
                                "cmi.core.exit", "suspend"),
                        true,
                        "0000:03:00"));

        RunningLaunch again = desk.start(launch("L1")).orElseThrow();
        assertThat(again.cmi())
                .containsEntry("cmi.core.entry", "resume")
                .containsEntry("cmi.suspend_data", "side=3;æøå")
                .containsEntry("cmi.core.lesson_location", "3")
                .containsEntry("cmi.interactions.0.id", "q1")
                .containsEntry("cmi.core.total_time", "0000:03:00.00")
                .doesNotContainKeys("cmi.core.exit", "cmi.core.session_time");
    }

    @Test
    void theSameCommitAgainChangesNothing() {
        String token = launch("L1");
        Commit commit = desk.of(token, 3, DONE, true, "0000:01:00");
        assertThat(((Stored) desk.commit(token, commit)).acknowledged()).isEqualTo(3);

        assertThat(desk.commit(token, commit)).isEqualTo(new Stored(3, Optional.empty()));
        assertThat(desk.commit(
                        token, desk.of(token, 2, Map.of("cmi.core.lesson_status", "failed"), true, "0000:09:00")))
                .isEqualTo(new Stored(3, Optional.empty()));
        assertThat(desk.reports()).hasSize(1);
        assertThat(state("L1")).isEqualTo(PartState.COMPLETED);
        assertThat(desk.lastReport().time()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void timeIsThatOfEarlierLaunchesAndTheNewestCommit() {
        String first = launch("L1");
        desk.commit(first, desk.of(first, 1, Map.of(), false, "0000:02:00"));
        desk.commit(first, desk.of(first, 2, Map.of(), true, "0000:05:00"));
        String second = launch("L1");
        desk.commit(second, desk.of(second, 1, Map.of(), false, "0000:00:30"));
        desk.commit(second, desk.of(second, 2, Map.of(), true, "0000:01:00"));

        assertThat(desk.lastReport().time()).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void anOlderLaunchIsSupersededOnceANewerOneHasReported() {
        String old = launch("L1");
        String fresh = launch("L1");
        assertThat(desk.commit(old, desk.of(old, 1, Map.of(), false, ""))).isInstanceOf(Stored.class);

        desk.commit(fresh, desk.of(fresh, 1, DONE, true, ""));

        assertThat(desk.commit(old, desk.of(old, 2, Map.of("cmi.core.lesson_status", "incomplete"), true, "")))
                .isEqualTo(new Superseded());
        assertThat(desk.start(old)).isEmpty();
        assertThat(state("L1")).isEqualTo(PartState.COMPLETED);
    }

    @Test
    void unsentWorkIsStoredBeforeTheStateIsRead() {
        String offline = launch("L1");
        desk.start(offline);
        String again = launch("L1");

        RunningLaunch running = desk.start(
                        again,
                        desk.of(offline, 7, Map.of("cmi.suspend_data", "made on the train"), false, "0000:10:00"))
                .orElseThrow();

        assertThat(running.cmi()).containsEntry("cmi.suspend_data", "made on the train");
        assertThat(running.journal().superseded()).isFalse();
        assertThat(desk.reports()).hasSize(1);
    }

    @Test
    void unsentWorkThatNewerWorkHasOvertakenIsDroppedAndSaid() {
        String offline = launch("L1");
        String elsewhere = launch("L1");
        desk.commit(elsewhere, desk.of(elsewhere, 1, Map.of("cmi.suspend_data", "newer"), true, ""));

        RunningLaunch running = desk.start(
                        launch("L1"), desk.of(offline, 1, Map.of("cmi.suspend_data", "older"), true, ""))
                .orElseThrow();

        assertThat(running.journal().superseded()).isTrue();
        assertThat(running.cmi()).containsEntry("cmi.suspend_data", "newer");
    }

    @Test
    void ofUnsentWorkOnlyTheWrongValueIsDropped() {
        String offline = launch("L1");
        RunningLaunch running = desk.start(
                        launch("L1"),
                        desk.of(offline, 1, Map.of("cmi.suspend_data", "kept", "cmi.core.score.raw", "many"), true, ""))
                .orElseThrow();

        assertThat(running.cmi()).containsEntry("cmi.suspend_data", "kept").doesNotContainKey("cmi.core.score.raw");
        assertThat(running.journal().rejected()).singleElement().satisfies(value -> assertThat(value.element())
                .isEqualTo("cmi.core.score.raw"));
    }

    @Test
    void workOfAnotherAttemptIsNotLetIn() {
        String others = launch("L1");
        Commit stolen = desk.of(others, 1, DONE, true, "");
        attempt = ATTEMPTS.incrementAndGet();
        String mine = launch("L1");

        desk.start(mine, stolen);

        assertThat(desk.commit(mine, stolen)).isInstanceOf(Rejected.class);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM sco_tracking WHERE lesson_status = 'COMPLETED' AND attempt_id IN ("
                                + attempt + "," + (attempt - 1) + ")"))
                .isZero();
    }

    @Test
    void aValueTheDataModelForbidsIsRejectedByNameAndNothingIsStored() {
        String token = launch("L1");
        CommitAnswer answer = desk.commit(
                token, desk.of(token, 1, Map.of("cmi.suspend_data", "x", "cmi.core.score.raw", "many"), false, ""));

        assertThat(answer).isEqualTo(new Rejected("cmi.core.score.raw", "INCORRECT_TYPE"));
        assertThat(desk.start(token).orElseThrow().cmi()).doesNotContainKey("cmi.suspend_data");
        assertThat(desk.commit(token, desk.of(token, 2, Map.of("cmi.core.student_name", "Eve"), false, "")))
                .as("read-only values are passed over")
                .isInstanceOf(Stored.class);
        assertThat(desk.start(token).orElseThrow().cmi()).containsEntry("cmi.core.student_name", "Ærø Hansen, Anne");
    }

    @Test
    void whatIsMissingInACommitIsEmptyNow() {
        String token = launch("L1");
        desk.commit(token, desk.of(token, 1, Map.of("cmi.suspend_data", "x", "cmi.core.score.raw", "50"), false, ""));
        desk.commit(token, desk.of(token, 2, Map.of("cmi.core.lesson_location", "2"), false, ""));

        assertThat(desk.start(token).orElseThrow().cmi())
                .containsEntry("cmi.core.lesson_location", "2")
                .doesNotContainKeys("cmi.suspend_data", "cmi.core.score.raw");
        assertThat(desk.lastReport().score()).isEmpty();
    }
}
