package dk.loeft.learning.spi;

import dk.loeft.shared.SqlPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A capability that knows something about people by which audiences choose them. Implementations are CDI beans, found by {@link
 * #kind()}. All methods are called inside a use case that has been checked, and within its transaction.
 */
public interface AudienceFacts {
    /** The kind of fact, for example {@code certificate}; stored with each condition, so it must never change. */
    String kind();

    /** What a condition can be about, in the order in which it is offered; with names in the language. */
    List<Subject> subjects(String language);

    /** The states that a condition can ask for, in the order in which they are offered; texts are in the language. */
    List<State> states(String language);

    /**
     * The people in that state on that day, as a query for one column of person keys. It names no table of others but the
     * published views, and asks for each person at most once.
     *
     * @return empty if there is no such subject or state
     */
    Optional<SqlPart> people(long key, String state, LocalDate day);

    /**
     * What a condition can be about.
     *
     * @param key key
     * @param name its name
     */
    record Subject(long key, String name) {}

    /**
     * A state.
     *
     * @param code as it is stored
     * @param name as it is chosen from a list, for example "gyldigt certifikat"
     * @param clause completes a sentence after "everybody who", with {0} for the subject: "har gyldigt {0}"
     * @param negated the same where it does not hold: "ikke har gyldigt {0}"
     */
    record State(String code, String name, String clause, String negated) {}
}
