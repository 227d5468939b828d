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
}
