package dk.loeft.learning.internal.tracks;

import static dk.loeft.learning.internal.tracks.TrackHouse.ANNE;
import static dk.loeft.learning.internal.tracks.TrackHouse.TODAY;
import static dk.loeft.learning.internal.tracks.TrackHouse.all;
import static dk.loeft.learning.internal.tracks.TrackHouse.employee;
import static dk.loeft.learning.internal.tracks.TrackHouse.input;
import static dk.loeft.learning.internal.tracks.TrackHouse.inside;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackTeamFilter;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The number of statements grows with nothing: neither people, nor tracks, nor what is in them. */
class TrackStatementsTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final TrackHouse house = new TrackHouse(database);

    /** The statements of what people do with tracks. */
    record Life(
            int assigning,
            int list,
            int mine,
            int view,
            int completing,
            int catalogue,
            int led,
            int candidates,
            int several) {}

    @Test
    void manyPeopleAndTracksTakeAsManyStatementsAsFew() {
        assertThat(life(120, 25)).isEqualTo(life(3, 2));
    }

    private Life life(int people, int many) {
        house.begin();
        for (long id = 100; id < 100 + people; id++) {
            house.person(id, 2);
        }
        TrackId inner = house.track(input("Indre", all("A", 5, 6)));
        List<TrackId> tracks = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            TrackId track = house.track(input("Spor " + i, all("A", 1), inside("B", inner)));
            tracks.add(track);
            house.take(ANNE, all -> all.enrol(track));
        }
        TrackId first = tracks.get(0);
        house.complete(new PersonId(100), 1);
        int assigning = database.statementsOf(
                manager -> house.tracks(manager, TrackHouse.leader()).assign(first, new UnitId(2), TODAY.plusDays(9)));
        int list = database.statementsOf(manager -> house.tracks(manager, TrackHouse.leader())
                .people(first, TrackTeamFilter.ALL, PageRequest.first(PageRequest.MAX_SIZE)));
        int mine = database.statementsOf(
                manager -> house.tracks(manager, employee(ANNE)).mine());
        int view = database.statementsOf(
                manager -> house.tracks(manager, employee(ANNE)).track(first));
        int completing = database.statementsOf(manager -> house.complete(manager, ANNE, 1));
        assertThat(database.number("SELECT COUNT(*) FROM track_enrolment WHERE percent = 50 AND person_id = 10"))
                .isEqualTo(many);
        assertThat(database.number("SELECT COUNT(*) FROM track_enrolment WHERE track_id = " + first.value()))
                .isEqualTo(people + 2L);
        int catalogue = database.statementsOf(
                manager -> house.tracks(manager, employee(ANNE)).catalogue("", PageRequest.first(50)));
        int led = database.statementsOf(
                manager -> house.tracks(manager, TrackHouse.leader()).led("", PageRequest.first(50)));
        int candidates = database.statementsOf(manager ->
                house.tracks(manager, TrackHouse.leader()).candidates(tracks.get(1), "", PageRequest.first(50)));
        List<PersonId> some =
                LongStream.range(100, 100 + people).mapToObj(PersonId::new).toList();
        int several = database.statementsOf(
                manager -> house.tracks(manager, TrackHouse.leader()).assign(tracks.get(1), some, TODAY.plusDays(9)));
        return new Life(assigning, list, mine, view, completing, catalogue, led, candidates, several);
    }
}
