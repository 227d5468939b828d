package dk.loeft.content.internal.sequenced;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.PackageReader;
import dk.loeft.content.SequencedCommit;
import dk.loeft.content.internal.tracking.Successors;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.PartState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Carrying;
import dk.loeft.learning.spi.PartChange;
import dk.loeft.learning.spi.PartChange.Change;
import dk.loeft.testing.RealDatabase;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From one version of a SCORM 2004 package to the next: one with another title, and one with another rule. */
class CarriedCourseTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final AtomicLong ATTEMPTS = new AtomicLong(100);

    private static final Map<String, String> KNOWS_NOTHING = Map.of("cmi.completion_status", "completed");

    private static final Map<String, String> HALF_WAY = Map.of(
            "cmi.suspend_data", "side=3;æøå",
            "cmi.location", "3",
            "cmi.exit", "suspend");

    @TempDir
    static Path root = Path.of("");

    private static String old = "";

    private static String renamed = "";

    private static String ruled = "";

    private Classroom room = new Classroom(database, root);

    private long attempt;

    @BeforeAll
    static void upload() throws Exception {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
        old = upload(manifest -> manifest);
        renamed = upload(manifest -> manifest.replaceFirst("<title>[^<]*</title>", "<title>Andet navn</title>"));
        ruled = upload(manifest -> manifest.replaceFirst("flow=\"true\"", "flow=\"false\""));
    }

    private static String upload(UnaryOperator<String> edit) throws Exception {
        try (InputStream in =
                PackageReader.class.getResourceAsStream("samples/informationssikkerhed-i-hverdagen.zip")) {
            return new Classroom(database, root).upload(Successors.edited(in, "imsmanifest.xml", edit));
        }
    }

    @BeforeEach
    void begin() {
        room = new Classroom(database, root);
        attempt = ATTEMPTS.incrementAndGet();
    }

    private Classroom.Sitting halfWay() {
        Classroom.Sitting sitting = room.open(old, attempt).begin().goes("continue", KNOWS_NOTHING);
        sitting.send(sitting.leaves(HALF_WAY, "suspendAll", ""));
        return sitting;
    }

    @Test
    void aCourseWithTheSameTreeAndRulesIsTheSameWhateverItIsCalled() {
        assertThat(room.compare(old, renamed).same()).isTrue();
    }

    @Test
    void anotherRuleMakesEveryPartAnother() {
        assertThat(room.compare(old, ruled).parts())
                .extracting(PartChange::change)
                .containsOnly(Change.CHANGED);
    }

    @Test
    void theNewVersionGoesOnWhereTheOldOneWasSuspended() {
        String was = halfWay().at();
        Successors to = new Successors(database, "scorm2004", old, renamed);
        long carrying = to.carrying();
        long fresh = to.of(attempt, carrying);

        List<ActivityReport> standings = room.carry(to.carrying(carrying));

        assertThat(standings).singleElement().satisfies(standing -> {
            assertThat(standing.attempt().value()).isEqualTo(fresh);
            assertThat(standing.partsDone()).isEqualTo(room.lastReport().partsDone());
            assertThat(standing.completed()).isFalse();
            assertThat(standing.time()).isEqualTo(room.lastReport().time());
        });
        Classroom.Sitting next = room.open(renamed, fresh).begin();
        assertThat(next.at()).isEqualTo("M1").isNotEqualTo(was);
        assertThat(next.finds("cmi.entry")).contains("resume");
        assertThat(next.finds("cmi.suspend_data")).contains("side=3;æøå");
    }

    @Test
    void whereTheRulesDifferTheNewVersionBeginsAtTheBeginning() {
        halfWay();
        Successors to = new Successors(database, "scorm2004", old, ruled);
        long carrying = to.carrying();
        long fresh = to.of(attempt, carrying);

        assertThat(room.carry(to.carrying(carrying))).isEmpty();
        assertThat(room.parts(ruled, fresh))
                .allSatisfy(part -> assertThat(part.state()).isEqualTo(PartState.NOT_STARTED));
    }

    @Test
    void whatABrowserCouldNotSendOfTheOldVersionComesWithTheFirstLaunchOfTheNewOne() {
        Classroom.Sitting sitting = room.open(old, attempt).begin().goes("continue", KNOWS_NOTHING);
        SequencedCommit unsent = sitting.leaves(HALF_WAY, "suspendAll", "");
        Successors to = new Successors(database, "scorm2004", old, renamed);
        long carrying = to.carrying();
        long fresh = to.of(attempt, carrying);
        room.carry(to.carrying(carrying));
        room.onLateWork(to.again(fresh));

        Classroom.Sitting next = room.open(renamed, fresh);
        next.start(unsent);

        assertThat(next.at()).isEqualTo("M1");
        assertThat(next.finds("cmi.suspend_data")).contains("side=3;æøå");
    }

    @Test
    void whatTheNewVersionHasBegunIsNeverOverwritten() {
        Successors to = new Successors(database, "scorm2004", old, renamed);
        room.open(old, attempt).begin();
        long carrying = to.carrying();
        long fresh = to.of(attempt, carrying);
        room.carry(to.carrying(carrying));
        room.open(renamed, fresh).begin().goes("continue", KNOWS_NOTHING);
        Carrying again = to.again(fresh);

        room.carry(again);

        assertThat(room.open(renamed, fresh, LaunchMode.NORMAL, Optional.empty())
                        .begin()
                        .at())
                .isEqualTo("M1");
    }

    @Test
    void carryingManyTakesAsManyStatementsAsCarryingOne() {
        Successors to = new Successors(database, "scorm2004", old, renamed);
        halfWay();
        long single = to.carrying();
        to.of(attempt, single);
        int one = room.statementsOfCarry(to.carrying(single));
        long many = to.carrying();
        for (int i = 0; i < 20; i++) {
            begin();
            halfWay();
            to.of(attempt, many);
        }

        assertThat(room.statementsOfCarry(to.carrying(many))).isEqualTo(one);
        assertThat(room.carry(to.carrying(many))).hasSize(20);
    }
}
