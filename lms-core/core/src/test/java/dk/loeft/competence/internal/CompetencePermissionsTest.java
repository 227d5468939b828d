package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.competence.CompetenceProfiles;
import dk.loeft.competence.Competences;
import dk.loeft.competence.DevelopmentTalks;
import dk.loeft.competence.PeerRatings;
import dk.loeft.competence.Proofs;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.testing.RecordedEvents;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may ask for what about people's competences. Whom it may be about is looked at within each use case. */
class CompetencePermissionsTest {
    private static final Map<Class<?>, Class<?>> FACADES = Map.of(
            Competences.class, CompetencesService.class,
            Proofs.class, ProofsService.class,
            PeerRatings.class, PeerRatingsService.class,
            DevelopmentTalks.class, DevelopmentTalksService.class,
            CompetenceProfiles.class, CompetenceProfilesService.class);

    private static final Set<String> OWN = Set.of(
            "Competences.mine",
            "Competences.askMe",
            "Competences.rateMe",
            "Proofs.handIn",
            "Proofs.mine",
            "Proofs.takeBack",
            "Proofs.file",
            "PeerRatings.colleagues",
            "PeerRatings.askAboutMe",
            "PeerRatings.aboutMe",
            "PeerRatings.requests",
            "PeerRatings.questions",
            "PeerRatings.answer",
            "PeerRatings.decline",
            "PeerRatings.close",
            "DevelopmentTalks.talks",
            "DevelopmentTalks.talk",
            "DevelopmentTalks.move",
            "DevelopmentTalks.add",
            "DevelopmentTalks.remove",
            "DevelopmentTalks.agree",
            "DevelopmentTalks.cancel",
            "DevelopmentTalks.hold",
            "DevelopmentTalks.followUp");

    private static final Set<String> LEADING = Set.of(
            "Competences.team",
            "Competences.picture",
            "Competences.of",
            "Competences.ask",
            "Competences.rate",
            "Competences.register",
            "Competences.withdraw",
            "Proofs.waiting",
            "Proofs.accept",
            "Proofs.decline",
            "PeerRatings.colleaguesOf",
            "PeerRatings.askAbout",
            "PeerRatings.about",
            "DevelopmentTalks.plan");

    private static final Set<String> KEEPING = Set.of(
            "CompetenceProfiles.profiles",
            "CompetenceProfiles.profile",
            "CompetenceProfiles.titles",
            "CompetenceProfiles.read",
            "CompetenceProfiles.write",
            "CompetenceProfiles.end",
            "CompetenceProfiles.drop");

    @Test
    void whoIsEmployedSeesToHerOwn() {
        assertThat(admitted(Role.EMPLOYEE)).isEqualTo(OWN);
    }

    @Test
    void leadersSeeToTheirTeam() {
        assertThat(admitted(Role.LEADER)).isEqualTo(LEADING);
    }

    @Test
    void hrAndAdministratorsSayWhatIsAskedAndReadNothingOfAnybody() {
        assertThat(admitted(Role.HR)).isEqualTo(KEEPING);
        assertThat(admitted(Role.ADMINISTRATOR)).isEqualTo(KEEPING);
    }

    @Test
    void authorsDoNothingOfThisByTheirRole() {
        assertThat(admitted(Role.AUTHOR)).isEmpty();
    }

    private static Set<String> admitted(Role role) {
        Actor actor = Actor.person(new PersonId(1), List.of(Grant.everywhere(role)));
        Set<String> names = new TreeSet<>();
        FACADES.forEach((facade, service) -> Arrays.stream(facade.getMethods())
                .filter(method -> isAdmitted(actor, service, method))
                .forEach(method -> names.add(facade.getSimpleName() + "." + method.getName())));
        return names;
    }

    private static boolean isAdmitted(Actor actor, Class<?> service, Method method) {
        CurrentActor current = new CurrentActor();
        current.become(actor);
        CheckedCalls calls =
                new CheckedCalls(current, new RecordedEvents<>(), Clock.fixed(Bookcase.NOW, ZoneOffset.UTC));
        try {
            calls.admit(service.getMethod(method.getName(), method.getParameterTypes()));
            return true;
        } catch (NotPermittedException e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
