package dk.loeft.learning.spi;

import java.util.List;
import java.util.Optional;

/**
 * A capability whose things rules can assign, such as certificates. Implementations are CDI beans, found by {@link #kind()}. All
 * methods are called inside a use case that has been checked, and within its transaction.
 */
public interface RequirementSink {
    /** The kind of target, for example {@code certificate}; stored with each rule, so it must never change. */
    String kind();

    /** What can be assigned, in the order in which it is offered; with names in the language. */
    List<AudienceFacts.Subject> targets(String language);

    /** The title of a target, empty if there is no such. */
    Optional<String> title(long key);

    /** People came under rules, left them, or got other terms: all changes of one evaluation in one call. */
    void changed(RequirementChanges changes);
}
