package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.engine.Answer;
import dk.loeft.certification.engine.Cycle;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rules answered for a person under a kind, to be kept.
 *
 * @param answer what holds on the day it was asked
 * @param employed whether the person works here on that day
 * @param changesOn first day on which time alone may change it
 * @param remindOn when somebody is to be reminded next, or was to be last
 * @param certificate the last one
 */
record StoredStanding(
        StandingKey key,
        Answer answer,
        boolean employed,
        Optional<LocalDate> changesOn,
        Optional<LocalDate> remindOn,
        Optional<CertificateId> certificate) {
    Optional<Cycle> last() {
        return answer.cycles().isEmpty()
                ? Optional.empty()
                : Optional.of(answer.cycles().get(answer.cycles().size() - 1));
    }

    /** The same, after today's reminders were told: the next one lies ahead. */
    StoredStanding reminded(LocalDate today) {
        return new StoredStanding(key, answer, employed, changesOn, Reminding.ahead(answer, today), certificate);
    }
}
