package dk.loeft.certification.internal.written;

import dk.loeft.certification.engine.Answer;
import dk.loeft.certification.engine.Cycle;
import dk.loeft.certification.engine.Term;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** An answer in the words of a case file. */
public final class AnswerJson {
    private static final Set<String> FIELDS = Set.of(
            "state",
            "valid",
            "expires",
            "windowOpens",
            "graceEnds",
            "due",
            "overdue",
            "reasons",
            "cycles",
            "reminders");

    private static final Set<String> CYCLE = Set.of("no", "version", "how", "validFrom", "expires", "end");

    private static final Set<String> REMINDER = Set.of("on", "to");

    private AnswerJson() {}

    /** What is expected, if every field of it is one that an answer has. */
    public static JsonObject checked(Node expected) throws BadCaseFile {
        expected.knowing(FIELDS);
        rows(expected, "cycles", CYCLE);
        rows(expected, "reminders", REMINDER);
        expected.list("reasons");
        return expected.json();
    }

    private static void rows(Node expected, String name, Set<String> fields) throws BadCaseFile {
        if (expected.value(name).isPresent()) {
            for (Node row : expected.objects(name)) {
                row.knowing(fields);
            }
        }
    }

    public static JsonObject of(Answer answer) {
        JsonArrayBuilder reasons = Json.createArrayBuilder();
        answer.reasons().forEach(reason -> reasons.add(reason.toString()));
        JsonArrayBuilder cycles = Json.createArrayBuilder();
        answer.cycles().forEach(cycle -> cycles.add(cycle(cycle)));
        JsonArrayBuilder reminders = Json.createArrayBuilder();
        answer.reminders()
                .forEach(reminder -> reminders.add(Json.createObjectBuilder()
                        .add("on", reminder.on().toString())
                        .add("to", reminder.to().name())));
        return Json.createObjectBuilder()
                .add("state", answer.state().name())
                .add("valid", answer.valid())
                .add("expires", day(answer.expires()))
                .add("windowOpens", day(answer.term().map(Term::windowOpens)))
                .add("graceEnds", day(answer.term().map(Term::graceEnds)))
                .add("due", day(answer.due()))
                .add("overdue", answer.overdue())
                .add("reasons", reasons)
                .add("cycles", cycles)
                .add("reminders", reminders)
                .build();
    }

    private static JsonObjectBuilder cycle(Cycle cycle) {
        return Json.createObjectBuilder()
                .add("no", cycle.no())
                .add("version", cycle.version())
                .add("how", cycle.how().name())
                .add("validFrom", cycle.validFrom().toString())
                .add("expires", day(cycle.expires()))
                .add("end", cycle.end().name());
    }

    private static JsonValue day(Optional<LocalDate> day) {
        return day.map(date -> (JsonValue) Json.createValue(date.toString())).orElse(JsonValue.NULL);
    }
}
