package dk.loeft.certification.internal.written;

import dk.loeft.certification.engine.Due;
import dk.loeft.certification.engine.Fact;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.LocalDate;
import java.util.Optional;

/** Writes what a line of a history says; {@link HistoryReader} reads the same fact from it. */
public final class FactWriter {
    private static final JsonProvider JSON = JsonProvider.provider();

    private FactWriter() {}

    /** The fact's fields, without its type and day. */
    public static JsonObject details(Fact fact) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (fact instanceof Fact.Transferred transferred) {
            json.add("unit", transferred.unit());
        } else if (fact instanceof Fact.Requirement requirement) {
            requirement(json, requirement);
        } else if (fact instanceof Fact.Proof proof) {
            proof(json, proof);
        } else if (fact instanceof Fact.Hold hold) {
            hold(json, hold);
        } else if (fact instanceof Fact.Revoked revoked) {
            json.add("reason", revoked.reason());
            day(json, "barUntil", revoked.barUntil());
        } else if (fact instanceof Fact.Reinstated reinstated) {
            json.add("reason", reinstated.reason());
        }
        return json.build();
    }

    private static void requirement(JsonObjectBuilder json, Fact.Requirement fact) {
        if (fact instanceof Fact.Assigned assigned) {
            json.add("rule", assigned.rule()).add("due", due(assigned.due()));
        } else if (fact instanceof Fact.Unassigned unassigned) {
            json.add("rule", unassigned.rule());
        }
    }

    private static void proof(JsonObjectBuilder json, Fact.Proof fact) {
        if (fact instanceof Fact.Completed completed) {
            json.add("path", completed.path().name());
            completed.kindVersion().ifPresent(number -> json.add("kindVersion", number));
            completed.edition().ifPresent(year -> json.add("edition", year));
        } else if (fact instanceof Fact.External external) {
            json.add("code", external.code());
            day(json, "validTo", external.validTo());
        }
    }

    private static void hold(JsonObjectBuilder json, Fact.Hold fact) {
        if (fact instanceof Fact.Paused paused) {
            day(json, "until", paused.until());
            json.add("reason", paused.reason());
        } else if (fact instanceof Fact.Exempted exempted) {
            day(json, "until", exempted.until());
            json.add("reason", exempted.reason()).add("approver", exempted.approver());
        }
    }

    private static JsonObject due(Due due) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        Due.Anchor anchor = due.anchor();
        if (anchor instanceof Due.Fixed fixed) {
            json.add("type", "FIXED").add("date", fixed.date().toString());
        } else if (anchor instanceof Due.Joining joining) {
            json.add("type", "JOINING").add("after", joining.after().toString());
        } else if (anchor instanceof Due.Assignment assignment) {
            json.add("type", "ASSIGNMENT").add("after", assignment.after().toString());
        } else if (anchor instanceof Due.Decision decision) {
            json.add("type", "DECISION")
                    .add("decidedOn", decision.decidedOn().toString())
                    .add("after", decision.after().toString());
        } else if (anchor instanceof Due.Expiry expiry) {
            json.add("type", "EXPIRY").add("offsetDays", expiry.offsetDays()).add("firstDays", expiry.firstDays());
        }
        return json.add("notice", due.noticeDays()).build();
    }

    private static void day(JsonObjectBuilder json, String name, Optional<LocalDate> day) {
        day.ifPresent(date -> json.add(name, date.toString()));
    }
}
