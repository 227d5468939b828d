package dk.loeft.learning.internal;

import dk.loeft.learning.ActivityUse;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseLanguage;
import dk.loeft.learning.CourseOwner;
import dk.loeft.learning.Library;
import dk.loeft.learning.LibraryCard;
import dk.loeft.learning.LibraryChoices;
import dk.loeft.learning.LibraryFilter;
import dk.loeft.learning.LibraryInput;
import dk.loeft.learning.LibraryRow;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class LibraryService implements Library {
    private final CurrentActor current;

    private final LibraryShelf shelf;

    private final LibraryReading reading;

    private final LibraryWriting writing;

    @Inject
    LibraryService(CurrentActor current, LibraryShelf shelf, LibraryReading reading, LibraryWriting writing) {
        this.current = current;
        this.shelf = shelf;
        this.reading = reading;
        this.writing = writing;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected LibraryService() {
        this(null, null, null, null);
    }

    @Override
    public Page<LibraryRow> courses(LibraryFilter filter, PageRequest page) {
        return shelf.courses(filter, page);
    }

    @Override
    public LibraryChoices choices() {
        return shelf.choices();
    }

    @Override
    public Optional<LibraryCard> card(CourseId course) {
        return reading.card(course, current.get().person());
    }

    @Override
    public List<CourseOwner> possibleOwners() {
        return shelf.possibleOwners(current.get().person());
    }

    @Override
    public void describe(CourseId course, LibraryInput input) {
        writing.describe(course, input);
    }

    @Override
    public void offerIn(CourseId course, CourseLanguage language) {
        writing.offerIn(course, language);
    }

    @Override
    public void withdrawLanguage(CourseId course, String language) {
        writing.withdrawLanguage(course, language);
    }

    @Override
    public void askForReview(CourseId course, String comment) {
        writing.askForReview(course, comment);
    }

    @Override
    public void approve(CourseId course, String comment) {
        writing.approve(course, comment);
    }

    @Override
    public void sendBack(CourseId course, String reason) {
        writing.sendBack(course, reason);
    }

    @Override
    public List<ActivityUse> uses(String activityKind, String activityReference) {
        return shelf.uses(activityKind, activityReference);
    }

    @Override
    public List<ActivityUse> similarTo(String title) {
        return shelf.similarTo(title);
    }
}
