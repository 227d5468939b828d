package dk.loeft.certification.internal.simulation;

import dk.loeft.certification.engine.CertificationRules;
import dk.loeft.certification.internal.written.AnswerJson;
import dk.loeft.certification.internal.written.BadCaseFile;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the rules every question of a case file, and compares. */
public final class Simulation {
    private Simulation() {}

    /**
     * What came of it.
     *
     * @param cases how many there were
     * @param questions how many were asked
     * @param differences every field that came otherwise, in the order of the file
     */
    public record Result(int cases, int questions, List<Difference> differences) {
        public Result {
            differences = List.copyOf(differences);
        }

        /** How many cases have a difference. */
        public int casesThatDiffer() {
            return (int) differences.stream().map(Difference::caseId).distinct().count();
        }
    }

    /**
     * Reads a case file and tries it.
     *
     * @param text its content
     *
     * @throws BadCaseFile if it cannot be tried
     */
    public static Result of(String text) throws BadCaseFile {
        CaseFile file = CaseFileReader.read(text);
        List<Difference> differences = new ArrayList<>();
        int questions = 0;
        for (CaseFile.Case each : file.cases()) {
            for (CaseFile.Asked asked : each.asked()) {
                questions++;
                differences.addAll(differences(each, asked));
            }
        }
        return new Result(file.cases().size(), questions, differences);
    }

    private static List<Difference> differences(CaseFile.Case of, CaseFile.Asked asked) {
        JsonObject actual = AnswerJson.of(CertificationRules.answer(of.kind(), of.history(), asked.question()));
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<String, JsonValue> field : asked.expected().entrySet()) {
            JsonValue came = actual.getOrDefault(field.getKey(), JsonValue.NULL);
            if (!Comparison.same(field.getKey(), field.getValue(), came)) {
                differences.add(new Difference(
                        of.id(),
                        asked.question(),
                        field.getKey(),
                        Comparison.shown(field.getValue()),
                        Comparison.shown(came)));
            }
        }
        return differences;
    }
}
