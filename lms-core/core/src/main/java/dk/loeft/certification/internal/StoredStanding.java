package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.engine.Answer;
import dk.loeft.certification.engine.Cycle;
import dk.loeft.certification.engine.Outlook;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rules answered for a person under a kind, to be kept.
 *
 * @param outlook what holds on the day it was asked, and for how long
 * @param remindOn when somebody is to be reminded next, or was to be last
 * @param certificate the last one
 */
record StoredStanding(
        StandingKey key, Outlook outlook, Optional<LocalDate> remindOn, Optional<CertificateId> certificate) {
    Answer answer() {
        return outlook.answer();
    }

    Optional<Cycle> last() {
        return answer().cycles().isEmpty()
                ? Optional.empty()
                : Optional.of(answer().cycles().get(answer().cycles().size() - 1));
    }

    /** The same, after today's reminders were told: the next one lies ahead. */
    StoredStanding reminded(LocalDate today) {
        return new StoredStanding(key, outlook, Reminding.ahead(answer(), today), certificate);
    }
}
