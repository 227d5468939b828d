package dk.loeft.learning;

import java.util.List;

/**
 * What the library can be filtered by.
 *
 * @param owners who owns any course, by name
 * @param tags the tags in use
 * @param kinds the kinds of activity in use
 * @param dueCount how many courses are due for review
 */
public record LibraryChoices(List<CourseOwner> owners, List<String> tags, List<String> kinds, long dueCount) {
    public LibraryChoices {
        owners = List.copyOf(owners);
        tags = List.copyOf(tags);
        kinds = List.copyOf(kinds);
    }
}
