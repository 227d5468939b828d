package dk.loeft.xapi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the record store knows of an agent, in figures.
 *
 * @param identifiers how statements tell the agent apart, as people read it
 * @param names what the agent was called
 * @param statements in how many statements the agent stands
 * @param first when the first of them was stored
 * @param last when the last was
 * @param documents how many states and profiles are kept for the agent
 */
public record KnownAgent(
        LrsAgentId id,
        List<String> identifiers,
        List<String> names,
        long statements,
        Optional<Instant> first,
        Optional<Instant> last,
        long documents) {
    public KnownAgent {
        identifiers = List.copyOf(identifiers);
        names = List.copyOf(names);
    }

    /** What to call the agent on a page. */
    public String title() {
        return names.isEmpty() ? String.join(", ", identifiers) : String.join(", ", names);
    }
}
