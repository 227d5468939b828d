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
