package dk.loeft.organisation.internal;

import static dk.loeft.organisation.internal.House.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.LeaveEnded;
import dk.loeft.organisation.LeaveId;
import dk.loeft.organisation.LeaveInput;
import dk.loeft.organisation.LeaveKind;
import dk.loeft.organisation.LeaveRegistered;
import dk.loeft.organisation.LeaveRemoved;
import dk.loeft.organisation.LeaveRow;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonLeaves;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeavesTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private House house;
    private UnitId care;
    private PersonId anne;

    @BeforeEach
    void oneWhoWorksHereSinceAYear() {
        house = new House(database);
        care = house.unit(house.root(), "Omsorg");
        anne = house.personIn(care, "Anne", "Sørensen");
    }

    @Test
    void aLeaveIsKeptAndOthersHearOfIt() {
        LeaveId leave = register(TODAY.minusMonths(3), Optional.empty());

        assertThat(leaves())
                .containsExactly(new LeaveRow(leave, LeaveKind.PARENTAL, TODAY.minusMonths(3), Optional.empty()));
        assertThat(house.leaveRegistered.fired())
                .containsExactly(new LeaveRegistered(anne, leave, TODAY.minusMonths(3), Optional.empty()));
    }

    @Test
    void leavesDoNotOverlapButMayFollowEachOther() {
        LeaveId first = register(TODAY, Optional.of(TODAY.plusDays(10)));
        register(TODAY.plusDays(11), Optional.empty());

        assertRefused(TODAY.plusDays(10), Optional.of(TODAY.plusDays(10)), "overlap");
        assertRefused(TODAY.minusDays(5), Optional.of(TODAY), "overlap");
        assertRefused(TODAY.plusDays(400), Optional.empty(), "overlap-open");
        assertThatThrownBy(() ->
                        house.tellLeaves(l -> l.changeLeave(first, input(TODAY, Optional.of(TODAY.plusDays(11))))))
                .hasMessage("organisation.leave.overlap-open");
        house.tellLeaves(l -> l.changeLeave(first, input(TODAY.minusDays(2), Optional.of(TODAY.plusDays(9)))));
        assertThat(leaves()).last().satisfies(row -> assertThat(row.from()).isEqualTo(TODAY.minusDays(2)));
    }

    @Test
    void aLeaveEndsAfterItsBeginningAndLiesWithinTheEmployment() {
        assertRefused(TODAY, Optional.of(TODAY.minusDays(1)), "period");
        assertRefused(TODAY.minusYears(1).minusDays(1), Optional.of(TODAY), "before");
        assertRefused(TODAY, Optional.of(TODAY.plusYears(11)), "late");
        PersonId newcomer = house.person("Bo", "Ib");
        assertThatThrownBy(() -> house.askLeaves(l -> l.registerLeave(newcomer, input(TODAY, Optional.empty()))))
                .hasMessage("organisation.leave.not-employed");

        house.tell(o -> o.leave(anne, TODAY.plusDays(30)));
        assertRefused(TODAY, Optional.empty(), "after");
        assertRefused(TODAY, Optional.of(TODAY.plusDays(30)), "after");
        register(TODAY, Optional.of(TODAY.plusDays(29)));
        assertThat(leaves()).hasSize(1);
    }

    @Test
    void whoComesBackSoonerIsBackFromTheDayAfter() {
        LeaveId leave = register(TODAY.minusDays(20), Optional.of(TODAY.plusDays(20)));
        assertThatThrownBy(() -> house.tellLeaves(l -> l.endLeave(leave, TODAY.minusDays(21))))
                .hasMessage("organisation.leave.end");
        assertThatThrownBy(() -> house.tellLeaves(l -> l.endLeave(leave, TODAY.plusDays(21))))
                .hasMessage("organisation.leave.longer");

        house.tellLeaves(l -> l.endLeave(leave, TODAY.plusDays(5)));
        assertThat(house.leaveEnded.fired())
                .as("not back yet: the plan changed")
                .isEmpty();
        house.tellLeaves(l -> l.endLeave(leave, TODAY.minusDays(1)));

        assertThat(house.leaveEnded.fired()).containsExactly(new LeaveEnded(anne, leave, TODAY));
        assertThat(leaves()).singleElement().satisfies(row -> assertThat(row.until())
                .contains(TODAY.minusDays(1)));
        assertThat(house.leaveRegistered.fired())
                .last()
                .isEqualTo(new LeaveRegistered(anne, leave, TODAY.minusDays(20), Optional.of(TODAY.plusDays(5))));
    }

    @Test
    void anotherKindIsNothingToTell() {
        LeaveId leave = register(TODAY, Optional.empty());
        house.tellLeaves(l -> l.changeLeave(leave, new LeaveInput(LeaveKind.EDUCATION, TODAY, Optional.empty())));

        assertThat(leaves()).singleElement().satisfies(row -> assertThat(row.kind())
                .isEqualTo(LeaveKind.EDUCATION));
        assertThat(house.leaveRegistered.fired()).hasSize(1);
    }

    @Test
    void aLeaveThatNeverWasIsRemoved() {
        LeaveId leave = register(TODAY, Optional.empty());
        house.tellLeaves(l -> l.removeLeave(leave));

        assertThat(leaves()).isEmpty();
        assertThat(house.leaveRemoved.fired()).containsExactly(new LeaveRemoved(anne, leave));
        assertThatThrownBy(() -> house.tellLeaves(l -> l.removeLeave(leave))).hasMessage("organisation.leave.unknown");
    }

    @Test
    void whoLeavesForGoodHasNoLeaveAfterwards() {
        LeaveId now = register(TODAY.minusDays(5), Optional.of(TODAY.plusDays(50)));
        LeaveId later = register(TODAY.plusDays(60), Optional.empty());

        house.tell(o -> o.leave(anne, TODAY.plusDays(10)));

        assertThat(leaves()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(now);
            assertThat(row.until()).contains(TODAY.plusDays(9));
        });
        assertThat(house.leaveRemoved.fired()).containsExactly(new LeaveRemoved(anne, later));
    }

    @Test
    void hrReachesItsOwnPartAlone() {
        String here = house.path(care);
        String elsewhere = house.path(house.unit(house.root(), "Skole"));
        LeaveId leave = register(TODAY, Optional.empty());
        house.as(Actor.person(new PersonId(1), List.of(new Grant(Role.HR, elsewhere))));

        assertThat(house.<Optional<PersonLeaves>>askLeaves(l -> l.of(anne))).isEmpty();
        assertThatThrownBy(() -> register(TODAY.minusDays(9), Optional.of(TODAY.minusDays(8))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.tellLeaves(l -> l.endLeave(leave, TODAY)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.tellLeaves(l -> l.removeLeave(leave))).isInstanceOf(NotPermittedException.class);

        house.as(Actor.person(new PersonId(1), List.of(new Grant(Role.HR, here))));
        house.tellLeaves(l -> l.endLeave(leave, TODAY.plusDays(3)));
        assertThat(leaves()).hasSize(1);
    }

    @Test
    void manyLeavesAreReadInAsManyStatementsAsOne() {
        register(TODAY, Optional.of(TODAY));
        int one = database.statementsOf(manager -> assertThat(
                        house.leaves(manager).of(anne).orElseThrow().leaves())
                .hasSize(1));
        for (int i = 1; i < 10; i++) {
            LocalDate day = TODAY.plusDays(2L * i);
            register(day, Optional.of(day));
        }
        int many = database.statementsOf(manager -> assertThat(
                        house.leaves(manager).of(anne).orElseThrow().leaves())
                .hasSize(10));

        assertThat(many).isEqualTo(one);
    }

    private LeaveId register(LocalDate from, Optional<LocalDate> until) {
        return house.askLeaves(l -> l.registerLeave(anne, input(from, until)));
    }

    private void assertRefused(LocalDate from, Optional<LocalDate> until, String key) {
        assertThatThrownBy(() -> register(from, until)).hasMessage("organisation.leave." + key);
    }

    private static LeaveInput input(LocalDate from, Optional<LocalDate> until) {
        return new LeaveInput(LeaveKind.PARENTAL, from, until);
    }

    private List<LeaveRow> leaves() {
        return house.askLeaves(l -> l.of(anne)).orElseThrow().leaves();
    }
}
