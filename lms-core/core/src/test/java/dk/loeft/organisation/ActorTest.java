package dk.loeft.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {
    private static final PersonId PERSON = new PersonId(1);

    @Test
    void aRoleLimitedToAUnitReachesWhatLiesBelow() {
        Actor actor = Actor.person(PERSON, List.of(new Grant(Role.HR, "/1/7/")));

        Scope scope = actor.scopeOf(Permission.SEE_CERTIFICATES);
        assertThat(scope.covers("/1/7/")).isTrue();
        assertThat(scope.covers("/1/7/32/")).isTrue();
        assertThat(scope.covers("/1/70/")).isFalse();
        assertThat(scope.covers("/1/")).isFalse();
        assertThat(scope.everywhere()).isFalse();
    }

    @Test
    void aDeputyActsForTheLeaderOfThePlaceUnlessThePlaceIsTheirOwn() {
        PersonId leader = new PersonId(2);
        PersonId head = new PersonId(3);
        Actor actor = Actor.person(
                PERSON,
                List.of(
                        new Grant(Role.LEADER, "/1/7/"),
                        Grant.deputy("/1/8/", leader),
                        Grant.deputy("/1/", head),
                        Grant.deputy("/1/7/", head)));

        assertThat(actor.onBehalfOf(Permission.RATE_TEAM, "/1/7/70/")).isEmpty();
        assertThat(actor.onBehalfOf(Permission.RATE_TEAM, "/1/8/80/")).contains(leader);
        assertThat(actor.onBehalfOf(Permission.RATE_TEAM, "/1/9/")).contains(head);
        assertThat(actor.onBehalfOf(Permission.RATE_TEAM, "/2/")).isEmpty();
        assertThat(actor.onBehalfOf(Permission.MANAGE_CERTIFICATES, "/1/8/")).isEmpty();
        assertThat(actor.onBehalfOf(Permission.RATE_TEAM))
                .as("it depends on the place")
                .isEmpty();
    }

    @Test
    void theDeputyOfOneLeaderActsForThatLeaderWhereverItIs() {
        PersonId leader = new PersonId(2);
        Actor actor = Actor.person(
                PERSON,
                List.of(Grant.everywhere(Role.EMPLOYEE), Grant.deputy("/1/8/", leader), Grant.deputy("/1/9/", leader)));

        assertThat(actor.onBehalfOf(Permission.SEE_TEAM)).contains(leader);
        assertThat(actor.onBehalfOf(Permission.LEARN)).isEmpty();
    }

    @Test
    void withoutTheRoleThereIsNoReach() {
        Actor actor = Actor.person(PERSON, List.of(Grant.everywhere(Role.EMPLOYEE)));

        assertThat(actor.may(Permission.ADMINISTER_PEOPLE)).isFalse();
        assertThat(actor.scopeOf(Permission.ADMINISTER_PEOPLE).unitPaths()).isEmpty();
        assertThat(actor.scopeOf(Permission.ADMINISTER_PEOPLE).covers("/1/")).isFalse();
    }

    @Test
    void aRoleWithoutAUnitReachesEverywhere() {
        Actor actor = Actor.person(PERSON, List.of(Grant.everywhere(Role.ADMINISTRATOR)));

        assertThat(actor.scopeOf(Permission.ADMINISTER_PEOPLE).everywhere()).isTrue();
    }

    @Test
    void anApiTokenMayWhatItWasMadeForAndNothingElse() {
        Actor token = Actor.apiToken(new ApiTokenId(3), Set.of(Permission.UPLOAD_PACKAGES));

        assertThat(token.may(Permission.UPLOAD_PACKAGES)).isTrue();
        assertThat(token.may(Permission.AUTHOR)).isFalse();
        assertThat(token.person()).isEmpty();
    }

    @Test
    void aLaunchMayOnlyReport() {
        Actor launch = Actor.launch(9, PERSON);

        for (Permission permission : Permission.values()) {
            assertThat(launch.may(permission)).isEqualTo(permission == Permission.TRACK);
        }
    }

    @Test
    void noRoleCarriesThePermissionOfALaunch() {
        for (Role role : Role.values()) {
            assertThat(role.permissions()).doesNotContain(Permission.TRACK);
        }
    }

    @Test
    void employeeAndLeaderAreNotGivenByHand() {
        assertThat(Role.values()).filteredOn(role -> !role.granted()).containsExactly(Role.EMPLOYEE, Role.LEADER);
    }
}
