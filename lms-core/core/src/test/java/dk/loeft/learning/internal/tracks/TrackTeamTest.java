package dk.loeft.learning.internal.tracks;

import static dk.loeft.learning.internal.tracks.TrackHouse.ANNE;
import static dk.loeft.learning.internal.tracks.TrackHouse.LEADER;
import static dk.loeft.learning.internal.tracks.TrackHouse.TODAY;
import static dk.loeft.learning.internal.tracks.TrackHouse.all;
import static dk.loeft.learning.internal.tracks.TrackHouse.input;
import static dk.loeft.learning.internal.tracks.TrackHouse.items;
import static dk.loeft.learning.internal.tracks.TrackHouse.leader;
import static dk.loeft.learning.internal.tracks.TrackHouse.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.LedTrack;
import dk.loeft.learning.TrackCandidate;
import dk.loeft.learning.TrackFigures;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackMember;
import dk.loeft.learning.TrackPerson;
import dk.loeft.learning.TrackPlace;
import dk.loeft.learning.TrackSetInput;
import dk.loeft.learning.TrackTeamFilter;
import dk.loeft.learning.TrackTeamFilter.Show;
import dk.loeft.learning.TrackView;
import dk.loeft.learning.TrackWaiver;
import dk.loeft.learning.engine.SetRule;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A leader puts people on a track, follows them, and takes them off again. */
class TrackTeamTest {
    private static final LocalDate DUE = TODAY.plusDays(30);

    private static final PersonId BO = new PersonId(11);

    private static final PersonId ELSEWHERE = new PersonId(12);

    private static final PageRequest FIRST = PageRequest.first(20);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final TrackHouse house = new TrackHouse(database);

    private TrackId track = new TrackId(0);

    @BeforeEach
    void begin() {
        database.execute(
                "DELETE FROM assignment_journal",
                "DELETE FROM assignment_membership",
                "DELETE FROM assignment_run",
                "UPDATE assignment_rule SET version_id = NULL",
                "DELETE FROM assignment_rule");
        house.begin();
        house.person(BO.value(), 2);
        house.person(ELSEWHERE.value(), 3);
        track = house.track(input(
                "Hverdag",
                new TrackSetInput(
                        wording("Grundlag"), SetRule.ALL, 0, false, false, wording("Klar til hverdagen"), items(1, 2)),
                all("Videre", 3, 4)));
    }

    @Test
    void severalComeInAtOnceAndEachIsSeenWithTheNextStep() {
        assertThat(candidates("")).extracting(TrackCandidate::person).containsExactly(ANNE, BO);
        assertThat(candidates("11")).extracting(TrackCandidate::person).containsExactly(BO);

        assertThat(assign(ANNE, BO)).isEqualTo(2);
        house.complete(BO, 1);
        house.complete(BO, 2);

        assertThat(candidates("")).isEmpty();
        assertThat(people(TrackTeamFilter.ALL))
                .extracting(TrackPerson::person, TrackPerson::percent, TrackPerson::due, TrackPerson::place)
                .containsExactly(
                        tuple(
                                ANNE,
                                0,
                                Optional.of(DUE),
                                new TrackPlace(Optional.of("Grundlag"), Optional.of("Kursus 1"), 0, 1, "")),
                        tuple(
                                BO,
                                50,
                                Optional.of(DUE),
                                new TrackPlace(
                                        Optional.of("Videre"), Optional.of("Kursus 3"), 1, 1, "Klar til hverdagen")));
        assertThat(house.audited()).contains("Tracks.assign");
    }

    @Test
    void thoseOfOthersAreNeitherSeenNorPutIn() {
        assertThatThrownBy(() -> assign(ANNE, ELSEWHERE)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> assign()).hasMessage("learning.track.nobody");
        assertThat(people(TrackTeamFilter.ALL)).isEmpty();

        house.take(ELSEWHERE, all -> all.enrol(track));
        assertThat(people(TrackTeamFilter.ALL)).isEmpty();
        assertThat(member(ELSEWHERE)).isEmpty();
        assertThat(led().figures()).isEqualTo(TrackFigures.NONE);
    }

    @Test
    void theListShowsThoseWhoAreAskedForAndCountsThem() {
        PersonId late = new PersonId(13);
        PersonId through = new PersonId(14);
        house.person(13, 2);
        house.person(14, 2);
        assign(ANNE, BO, late, through);
        database.execute("UPDATE track_enrolment SET due_on = '2026-11-20' WHERE person_id = 13");
        house.complete(BO, 1);
        for (long course = 1; course <= 4; course++) {
            house.complete(through, course);
        }

        assertThat(led().figures()).isEqualTo(new TrackFigures(4, 2, 1, 1));
        assertThat(led().figures().underWay()).isOne();
        assertThat(shown(Show.OVERDUE)).containsExactly(late);
        assertThat(shown(Show.NOT_BEGUN)).containsExactly(late, ANNE);
        assertThat(shown(Show.UNDER_WAY)).containsExactly(BO);
        assertThat(shown(Show.COMPLETED)).containsExactly(through);
        assertThat(people(new TrackTeamFilter("13", Show.ALL)))
                .extracting(TrackPerson::overdueDays)
                .containsExactly(4);
        assertThat(house.<List<TrackPerson>>lead(
                        all -> all.people(track, TrackTeamFilter.ALL, new PageRequest(1, 2, "percent", false))
                                .rows()))
                .extracting(TrackPerson::person)
                .containsExactly(through, BO);
    }

    @Test
    void tracksOfTheTeamComeBeforeTheRestAndAClosedOneStaysWhileSomebodyIsInIt() {
        TrackId empty = house.track(input("Alt muligt", all("A", 1)));
        assign(ANNE);

        assertThat(tracks("")).extracting(LedTrack::track).containsExactly(track, empty);
        assertThat(tracks("muligt")).extracting(LedTrack::title).containsExactly("Alt muligt");

        house.edit(all -> all.retire(track));
        house.edit(all -> all.retire(empty));
        assertThat(tracks("")).extracting(LedTrack::track, LedTrack::open).containsExactly(tuple(track, false));
        assertThatThrownBy(() -> assign(BO)).hasMessage("learning.track.closed");
    }

    @Test
    void aLeaderOpensOnePersonAndSeesWhatWasWaivedAndWhy() {
        assign(ANNE);
        house.complete(ANNE, 1);
        house.lead(all -> {
            all.waive(track, ANNE, new CourseId(3), "Lært på et andet kursus");
            return true;
        });

        TrackMember member = member(ANNE).orElseThrow();

        assertThat(member.person().percent()).isEqualTo(50);
        assertThat(member.open()).extracting(TrackView.Course::title).containsExactly("Kursus 2", "Kursus 4");
        assertThat(member.view().waived())
                .extracting(TrackWaiver::title, TrackWaiver::reason)
                .containsExactly(tuple("Kursus 3", "Lært på et andet kursus"));
        assertThat(house.<Optional<TrackView>>learn(ANNE, all -> all.track(track))
                        .orElseThrow()
                        .waived())
                .isEqualTo(member.view().waived());
    }

    @Test
    void onlyWhoHasNotBegunIsTakenOut() {
        assign(ANNE, BO);
        house.complete(BO, 1);
        house.take(LEADER, all -> all.enrol(track));
        PersonId own = new PersonId(13);
        house.person(13, 2);
        house.take(own, all -> all.enrol(track));
        assertThat(people(TrackTeamFilter.ALL))
                .extracting(TrackPerson::person, TrackPerson::removable)
                .containsExactlyInAnyOrder(tuple(ANNE, true), tuple(BO, false), tuple(own, false));

        remove(ANNE);

        assertThat(shown(Show.ALL)).containsExactlyInAnyOrder(BO, own);
        assertThatThrownBy(() -> remove(BO)).hasMessage("learning.track.begun");
        assertThatThrownBy(() -> remove(own)).hasMessage("learning.track.begun");
        assertThatThrownBy(() -> remove(LEADER)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> remove(ELSEWHERE)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whomARulePutInStays() {
        assign(ANNE);
        database.execute(
                "INSERT INTO assignment_rule (id, title, target_kind, target_key, state, created_at) VALUES (1, 'Regel', 'track', %d, 'ON', NOW())"
                        .formatted(track.value()),
                "INSERT INTO assignment_rule_version (id, rule_id, number, audience, due, notice_days, reminders, in_force_from) VALUES (1, 1, 1, '{}', 'ASSIGNMENT:P30D', 14, '', '2026-11-01')",
                "INSERT INTO assignment_membership (rule_id, person_id, since, until_on, due_on, version_id) VALUES (1, %d, '%s', NULL, '%s', 1)"
                        .formatted(ANNE.value(), TODAY, DUE));

        assertThatThrownBy(() -> remove(ANNE)).hasMessage("learning.track.begun");
    }

    @Test
    void aDeputySeesTheTeamOfTheLeaderAndDecidesNothingInTheLeadersOwnMatters() {
        Actor deputy = Actor.person(BO, List.of(Grant.everywhere(Role.EMPLOYEE), Grant.deputy("/1/2/", LEADER)));
        house.take(LEADER, all -> all.enrol(track));
        assign(ANNE);

        assertThat(house.<List<TrackPerson>>lead(deputy, all -> all.people(track, TrackTeamFilter.ALL, FIRST)
                        .rows()))
                .extracting(TrackPerson::person)
                .containsExactly(ANNE);
        assertThat(house.<List<TrackCandidate>>lead(
                        deputy, all -> all.candidates(track, "", FIRST).rows()))
                .isEmpty();
        assertThatThrownBy(() -> house.lead(deputy, all -> {
                    all.waive(track, LEADER, new CourseId(1), "Grund");
                    return true;
                }))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whoLeadsNobodySeesNobody() {
        assertThatThrownBy(() -> house.learn(ANNE, all -> all.led("", FIRST)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.learn(ANNE, all -> all.candidates(track, "", FIRST)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.learn(ANNE, all -> all.member(track, BO)))
                .isInstanceOf(NotPermittedException.class);
    }

    private int assign(PersonId... people) {
        return house.<Integer>lead(leader(), all -> all.assign(track, List.of(people), DUE));
    }

    private void remove(PersonId person) {
        house.lead(all -> {
            all.remove(track, person);
            return true;
        });
    }

    private LedTrack led() {
        return house.<Optional<LedTrack>>lead(all -> all.led(track)).orElseThrow();
    }

    private List<LedTrack> tracks(String text) {
        return house.lead(all -> all.led(text, FIRST).rows());
    }

    private Optional<TrackMember> member(PersonId person) {
        return house.lead(all -> all.member(track, person));
    }

    private List<PersonId> shown(Show show) {
        return people(new TrackTeamFilter("", show)).stream()
                .map(TrackPerson::person)
                .toList();
    }

    private List<TrackPerson> people(TrackTeamFilter filter) {
        return house.lead(all -> all.people(track, filter, FIRST).rows());
    }

    private List<TrackCandidate> candidates(String text) {
        return house.lead(all -> all.candidates(track, text, FIRST).rows());
    }
}
