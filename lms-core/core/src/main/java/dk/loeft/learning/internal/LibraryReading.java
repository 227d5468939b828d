package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseVersionId;
import dk.loeft.learning.LibraryCard;
import dk.loeft.learning.ReviewState;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** One course as the library has it. */
@Dependent
class LibraryReading {
    private static final int STEPS = 50;

    private final CourseRepository courses;

    private final LibraryRepository library;

    private final LanguageRepository languages;

    private final UseRepository uses;

    private final StepRepository steps;

    @Inject
    LibraryReading(
            CourseRepository courses,
            LibraryRepository library,
            LanguageRepository languages,
            UseRepository uses,
            StepRepository steps) {
        this.courses = courses;
        this.library = library;
        this.languages = languages;
        this.uses = uses;
        this.steps = steps;
    }

    Optional<LibraryCard> card(CourseId id, Optional<PersonId> reader) {
        return courses.find(id).map(course -> card(course, reader));
    }

    private LibraryCard card(Course course, Optional<PersonId> reader) {
        CourseVersion newest = courses.newest(course.id());
        boolean reviewable = newest.review() == ReviewState.ASKED
                && newest.publishedAt().isEmpty()
                && !(reader.isPresent() && reader.equals(newest.reviewBy()));
        return new LibraryCard(
                course.id(),
                course.shelved(library.ownerOf(course.id()), library.tags(course.id())),
                newest.review(),
                reviewable,
                uses.versions(course.id()),
                languages.of(new CourseVersionId(newest.id())),
                steps.of(course.id(), STEPS));
    }
}
