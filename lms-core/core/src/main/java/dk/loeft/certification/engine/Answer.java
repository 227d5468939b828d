package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What holds for one person and one certificate kind on a day.
 *
 * @param state exactly one
 * @param required whether the person is under a rule that asks for the certificate
 * @param valid whether the person holds the certificate, also when on leave or exempt
 * @param term the dates of the last certificate; absent if there is none, or it is revoked or never expires
 * @param due last day in time; absent when nothing is asked for
 * @param overdue whether the due date has passed
 * @param reasons why: of the state, the expiry and the due date, then what was ignored and corrected
 * @param cycles all certificates, oldest first
 * @param reminders those of the present due date, in the order of the settings
 */
public record Answer(
        State state,
        boolean required,
        boolean valid,
        Optional<Term> term,
        Optional<LocalDate> due,
        boolean overdue,
        List<Reason> reasons,
        List<Cycle> cycles,
        List<PlannedReminder> reminders) {
    public Answer {
        reasons = List.copyOf(reasons);
        cycles = List.copyOf(cycles);
        reminders = List.copyOf(reminders);
    }

    /** The last valid day of the last certificate. */
    public Optional<LocalDate> expires() {
        return term.map(Term::expires);
    }
}
