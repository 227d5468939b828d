package dk.loeft.organisation.internal;

import static dk.loeft.organisation.internal.House.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.DeputyId;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.GrantId;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.testing.RealDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private House house;
    private UnitId care;
    private UnitId school;
    private PersonId leader;
    private PersonId deputy;

    @BeforeEach
    void aLeader() {
        house = new House(database);
        UnitId root = house.root();
        care = house.unit(root, "Omsorg");
        school = house.unit(root, "Skole");
        leader = house.person("Lone", "Bak");
        house.position(leader, care, true, TODAY.minusYears(1));
        deputy = house.personIn(care, "Mads", "Bak");
    }

    @Test
    void everybodyIsAnEmployeeAndALeaderLeadsTheUnit() {
        assertThat(grants(leader))
                .containsExactly(Grant.everywhere(Role.EMPLOYEE), new Grant(Role.LEADER, house.path(care)));
        assertThat(grants(deputy)).containsExactly(Grant.everywhere(Role.EMPLOYEE));
    }

    @Test
    void aLeaderPositionToComeGivesNothingYet() {
        house.position(deputy, school, true, TODAY.plusDays(1));

        assertThat(grants(deputy)).containsExactly(Grant.everywhere(Role.EMPLOYEE));
    }

    @Test
    void aDeputyLeadsOnTheDaysOfTheAppointment() {
        house.ask(o -> o.appointDeputy(leader, deputy, TODAY, TODAY));

        assertThat(grants(deputy)).contains(Grant.deputy(house.path(care), leader));
        house.at(house.now().plusSeconds(86_400));
        assertThat(grants(deputy)).containsExactly(Grant.everywhere(Role.EMPLOYEE));
    }

    @Test
    void whoLeadsAndDeputisesKeepsBothApart() {
        house.position(deputy, school, true, TODAY.minusYears(1));
        house.ask(o -> o.appointDeputy(leader, deputy, TODAY, TODAY));

        assertThat(grants(deputy))
                .containsExactlyInAnyOrder(
                        Grant.everywhere(Role.EMPLOYEE),
                        new Grant(Role.LEADER, house.path(school)),
                        Grant.deputy(house.path(care), leader));
    }

    @Test
    void whoHasLeftIsNobody() {
        house.ask(o -> o.grant(leader, Role.HR, Optional.empty()));
        house.tell(o -> o.leave(leader, TODAY));

        assertThat(house.<Optional<Actor>>account(a -> a.actorOf(leader))).isEmpty();
    }

    @Test
    void whoLeavesTomorrowIsStillSomebodyToday() {
        house.tell(o -> o.leave(leader, TODAY.plusDays(1)));

        assertThat(grants(leader)).contains(new Grant(Role.LEADER, house.path(care)));
    }

    @Test
    void aDeputyActsForSomebodyElseWhoLeads() {
        assertThatThrownBy(() -> house.ask(o -> o.appointDeputy(leader, leader, TODAY, TODAY)))
                .hasMessage("organisation.deputy.self");
        assertThatThrownBy(() -> house.ask(o -> o.appointDeputy(deputy, leader, TODAY, TODAY)))
                .hasMessage("organisation.deputy.no-leader");
        assertThatThrownBy(() -> house.ask(o -> o.appointDeputy(leader, deputy, TODAY, TODAY.minusDays(1))))
                .hasMessage("organisation.deputy.period");
    }

    @Test
    void aLeaderHasOneDeputyADay() {
        PersonId other = house.personIn(care, "Nis", "Bak");
        house.ask(o -> o.appointDeputy(leader, deputy, TODAY, TODAY.plusDays(7)));

        assertThatThrownBy(() -> house.ask(o -> o.appointDeputy(leader, other, TODAY.plusDays(7), TODAY.plusDays(9))))
                .hasMessage("organisation.deputy.overlap");
        assertThat(house.<DeputyId>ask(o -> o.appointDeputy(leader, other, TODAY.plusDays(8), TODAY.plusDays(9))))
                .isNotNull();
    }

    @Test
    void anAppointmentEndsEarlierOrLaterButNotIntoTheNext() {
        PersonId other = house.personIn(care, "Nis", "Bak");
        DeputyId first = house.ask(o -> o.appointDeputy(leader, deputy, TODAY, TODAY.plusDays(7)));
        house.ask(o -> o.appointDeputy(leader, other, TODAY.plusDays(10), TODAY.plusDays(12)));

        house.tell(o -> o.endDeputy(first, TODAY.plusDays(9)));
        assertThatThrownBy(() -> house.tell(o -> o.endDeputy(first, TODAY.plusDays(10))))
                .hasMessage("organisation.deputy.overlap");
        assertThatThrownBy(() -> house.tell(o -> o.endDeputy(first, TODAY.minusDays(1))))
                .hasMessage("organisation.deputy.begun");
        assertThat(house.ask(o -> o.person(leader)).orElseThrow().deputies())
                .extracting(row -> row.to())
                .containsExactly(TODAY.plusDays(12), TODAY.plusDays(9));
    }

    @Test
    void anAppointmentThatHasNotBegunCanBeWithdrawn() {
        DeputyId coming = house.ask(o -> o.appointDeputy(leader, deputy, TODAY.plusDays(3), TODAY.plusDays(7)));

        house.tell(o -> o.endDeputy(coming, TODAY.plusDays(2)));

        assertThat(house.ask(o -> o.person(leader)).orElseThrow().deputies()).isEmpty();
    }

    @Test
    void aRoleIsGivenOnceAndTakenAway() {
        GrantId grant = house.ask(o -> o.grant(deputy, Role.HR, Optional.of(care)));

        assertThat(grants(deputy)).contains(new Grant(Role.HR, house.path(care)));
        assertThatThrownBy(() -> house.ask(o -> o.grant(deputy, Role.HR, Optional.of(care))))
                .hasMessage("organisation.grant.twice");
        assertThat(house.<GrantId>ask(o -> o.grant(deputy, Role.HR, Optional.empty())))
                .isNotNull();
        house.tell(o -> o.revoke(grant));
        assertThat(grants(deputy)).doesNotContain(new Grant(Role.HR, house.path(care)));
        assertThatThrownBy(() -> house.tell(o -> o.revoke(grant))).hasMessage("organisation.grant.unknown");
    }

    @Test
    void employeeAndLeaderAreNotGivenByHand() {
        assertThatThrownBy(() -> house.ask(o -> o.grant(deputy, Role.LEADER, Optional.of(care))))
                .hasMessage("organisation.grant.follows");
    }

    @Test
    void whoReachesAPartGivesRolesForThatPartOnly() {
        GrantId everywhere = house.ask(o -> o.grant(deputy, Role.AUTHOR, Optional.empty()));
        house.as(Actor.person(new PersonId(1), List.of(new Grant(Role.ADMINISTRATOR, house.path(care)))));

        assertThat(house.<GrantId>ask(o -> o.grant(deputy, Role.HR, Optional.of(care))))
                .isNotNull();
        assertThatThrownBy(() -> house.ask(o -> o.grant(deputy, Role.HR, Optional.of(school))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.ask(o -> o.grant(deputy, Role.HR, Optional.empty())))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.tell(o -> o.revoke(everywhere))).isInstanceOf(NotPermittedException.class);
    }

    private List<Grant> grants(PersonId person) {
        return house.account(a -> a.actorOf(person)).orElseThrow().grants();
    }
}
