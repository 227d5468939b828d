package dk.loeft.learning.internal;

import dk.loeft.learning.CourseLanguage;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.Player;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Opens the activity of an attempt. */
@Dependent
class Playing {
    private final LanguageRepository languages;

    private final Activities activities;

    private final Organisation organisation;

    @Inject
    Playing(LanguageRepository languages, Activities activities, Organisation organisation) {
        this.languages = languages;
        this.activities = activities;
        this.organisation = organisation;
    }

    Player play(Course course, CourseVersion version, Attempt attempt, LaunchMode mode, Optional<String> part) {
        Resting resting = languages.resting(version, attempt.language());
        Launch launch = activities.launch(
                resting.kind(),
                new LaunchRequest(resting.reference(), attempt.id(), organisation.card(attempt.person()), mode, part));
        List<Part> parts = activities.parts(resting, Optional.of(attempt.id()));
        String title = resting.further().map(CourseLanguage::title).orElse(course.title());
        return new Player(
                course.id(), title, attempt.id(), mode, launch.frameUrl(), launch.part(), parts, launch.sequenced());
    }

    /** What a version rests on for an attempt at it. */
    Resting resting(CourseVersion version, Attempt attempt) {
        return languages.resting(version, attempt.language());
    }

    /** What it rests on for who begins: in the language chosen, else in the person's own, else in that of the course. */
    Resting resting(CourseVersion version, Course course, Optional<Enrolment> enrolment, PersonId person) {
        String wanted = enrolment
                .flatMap(Enrolment::language)
                .orElseGet(() -> organisation.card(person).language());
        return resting(version, course, wanted);
    }

    /** What it rests on in that language, else in that of the course. */
    Resting resting(CourseVersion version, Course course, String language) {
        return language.equals(course.language())
                ? Resting.of(version)
                : languages.resting(version, Optional.of(language));
    }

    int parts(Resting resting) {
        return activities.count(resting);
    }
}
