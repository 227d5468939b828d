package dk.loeft.learning.internal.tracks;

import static dk.loeft.learning.internal.tracks.TrackHouse.ANNE;
import static dk.loeft.learning.internal.tracks.TrackHouse.TODAY;
import static dk.loeft.learning.internal.tracks.TrackHouse.all;
import static dk.loeft.learning.internal.tracks.TrackHouse.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.learning.Due;
import dk.loeft.learning.MyTrack;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.Span;
import dk.loeft.learning.TrackCompleted;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TracksAssigned;
import dk.loeft.learning.spi.AudienceFacts.Subject;
import dk.loeft.learning.spi.RequirementChanges;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What rules say of tracks, as their journal tells it. */
class TrackRequirementsTest {
    private static final LocalDate DUE = TODAY.plusDays(30);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final TrackHouse house = new TrackHouse(database);

    private TrackId track = new TrackId(0);

    @BeforeEach
    void aTrackAndARule() {
        database.execute(
                "DELETE FROM assignment_journal",
                "DELETE FROM assignment_membership",
                "DELETE FROM assignment_run",
                "UPDATE assignment_rule SET version_id = NULL",
                "DELETE FROM assignment_rule");
        house.begin();
        track = house.track(input("Hverdag", all("A", 1, 2)));
        rule(1);
    }

    @Test
    void publishedTracksAreOffered() {
        house.draft(input("Kladde"));

        assertThat(database.<List<Subject>>inTransaction(
                        manager -> sink(manager).targets("en")))
                .containsExactly(new Subject(track.value(), "Hverdag (en)"));
        assertThat(database.<Optional<String>>inTransaction(
                        manager -> sink(manager).title(track.value())))
                .contains("Hverdag");
        assertThat(database.<Optional<String>>inTransaction(
                        manager -> sink(manager).title(0)))
                .isEmpty();
    }

    @Test
    void whoEntersComesInWithADateAndWithWhatWasDoneBefore() {
        house.complete(ANNE, 1);

        run(1, "ENTERED", DUE, ANNE);

        assertThat(mine()).extracting(MyTrack::percent, MyTrack::due).containsExactly(tuple(50, Optional.of(DUE)));
        assertThat(house.assigned())
                .containsExactly(new TracksAssigned.Assigned(ANNE, track, "Hverdag", "Hverdag (en)", DUE));
        assertThatThrownBy(() -> house.take(ANNE, all -> all.leave(track))).hasMessage("learning.track.stays");
    }

    @Test
    void whoHasDoneAllIsCompletedAtOnce() {
        house.complete(ANNE, 1);
        house.complete(ANNE, 2);

        run(1, "ENTERED", DUE, ANNE);

        assertThat(mine()).extracting(MyTrack::completed).containsExactly(true);
        assertThat(house.assigned()).as("there is nothing left to do").isEmpty();
        assertThat(house.completed()).extracting(TrackCompleted::person).containsExactly(ANNE);
    }

    @Test
    void theEarliestDateOfRulesAndLeadersHolds() {
        rule(2);
        run(1, "ENTERED", DUE, ANNE);
        run(2, "ENTERED", DUE.minusDays(5), ANNE);
        assertThat(mine()).extracting(MyTrack::due).containsExactly(Optional.of(DUE.minusDays(5)));

        run(2, "LEFT", DUE.minusDays(5), ANNE);
        assertThat(mine()).extracting(MyTrack::due).containsExactly(Optional.of(DUE));
    }

    @Test
    void whoLeavesTheRuleGoesOutUnlessItWasBegunOrChosen() {
        PersonId begun = new PersonId(11);
        PersonId chosen = new PersonId(12);
        house.person(11, 2);
        house.person(12, 2);
        house.take(chosen, all -> all.enrol(track));
        run(1, "ENTERED", DUE, ANNE, begun, chosen);
        house.complete(begun, 1);

        run(1, "LEFT", DUE, ANNE, begun, chosen);

        assertThat(mine()).isEmpty();
        assertThat(house.<List<MyTrack>>learn(begun, all -> all.mine()))
                .extracting(MyTrack::percent, MyTrack::due)
                .containsExactly(tuple(50, Optional.empty()));
        assertThat(house.<List<MyTrack>>learn(chosen, all -> all.mine())).hasSize(1);
    }

    @Test
    void manyPeopleTakeAsManyStatementsAsFew() {
        RequirementChanges first = written(1, "ENTERED", DUE, ANNE);
        int one = database.statementsOf(manager -> sink(manager).changed(first));
        PersonId[] many = new PersonId[60];
        for (int i = 0; i < many.length; i++) {
            house.person(100L + i, 2);
            many[i] = new PersonId(100L + i);
        }

        RequirementChanges changes = written(1, "ENTERED", DUE, many);
        assertThat(database.statementsOf(manager -> sink(manager).changed(changes)))
                .isEqualTo(one);
        assertThat(database.number("SELECT COUNT(*) FROM track_enrolment")).isEqualTo(61);
    }

    private void rule(long id) {
        database.execute(
                "INSERT INTO assignment_rule (id, title, target_kind, target_key, state, created_at) VALUES (%d, 'Regel', 'track', %d, 'ON', NOW())"
                        .formatted(id, track.value()),
                "INSERT INTO assignment_rule_version (id, rule_id, number, audience, due, notice_days, reminders, in_force_from) VALUES (%d, %d, 1, '{}', 'ASSIGNMENT:P30D', 14, '', '2026-11-01')"
                        .formatted(id, id));
    }

    private void run(long rule, String change, LocalDate due, PersonId... people) {
        RequirementChanges changes = written(rule, change, due, people);
        database.transact(manager -> sink(manager).changed(changes));
    }

    /** Writes what the run of a rule writes: journal and memberships. */
    private RequirementChanges written(long rule, String change, LocalDate due, PersonId... people) {
        database.execute("INSERT INTO assignment_run (at, day, cause) VALUES (NOW(), '%s', 'NIGHT')".formatted(TODAY));
        long run = database.number("SELECT MAX(id) FROM assignment_run");
        for (PersonId person : people) {
            database.execute(
                    "INSERT INTO assignment_journal (run_id, rule_id, version_id, person_id, change_kind, since, due_on) VALUES (%d, %d, %d, %d, '%s', '%s', '%s')"
                            .formatted(run, rule, rule, person.value(), change, TODAY, due),
                    "REPLACE INTO assignment_membership (rule_id, person_id, since, until_on, due_on, version_id) VALUES (%d, %d, '%s', %s, '%s', %d)"
                            .formatted(
                                    rule,
                                    person.value(),
                                    TODAY,
                                    change.equals("LEFT") ? "'" + TODAY + "'" : "NULL",
                                    due,
                                    rule));
        }
        return new RequirementChanges(
                run,
                TODAY,
                List.of(new RequirementChanges.Rule(
                        new RuleId(rule),
                        "Regel",
                        1,
                        track.value(),
                        new Due(new Due.Assignment(Span.days(30)), Due.NOTICE_DAYS))));
    }

    private List<MyTrack> mine() {
        return house.learn(ANNE, all -> all.mine());
    }

    private TrackRequirements sink(EntityManager manager) {
        return new TrackRequirements(
                new TitleRepository(manager),
                new TrackRequirementRepository(manager),
                house.reckoning(manager),
                house.news(manager),
                TrackHouse.clock());
    }
}
