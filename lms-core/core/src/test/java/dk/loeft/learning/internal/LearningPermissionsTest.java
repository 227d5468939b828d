package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.Authoring;
import dk.loeft.learning.CourseCompetences;
import dk.loeft.learning.Learning;
import dk.loeft.learning.Library;
import dk.loeft.learning.OnBehalf;
import dk.loeft.learning.VersionPlans;
import dk.loeft.learning.spi.ActivityReports;
import dk.loeft.learning.spi.FormerAttempts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.ApiScope;
import dk.loeft.organisation.ApiTokenId;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.Admission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which role is let in to which use case: every use case stands in exactly one of these lists, or nobody but a launch gets in. */
class LearningPermissionsTest {
    private static final Set<String> TAKING = Set.of(
            "Learning.mine",
            "Learning.catalogue",
            "Learning.course",
            "Learning.enrol",
            "Learning.open",
            "Learning.progress",
            "Learning.startOver",
            "Learning.takeIn",
            "CourseCompetences.shownBy");

    private static final Set<String> WRITING = Set.of(
            "Authoring.authored",
            "Authoring.authoredCourse",
            "Authoring.restingOn",
            "Authoring.draft",
            "Authoring.change",
            "Authoring.replaceActivity",
            "Authoring.publish",
            "Authoring.retire",
            "Authoring.preview",
            "Library.courses",
            "Library.choices",
            "Library.card",
            "Library.possibleOwners",
            "Library.describe",
            "Library.offerIn",
            "Library.withdrawLanguage",
            "Library.askForReview",
            "Library.approve",
            "Library.sendBack",
            "Library.uses",
            "Library.similarTo",
            "VersionPlans.groups",
            "VersionPlans.publish",
            "VersionPlans.plan",
            "VersionPlans.find",
            "VersionPlans.plansOf",
            "VersionPlans.people",
            "VersionPlans.units",
            "VersionPlans.except",
            "VersionPlans.run",
            "VersionPlans.settle",
            "VersionPlans.undo",
            "CourseCompetences.show",
            "CourseCompetences.unshow");

    private static final Set<String> ACTING = Set.of("OnBehalf.enrol", "OnBehalf.open", "OnBehalf.startOver");

    @Test
    void administratorsAndIntegrationsActForOthers() {
        assertThat(admitted(role(Role.ADMINISTRATOR))).isEqualTo(ACTING);
        assertThat(admitted(Actor.apiToken(new ApiTokenId(1), Set.of(ApiScope.LEARNING_WRITE.permission()))))
                .isEqualTo(ACTING);
        assertThat(admitted(Actor.apiToken(new ApiTokenId(1), Set.of(ApiScope.PACKAGES_WRITE.permission()))))
                .isEmpty();
    }

    @Test
    void whoIsEmployedTakesCourses() {
        assertThat(admitted(role(Role.EMPLOYEE))).isEqualTo(TAKING);
    }

    @Test
    void authorsWriteThem() {
        assertThat(admitted(role(Role.AUTHOR))).isEqualTo(WRITING);
    }

    @Test
    void hrAssignsThem() {
        assertThat(admitted(role(Role.HR))).containsExactly("Learning.assign");
    }

    @Test
    void leadersDoNothingOfThisByTheirRole() {
        assertThat(admitted(role(Role.LEADER))).isEmpty();
    }

    @Test
    void onlyALaunchReports() {
        assertThat(admitted(Actor.launch(1, new PersonId(1))))
                .containsExactly("ActivityReports.report", "FormerAttempts.takeAlong");
    }

    @Test
    void theSystemMayDoAllButWhatBelongsToAnotherUseCase() {
        Set<String> all = new TreeSet<>(TAKING);
        all.addAll(WRITING);
        all.addAll(ACTING);
        all.addAll(Set.of("Learning.assign", "ActivityReports.report", "FormerAttempts.takeAlong"));

        assertThat(admitted(Actor.system())).isEqualTo(all);
    }

    private static Actor role(Role role) {
        return Actor.person(new PersonId(1), List.of(Grant.everywhere(role)));
    }

    private static Set<String> admitted(Actor actor) {
        Set<String> names = new TreeSet<>();
        Stream.of(
                        admitted(actor, Learning.class, LearningService.class),
                        admitted(actor, Authoring.class, AuthoringService.class),
                        admitted(actor, Library.class, LibraryService.class),
                        admitted(actor, VersionPlans.class, VersionPlansService.class),
                        admitted(actor, CourseCompetences.class, CourseCompetencesService.class),
                        admitted(actor, OnBehalf.class, OnBehalfService.class),
                        admitted(actor, ActivityReports.class, ReportService.class),
                        admitted(actor, FormerAttempts.class, FormerAttemptsService.class))
                .forEach(names::addAll);
        return names;
    }

    private static List<String> admitted(Actor actor, Class<?> facade, Class<?> service) {
        return Arrays.stream(facade.getMethods())
                .filter(method -> Admission.admits(actor, service, method))
                .map(method -> facade.getSimpleName() + "." + method.getName())
                .toList();
    }
}
