package dk.loeft.learning.internal;

import dk.loeft.learning.spi.ActivityReport;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The versions between which a plan moves people, and what they rest on. */
@Dependent
class PlanTarget {
    private final CourseRepository courses;

    private final LanguageRepository languages;

    private final Activities activities;

    private final SuccessionRepository carryings;

    private final Successions successions;

    @Inject
    PlanTarget(
            CourseRepository courses,
            LanguageRepository languages,
            Activities activities,
            SuccessionRepository carryings,
            Successions successions) {
        this.courses = courses;
        this.languages = languages;
        this.activities = activities;
        this.carryings = carryings;
        this.successions = successions;
    }

    boolean published(Plan plan) {
        return courses.get(plan.course())
                .publishedVersion()
                .filter(version -> version == plan.toVersion())
                .isPresent();
    }

    Resting resting(long version, Optional<String> language) {
        return languages.resting(courses.version(version), language);
    }

    int parts(Resting resting) {
        return activities.count(resting);
    }

    long newCarrying(Instant now) {
        return carryings.newCarrying(now);
    }

    List<ActivityReport> carry(long carrying, Resting old, Resting fresh, Instant now) {
        return successions.carry(carrying, old, fresh, now);
    }
}
