package dk.loeft.learning.internal;

import dk.loeft.learning.CourseLanguage;
import dk.loeft.learning.CourseVersionId;
import java.util.Optional;

/**
 * What a version rests on in one of its languages.
 *
 * @param version the version
 * @param further the further language and what it says, absent for the language of the course
 * @param kind the kind of activity
 * @param reference the provider's key of the activity
 */
record Resting(CourseVersionId version, Optional<CourseLanguage> further, String kind, String reference) {
    static Resting of(CourseVersion version) {
        return new Resting(
                new CourseVersionId(version.id()),
                Optional.empty(),
                version.activityKind(),
                version.activityReference());
    }

    static Resting of(CourseVersion version, CourseLanguage further) {
        return new Resting(
                new CourseVersionId(version.id()),
                Optional.of(further),
                further.activityKind(),
                further.activityReference());
    }

    Optional<String> language() {
        return further.map(CourseLanguage::language);
    }
}
