package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.competence.CompetenceProfiles;
import dk.loeft.competence.Competences;
import dk.loeft.competence.DevelopmentTalks;
import dk.loeft.competence.PeerRatings;
import dk.loeft.competence.Proofs;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.Admission;
import java.util.Map;
import java.util.Set;
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
            "DevelopmentTalks.callOff",
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
        assertThat(Admission.of(FACADES, Role.EMPLOYEE)).isEqualTo(OWN);
    }

    @Test
    void leadersSeeToTheirTeam() {
        assertThat(Admission.of(FACADES, Role.LEADER)).isEqualTo(LEADING);
    }

    @Test
    void hrAndAdministratorsSayWhatIsAskedAndReadNothingOfAnybody() {
        assertThat(Admission.of(FACADES, Role.HR)).isEqualTo(KEEPING);
        assertThat(Admission.of(FACADES, Role.ADMINISTRATOR)).isEqualTo(KEEPING);
    }

    @Test
    void authorsDoNothingOfThisByTheirRole() {
        assertThat(Admission.of(FACADES, Role.AUTHOR)).isEmpty();
    }
}
