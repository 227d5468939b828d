package dk.loeft.certification.internal;

import dk.loeft.certification.internal.written.FactType;
import dk.loeft.organisation.PersonId;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a person's history as it is stored.
 *
 * @param seq the order of recording
 * @param everyKind whether it holds for every kind of certificate, as employment does
 * @param type what it says
 * @param day first day on which it holds, absent for a correction
 * @param details what else it says, in the form of a case file
 * @param recordedAt when it was written down
 * @param author who wrote it down, absent: the system
 * @param score the result of the attempt behind a completion
 * @param leave whether it speaks of a leave that is registered with the person
 */
record Line(
        long seq,
        boolean everyKind,
        FactType type,
        Optional<LocalDate> day,
        JsonObject details,
        Instant recordedAt,
        Optional<PersonId> author,
        Optional<BigDecimal> score,
        boolean leave) {}
