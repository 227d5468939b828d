package dk.loeft.learning.internal.tracks;

import static dk.loeft.learning.internal.tracks.TrackHouse.all;
import static dk.loeft.learning.internal.tracks.TrackHouse.input;
import static dk.loeft.learning.internal.tracks.TrackHouse.inside;
import static dk.loeft.learning.internal.tracks.TrackHouse.items;
import static dk.loeft.learning.internal.tracks.TrackHouse.set;
import static dk.loeft.learning.internal.tracks.TrackHouse.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.competence.Wording;
import dk.loeft.learning.AuthoredTrack;
import dk.loeft.learning.TrackChoices;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackInput;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackProblem;
import dk.loeft.learning.TrackRow;
import dk.loeft.learning.TrackSetInput;
import dk.loeft.learning.TrackState;
import dk.loeft.learning.engine.SetRule;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrackAuthoringTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final TrackHouse house = new TrackHouse(database);

    @BeforeEach
    void begin() {
        house.begin();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        TrackSetInput points =
                new TrackSetInput(wording("Point"), SetRule.CREDITS, 2, true, true, wording("Halvvejs"), items(2, 3));
        TrackInput input = new TrackInput(wording("Hverdag"), wording("Kort"), false, List.of(all("A", 1), points));

        TrackId track = house.draft(input);

        assertThat(house.<Optional<TrackInput>>write(all -> all.written(track))).contains(input);
        assertThat(authored(track)).satisfies(each -> {
            assertThat(each.state()).isEqualTo(TrackState.DRAFT);
            assertThat(each.version()).isOne();
            assertThat(each.hasDraft()).isTrue();
            assertThat(each.title().da()).isEqualTo("Hverdag");
        });
        assertThat(house.audited()).contains("TrackAuthoring.draft");
    }

    @Test
    void aPublishedVersionNeverChangesAndWritingBeginsTheNext() {
        TrackId track = house.track(input("Hverdag", all("A", 1)));
        assertThatThrownBy(() -> house.edit(all -> all.publish(track))).hasMessage("learning.track.nothing-new");

        house.edit(all -> all.write(track, input("Hverdag 2", all("A", 1, 2))));

        assertThat(authored(track)).satisfies(each -> {
            assertThat(each.state()).isEqualTo(TrackState.PUBLISHED);
            assertThat(each.version()).isEqualTo(2);
            assertThat(each.hasDraft()).isTrue();
        });
        assertThat(catalogue()).extracting(TrackRow::title).containsExactly("Hverdag");

        house.edit(all -> all.publish(track));
        assertThat(catalogue()).extracting(TrackRow::title, TrackRow::courses).containsExactly(tuple("Hverdag 2", 2));
        assertThat(database.number("SELECT COUNT(*) FROM track_version WHERE retired_at IS NOT NULL AND number = 1"))
                .isOne();
    }

    @Test
    void aRetiredTrackIsOfferedToNobodyAndCanBePublishedAgain() {
        TrackId track = house.track(input("Hverdag", all("A", 1)));

        house.edit(all -> all.retire(track));
        assertThat(catalogue()).isEmpty();
        assertThatThrownBy(() -> house.edit(all -> all.retire(track))).hasMessage("learning.track.not-published");

        house.edit(all -> all.publish(track));
        assertThat(catalogue()).hasSize(1);
        assertThat(database.number("SELECT COUNT(*) FROM track_version WHERE retired_at IS NULL"))
                .isOne();
    }

    @Test
    void everythingThatIsWrongWithADraftIsTold() {
        database.execute("UPDATE course SET state = 'RETIRED' WHERE id = 9");
        TrackId track = house.draft(new TrackInput(
                new Wording("", "Only English"),
                Wording.NONE,
                true,
                List.of(
                        set("", SetRule.ALL, 0, items(1)),
                        set("Tom", SetRule.ALL, 0, List.of()),
                        set("Mange", SetRule.N_OF, 3, items(2, 3)),
                        set("Point", SetRule.CREDITS, 5, items(4, 5)),
                        all("Igen", 1),
                        all("Lukket", 9))));

        assertThat(problems(track))
                .extracting(TrackProblem::set, TrackProblem::key)
                .containsExactly(
                        tuple(0, "learning.track.check.title"),
                        tuple(1, "learning.track.check.set-title"),
                        tuple(2, "learning.track.check.no-items"),
                        tuple(3, "learning.track.check.n-of"),
                        tuple(4, "learning.track.check.credits"),
                        tuple(5, "learning.track.check.twice"),
                        tuple(6, "learning.track.check.course"));
        assertThatThrownBy(() -> house.edit(all -> all.publish(track))).hasMessage("learning.track.check.title");
    }

    @Test
    void aTrackThatAsksForNothingIsNotPublished() {
        TrackId empty = house.draft(input("Tom"));
        TrackId optional = house.draft(input(
                "Frivillig", new TrackSetInput(wording("A"), SetRule.ALL, 0, true, false, Wording.NONE, items(1))));

        assertThat(problems(empty)).extracting(TrackProblem::key).containsExactly("learning.track.check.empty");
        assertThat(problems(optional)).extracting(TrackProblem::key).containsExactly("learning.track.check.empty");
    }

    @Test
    void aTrackCannotLieInsideItselfWhateverTheWay() {
        TrackId one = house.track(input("En", all("A", 1)));
        TrackId two = house.track(input("To", inside("Inden i", one)));
        TrackId three = house.track(input("Tre", inside("Inden i", two)));

        house.edit(all -> all.write(one, input("En", inside("Rundt", three))));
        assertThat(problems(one)).satisfiesExactly(each -> {
            assertThat(each.key()).isEqualTo("learning.track.check.cycle");
            assertThat(each.arguments()).containsExactly("Tre");
        });
        assertThatThrownBy(() -> house.edit(all -> all.publish(one))).hasMessage("learning.track.check.cycle");

        house.edit(all -> all.write(one, input("En", inside("Rundt", one))));
        assertThat(problems(one)).extracting(TrackProblem::key).containsExactly("learning.track.check.itself");
    }

    @Test
    void tracksLieInsideEachOtherOnThreeLevelsAtMost() {
        TrackId one = house.track(input("En", all("A", 1)));
        TrackId two = house.track(input("To", inside("Inden i", one)));
        TrackId three = house.track(input("Tre", inside("Inden i", two)));
        TrackId four = house.draft(input("Fire", inside("Inden i", three)));

        assertThat(problems(four)).extracting(TrackProblem::key).containsExactly("learning.track.check.deep");
    }

    @Test
    void aTrackInsideIsMeantInTheVersionOfTheDayOfPublishing() {
        TrackId inner = house.track(input("Indre", all("A", 1)));
        TrackId outer = house.draft(input("Ydre", inside("Inden i", inner)));
        house.edit(all -> all.write(inner, input("Indre", all("A", 1, 2))));
        house.edit(all -> all.publish(inner));

        house.edit(all -> all.publish(outer));
        house.edit(all -> all.write(inner, input("Indre", all("A", 3))));
        house.edit(all -> all.publish(inner));

        assertThat(catalogue())
                .filteredOn(row -> row.track().equals(outer))
                .extracting(TrackRow::courses)
                .containsExactly(2);
    }

    @Test
    void aTrackThatIsNotPublishedCannotLieInsideAnother() {
        TrackId draft = house.draft(input("Kladde", all("A", 1)));
        TrackId outer = house.draft(input("Ydre", inside("Inden i", draft)));

        assertThat(problems(outer)).extracting(TrackProblem::key).containsExactly("learning.track.check.track");
    }

    @Test
    void textsAndNumbersHaveLimits() {
        assertThatThrownBy(() -> house.draft(new TrackInput(Wording.NONE, Wording.NONE, true, List.of())))
                .hasMessage("learning.track.title");
        assertThatThrownBy(() -> house.draft(input("x".repeat(TrackInput.MAX_TITLE + 1))))
                .hasMessage("learning.track.title");
        assertThatThrownBy(() -> house.draft(input("A", set("B", SetRule.N_OF, -1, items(1)))))
                .hasMessage("learning.track.number");
        assertThatThrownBy(() -> house.draft(input(
                        "A",
                        Collections.nCopies(TrackInput.MAX_SETS + 1, all("B", 1))
                                .toArray(new TrackSetInput[0]))))
                .hasMessage("learning.track.sets");
        assertThatThrownBy(() -> house.draft(input(
                        "A", set("B", SetRule.ALL, 0, Collections.nCopies(TrackInput.MAX_ITEMS + 1, items(1).get(0))))))
                .hasMessage("learning.track.items");
    }

    @Test
    void choicesArePublishedAndNeverTheTrackItself() {
        database.execute("UPDATE course SET state = 'DRAFT' WHERE id > 2");
        TrackId one = house.track(input("En", all("A", 1)));
        TrackId two = house.track(input("To", all("A", 1)));
        house.draft(input("Kladde"));

        TrackChoices choices = house.write(all -> all.choices(Optional.of(one)));

        assertThat(choices.courses()).extracting(TrackChoices.Choice::title).containsExactly("Kursus 1", "Kursus 2");
        assertThat(choices.tracks())
                .extracting(TrackChoices.Choice::item)
                .containsExactly(TrackItemInput.track(two, 0));
    }

    @Test
    void onlyAuthorsWrite() {
        assertThatThrownBy(() -> database.transact(
                        manager -> house.authoring(manager, TrackHouse.leader()).draft(input("A", all("B", 1)))))
                .isInstanceOf(NotPermittedException.class);
    }

    private AuthoredTrack authored(TrackId track) {
        return house.<Optional<AuthoredTrack>>write(all -> all.authoredTrack(track))
                .orElseThrow();
    }

    private List<TrackProblem> problems(TrackId track) {
        return house.write(all -> all.check(track));
    }

    private List<TrackRow> catalogue() {
        return house.learn(
                TrackHouse.ANNE, all -> all.catalogue("", PageRequest.first(20)).rows());
    }
}
