package dk.loeft.learning.internal;

import dk.loeft.learning.ActivityUse;
import dk.loeft.learning.CourseOwner;
import dk.loeft.learning.LibraryChoices;
import dk.loeft.learning.LibraryFilter;
import dk.loeft.learning.LibraryRow;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists of the library as they stand today. */
@Dependent
class LibraryShelf {
    private static final int SIMILAR = 5;

    private final LibraryRepository library;

    private final UseRepository uses;

    private final Organisation organisation;

    private final Clock clock;

    @Inject
    LibraryShelf(LibraryRepository library, UseRepository uses, Organisation organisation, Clock clock) {
        this.library = library;
        this.uses = uses;
        this.organisation = organisation;
        this.clock = clock;
    }

    Page<LibraryRow> courses(LibraryFilter filter, PageRequest page) {
        return library.page(filter, page, LocalDay.today(clock));
    }

    LibraryChoices choices() {
        return library.choices(LocalDay.today(clock));
    }

    List<CourseOwner> possibleOwners(Optional<PersonId> reader) {
        Stream<CourseOwner> self = reader.stream()
                .map(person -> new CourseOwner(
                        Optional.of(person),
                        Optional.empty(),
                        organisation.card(person).name()));
        return Stream.concat(self, library.units().stream()).toList();
    }

    List<ActivityUse> uses(String kind, String reference) {
        return uses.of(kind, reference);
    }

    List<ActivityUse> similarTo(String title) {
        return uses.similar(title, SIMILAR);
    }
}
