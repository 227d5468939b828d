package dk.loeft.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the library keeps of a course beside what learners read.
 *
 * @param owner who answers for it; its name is not read
 * @param licence under which terms it may be used
 * @param licenceNote more about that, at most 300 characters; must be there for {@code OTHER} and {@code BOUGHT}
 * @param reviewOn the day on which somebody is to see whether it still holds
 * @param reviewRequired whether another author approves each version before it is published
 * @param tags at most 20, each at most 40 characters; kept in small letters
 */
public record LibraryInput(
        CourseOwner owner,
        Licence licence,
        String licenceNote,
        Optional<LocalDate> reviewOn,
        boolean reviewRequired,
        List<String> tags) {
    public LibraryInput {
        tags = List.copyOf(tags);
    }
}
