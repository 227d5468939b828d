package dk.loeft.content.internal.aicc;

import dk.loeft.content.engine.aicc.CompletionRequirements;
import java.util.List;
import java.util.Map;

/**
 * What the structure files say beside the table of contents, for the time a course runs.
 *
 * @param course the course's identifier
 * @param requirements what completes its parts
 * @param objectives the objectives of each unit, by its identifier
 */
record AiccStructure(String course, CompletionRequirements requirements, Map<String, List<String>> objectives) {

    /** Of a package that is not AICC. */
    static final AiccStructure NONE = new AiccStructure("", CompletionRequirements.NONE, Map.of());
}
