package dk.loeft.certification.internal.simulation;

import dk.loeft.certification.engine.Entry;
import dk.loeft.certification.engine.Kind;
import dk.loeft.certification.engine.Question;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Worked cases: histories with what should come of them.
 *
 * @param cases in the order of the file
 */
record CaseFile(List<Case> cases) {
    /**
     * One case.
     *
     * @param id its name in the file
     * @param kind the settings
     * @param history the events, in no particular order
     * @param asked the questions
     */
    record Case(String id, Kind kind, List<Entry> history, List<Asked> asked) {}

    /**
     * A question with its expected answer.
     *
     * @param question what is asked
     * @param expected the fields to be compared
     */
    record Asked(Question question, JsonObject expected) {}
}
