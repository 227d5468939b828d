package dk.loeft.learning.spi;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.Part;
import java.util.List;
import java.util.Optional;

/**
 * A module that brings activities of one kind. Implementations are CDI beans; {@code learning} finds them by {@link #kind()}.
 * All methods are called inside a use case that has been checked, and within its transaction.
 */
public interface ActivityProvider {
    /** The kind of activity, for example {@code scorm}; stored with each course version. */
    String kind();

    /** The activity behind a reference, absent if there is none or it cannot be launched. */
    Optional<Activity> find(String reference);

    /** The table of contents in order, with the states of that attempt if one is given. A constant number of queries. */
    List<Part> parts(String reference, Optional<AttemptId> attempt);

    /**
     * Opens the activity: makes a launch that may report for that attempt alone.
     *
     * @throws dk.loeft.shared.RefusedException if the part does not exist or is locked
     */
    Launch launch(LaunchRequest request);

    /**
     * Which parts of an activity are the same in another one of this kind, so that {@link #carry} can take their states along.
     * A provider that says nothing about it carries nothing.
     */
    default StructureComparison compare(String oldReference, String newReference) {
        return StructureComparison.ofStrangers(
                parts(oldReference, Optional.empty()), parts(newReference, Optional.empty()));
    }

    /**
     * Copies the states of the parts that {@link #compare} calls the same, for as many attempts as there are in a constant
     * number of statements. The old attempts stay as they are and go on taking reports. May be repeated: a part that was
     * reported for the new attempt by then keeps its own state.
     *
     * <p>Other transactions may hold the old attempts' rows and wait for their enrolments, which the caller holds: read them
     * without locking.
     *
     * @return where each attempt stands now, as it would be reported; those of which nothing was carried may be left out
     */
    default List<ActivityReport> carry(Carrying carrying) {
        return List.of();
    }
}
