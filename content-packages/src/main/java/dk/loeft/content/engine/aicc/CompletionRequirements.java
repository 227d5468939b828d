package dk.loeft.content.engine.aicc;

import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.Prerequisites;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What completes a course or a part of it, where that is not the sum of what lies in it (CMI001, completion requirements file).
 *
 * <p>A part with requirements has the result of the first that is met, and is not done before. Parts without follow what lies in
 * them.
 */
public final class CompletionRequirements {

    /** The name of the course as a whole. */
    public static final String ROOT = "root";

    /** Every part is done when all in it is. */
    public static final CompletionRequirements NONE = new CompletionRequirements(List.of());

    private final List<Requirement> requirements;

    public CompletionRequirements(List<Requirement> requirements) {
        this.requirements = List.copyOf(requirements);
    }

    /**
     * A requirement.
     *
     * @param element the part's identifier, or {@link #ROOT}
     * @param rule what must be so
     * @param result the status that the part gets then
     */
    public record Requirement(String element, Prerequisites rule, LessonStatus result) {
        public Requirement {
            element = element.equalsIgnoreCase(ROOT) ? element.toLowerCase(Locale.ROOT) : element;
        }
    }

    public boolean isEmpty() {
        return requirements.isEmpty();
    }

    /** Whether requirements alone decide when that part is done. */
    public boolean govern(String element) {
        return requirements.stream()
                .anyMatch(requirement -> requirement.element().equals(element));
    }

    /**
     * The parts whose requirements are met, with their results.
     *
     * @param statuses lesson status by identifier
     */
    public Map<String, LessonStatus> met(Map<String, String> statuses) {
        Map<String, LessonStatus> met = new HashMap<>();
        for (Requirement requirement : requirements) {
            if (!met.containsKey(requirement.element()) && requirement.rule().isMet(statuses)) {
                met.put(requirement.element(), requirement.result());
            }
        }
        return met;
    }
}
