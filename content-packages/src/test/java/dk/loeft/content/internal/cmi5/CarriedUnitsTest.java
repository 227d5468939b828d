package dk.loeft.content.internal.cmi5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.content.Cmi5Launch;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.engine.cmi5.Cmi5Verb;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.tracking.Successors;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.PartChange;
import dk.loeft.learning.spi.PartChange.Change;
import dk.loeft.organisation.Actor;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LrsDocument;
import dk.loeft.xapi.Precondition;
import dk.loeft.xapi.model.XapiJson;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From one version of a cmi5 package to the next: B has another address, the rest is the same. */
class CarriedUnitsTest extends TakenCourse {
    private static final String BOOKMARK = "bookmark";

    private static String next = "";

    private long fresh;

    @BeforeAll
    static void uploadTheNextVersion() throws Exception {
        next = new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                .upload(
                        Successors.edited(new ByteArrayInputStream(zip()), "cmi5.xml", structure -> structure
                                .replace("launchMethod='OwnWindow'", "")
                                .replaceFirst(
                                        "(id='" + B + "'.*?)<url>index.html</url>", "$1<url>index.html?ny</url>")),
                        "y.zip")
                .report()
                .sha256();
    }

    private List<ActivityReport> carry() {
        Successors to = new Successors(database, "cmi5", course, next);
        long carrying = to.carrying();
        fresh = to.of(attempt, carrying);
        return desk.carry(to.carrying(carrying));
    }

    private Cmi5Launch launchNext(String unit) {
        return desk.begin(desk.open(next, fresh, LaunchMode.NORMAL, Optional.of(unit)));
    }

    private PartState nextState(String unit) {
        return desk.parts(next, fresh).stream()
                .filter(part -> part.id().equals(unit))
                .map(Part::state)
                .findFirst()
                .orElseThrow();
    }

    private static DocumentShelf shelf(Cmi5Launch launch) {
        return DocumentShelf.state(
                Cmi5Desk.parameter(launch, "activityId"), agent(launch), Optional.of(launch.registration()));
    }

    @Test
    void aUnitIsTheSameByIdentifierAndAddress() {
        assertThat(desk.compare(course, next).parts())
                .extracting(PartChange::id, PartChange::change)
                .containsExactly(
                        tuple(A, Change.SAME),
                        tuple(B, Change.CHANGED),
                        tuple(C, Change.SAME),
                        tuple(FREE, Change.SAME),
                        tuple(ELSEWHERE, Change.SAME));
    }

    @Test
    void aUnitThatWasSatisfiedIsWaivedInTheNewRegistrationAsEquivalent() {
        complete(A);
        complete(B);

        List<ActivityReport> standings = carry();
        Cmi5Launch launch = launchNext(C);

        assertThat(standings).singleElement().satisfies(standing -> {
            assertThat(standing.attempt().value()).isEqualTo(fresh);
            assertThat(standing.partsDone())
                    .as("A, and the two that need nothing")
                    .isEqualTo(3);
            assertThat(standing.completed()).isFalse();
        });
        assertThat(nextState(A)).isEqualTo(PartState.PASSED);
        assertThat(nextState(B)).isEqualTo(PartState.NOT_STARTED);
        List<JsonObject> waived = desk.statements(launch.registration()).stream()
                .filter(each -> each.getJsonObject("verb").getString("id").equals(Cmi5Verb.WAIVED.iri()))
                .toList();
        assertThat(waived).singleElement().satisfies(statement -> assertThat(statement.toString())
                .contains("Equivalent AU", A));
        launchNext(C);
        assertThat(verbs(launch).stream().filter("waived"::equals))
                .as("told once")
                .hasSize(1);
    }

    @Test
    void aUnitThatIsOpenedForTheFirstTimeFindsWhatItKeptBefore() {
        Cmi5Launch launch = launch(A, LaunchMode.NORMAL);
        keep(launch, "side 3");
        carry();

        Cmi5Launch again = launchNext(A);

        Actor unit = desk.enter(again);
        assertThat(kept(unit, again)).isEqualTo("side 3");
        assertThat(nextState(A)).isEqualTo(PartState.IN_PROGRESS);
        JsonObject data = XapiJson.object(
                desk.states(unit, states -> states.find(shelf(again), LaunchData.STATE))
                        .orElseThrow()
                        .body(),
                "data");
        assertThat(data.toString())
                .as("the launch data are those of this session")
                .contains(again.session());
    }

    @Test
    void whatTheNewVersionKeptIsNotOverwritten() {
        keep(launch(A, LaunchMode.NORMAL), "side 3");
        carry();
        Cmi5Launch first = launchNext(A);
        keep(first, "side 9");

        Cmi5Launch second = launchNext(A);
        assertThat(kept(desk.enter(second), second)).isEqualTo("side 9");
    }

    private void keep(Cmi5Launch launch, String text) {
        desk.states(
                desk.enter(launch),
                states -> states.write(
                        shelf(launch),
                        BOOKMARK,
                        new DocumentWrite(
                                "text/plain", text.getBytes(StandardCharsets.UTF_8), false, Precondition.NONE)));
    }

    private String kept(Actor unit, Cmi5Launch launch) {
        LrsDocument document = desk.states(unit, states -> states.find(shelf(launch), BOOKMARK))
                .orElseThrow();
        return new String(document.body(), StandardCharsets.UTF_8);
    }
}
