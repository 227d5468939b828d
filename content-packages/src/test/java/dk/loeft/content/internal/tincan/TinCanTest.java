package dk.loeft.content.internal.tincan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.content.internal.tracking.ActingLaunch;
import dk.loeft.content.internal.tracking.ContentHosts;
import dk.loeft.content.internal.tracking.TransactionalTracking;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.PartState;
import dk.loeft.learning.Success;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.shared.RefusedException;
import dk.loeft.xapi.LaunchRefusedException;
import dk.loeft.xapi.internal.access.LaunchDesk;
import dk.loeft.xapi.model.XapiJson;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Launching Tin Can activities and what their statements come to. */
class TinCanTest extends LaunchedActivities {
    @Test
    void aLaunchFollowsTheConvention() {
        Map<String, String> convention = launch().convention();

        assertThat(convention)
                .containsEntry("endpoint", "http://127.0.0.1:8080/xapi/")
                .containsEntry("activity_id", COURSE)
                .containsEntry("Accept-Language", "da")
                .containsKeys("registration", "activity_platform");
        assertThat(XapiJson.object(convention.getOrDefault("actor", ""), "actor")
                        .getString("name"))
                .isEqualTo("Anne Ærø Hansen");
        assertThat(convention.get("actor")).doesNotContain("M1");
        assertThat(convention.getOrDefault("auth", "")).startsWith("Basic ");
    }

    @Test
    void theRegistrationStaysWithTheAttemptAndTheCredentialWithTheLaunch() {
        Launched first = launch();
        assertThat(LaunchDesk.enter(database, "launch", first.credential())).isPresent();
        Launched second = launch();

        assertThat(second.registration()).isEqualTo(first.registration());
        assertThat(second.credential()).isNotEqualTo(first.credential());
        assertThat(database.number(
                        "SELECT COUNT(*) FROM lrs_launch WHERE ended_at IS NOT NULL AND launch_id = " + key(first)))
                .as("the earlier credential has ended")
                .isEqualTo(1);
        attempt = new AttemptId(ATTEMPTS.incrementAndGet());
        assertThat(launch().registration()).isNotEqualTo(first.registration());
    }

    @Test
    void theActivitysOwnStatementsDecide() {
        Launched launched = launch();
        report(launched, says("initialized", COURSE, ""));
        assertThat(state()).isEqualTo(PartState.IN_PROGRESS);
        report(
                launched,
                says("answered", COURSE + "#1", "{'success':true,'completion':true}"),
                says("completed", "http://b.dk/andet", ""));
        assertThat(state()).as("about something else").isEqualTo(PartState.IN_PROGRESS);
        report(launched, says("passed", COURSE, "{'score':{'scaled':0.9},'success':true,'duration':'PT90S'}"));

        assertThat(state()).isEqualTo(PartState.PASSED);
        assertThat(lastTold().score().orElseThrow()).isEqualByComparingTo("90");
        assertThat(lastTold().time()).isEqualTo(Duration.ofSeconds(90));
        assertThat(lastTold().completed()).as("the second part is left").isFalse();
    }

    @Test
    void whoFailsIsToldSoAndMayPassLater() {
        report(launch(), says("failed", COURSE, "{'score':{'raw':2,'min':0,'max':10}}"));
        assertThat(state()).isEqualTo(PartState.FAILED);

        report(launch(), says("passed", COURSE, ""));
        assertThat(state()).isEqualTo(PartState.PASSED);
        report(launch(), says("failed", COURSE, ""));
        assertThat(state()).as("what was passed stays so").isEqualTo(PartState.PASSED);
    }

    @Test
    void allPartsThatThePackageTellsOfCompleteItTogether() {
        Launched launched = launch();
        report(launched, says("completed", "http://b.dk/modul-1", ""));
        assertThat(state()).isEqualTo(PartState.IN_PROGRESS);
        report(launch(), says("passed", "http://b.dk/modul-2", ""));
        assertThat(state()).isEqualTo(PartState.COMPLETED);
    }

    @Test
    void timeAddsUpOverLaunches() {
        report(launch(), says("suspended", COURSE, "{'duration':'PT1M'}"));
        Launched second = launch();
        now = now.plusSeconds(30);
        report(second, says("progressed", COURSE, ""));
        assertThat(lastTold().time()).as("measured").isEqualTo(Duration.ofSeconds(90));
        report(second, says("completed", COURSE, "{'duration':'PT2M'}"));
        assertThat(lastTold().time()).as("told").isEqualTo(Duration.ofMinutes(3));
        assertThat(lastTold().success()).isEqualTo(Success.UNKNOWN);
    }

    @Test
    void lookingAtACourseRecordsNothingAndMeetsNoWork() {
        Launched normal = launch();
        Launched looking = launch(COURSE, LaunchMode.BROWSE);

        assertThat(looking.registration()).isNotEqualTo(normal.registration());
        assertThatThrownBy(() -> report(looking, says("passed", COURSE, "")))
                .isInstanceOf(LaunchRefusedException.class);
        assertThat(told).isEmpty();
    }

    @Test
    void aPartElsewhereOpensOnlyWhenItsHostIsOnTheList() {
        assertThat(launch("http://b.dk/ekstra", LaunchMode.NORMAL).convention()).containsKey("auth");
        hosts = ContentHosts.of("andre.example");
        assertThatThrownBy(() -> launch("http://b.dk/ekstra", LaunchMode.NORMAL))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("content.host.not-allowed");
    }

    @Test
    void thePlayerIsToldWhatToOpenAndWhereTheLearnerStands() {
        Launched launched = launch();
        CurrentActor current = new CurrentActor();
        current.become(in(current, tracking -> tracking.service().actorOf(launched.secret()))
                .orElseThrow());
        Function<TransactionalTracking, TinCanService> service = tracking -> new TinCanService(
                new ActingLaunch(tracking.launches(), tracking.progress(), current),
                tracking.packages(),
                tracking.progress(),
                tracking.launches());

        assertThat(in(current, tracking -> service.apply(tracking).start()).href())
                .isEqualTo("/content/p/" + reference + "/index.html");
        assertThat(state()).as("opened is not done").isEqualTo(PartState.IN_PROGRESS);
        report(launched, says("passed", COURSE, ""));
        assertThat(in(current, tracking -> service.apply(tracking).standing())
                        .orElseThrow()
                        .progress())
                .isEqualTo(0.5);
    }
}
