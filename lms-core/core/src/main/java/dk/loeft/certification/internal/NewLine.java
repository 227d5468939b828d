package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.internal.written.FactType;
import dk.loeft.certification.internal.written.FactWriter;
import dk.loeft.learning.AttemptId;
import dk.loeft.organisation.LeaveId;
import dk.loeft.organisation.PersonId;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line to be added to a person's history.
 *
 * @param kind absent: it holds for every kind
 * @param day first day on which it holds, absent for a correction
 * @param details what else it says, in the form of a case file
 * @param attempt the attempt behind a completion
 * @param score its result
 * @param target the line that a correction speaks of
 * @param leave the leave that it speaks of, registered with the person
 */
record NewLine(
        PersonId person,
        Optional<CertificateKindId> kind,
        FactType type,
        Optional<LocalDate> day,
        JsonObject details,
        Optional<AttemptId> attempt,
        Optional<BigDecimal> score,
        Optional<Long> target,
        Optional<LeaveId> leave) {
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Something that happened. */
    static NewLine of(PersonId person, Optional<CertificateKindId> kind, LocalDate day, Fact fact) {
        return new NewLine(
                person,
                kind,
                FactType.of(fact),
                Optional.of(day),
                FactWriter.details(fact),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A correction by which a line counts as never recorded. */
    static NewLine removing(PersonId person, Optional<CertificateKindId> kind, long target, String reason) {
        return correcting(
                person,
                kind,
                target,
                JSON.createObjectBuilder()
                        .add("target", target)
                        .add("action", "REMOVE")
                        .add("reason", reason)
                        .build());
    }

    /** A correction by which a line has another day. */
    static NewLine redating(
            PersonId person, Optional<CertificateKindId> kind, long target, LocalDate on, String reason) {
        return correcting(
                person,
                kind,
                target,
                JSON.createObjectBuilder()
                        .add("target", target)
                        .add("action", "REPLACE")
                        .add("with", JSON.createObjectBuilder().add("on", on.toString()))
                        .add("reason", reason)
                        .build());
    }

    /** A correction by which a leave has other days; without a last one it goes on until further notice. */
    static NewLine otherLeave(PersonId person, long target, LocalDate from, Optional<LocalDate> until, String reason) {
        JsonObjectBuilder days = JSON.createObjectBuilder().add("on", from.toString());
        until.ifPresentOrElse(last -> days.add("until", last.toString()), () -> days.addNull("until"));
        return correcting(
                person,
                Optional.empty(),
                target,
                JSON.createObjectBuilder()
                        .add("target", target)
                        .add("action", "REPLACE")
                        .add("with", days)
                        .add("reason", reason)
                        .build());
    }

    private static NewLine correcting(
            PersonId person, Optional<CertificateKindId> kind, long target, JsonObject details) {
        return new NewLine(
                person,
                kind,
                FactType.CORRECTED,
                Optional.empty(),
                details,
                Optional.empty(),
                Optional.empty(),
                Optional.of(target),
                Optional.empty());
    }

    /** As it will be stored, so that it can be tried before. */
    Line at(long seq, Instant when) {
        return new Line(seq, kind.isEmpty(), type, day, details, when, Optional.empty(), score, leave.isPresent());
    }

    NewLine earnedBy(AttemptId by, Optional<BigDecimal> result) {
        return new NewLine(person, kind, type, day, details, Optional.of(by), result, target, leave);
    }

    NewLine speakingOf(LeaveId which) {
        return new NewLine(person, kind, type, day, details, attempt, score, target, Optional.of(which));
    }
}
