package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificationReminder;
import dk.loeft.certification.CertificationReminder.Recipient;
import dk.loeft.certification.engine.Answer;
import dk.loeft.certification.engine.DueTerms.Reminder;
import dk.loeft.certification.engine.PlannedReminder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which reminders of a due date are to be given when (certification.md, "Reminders"). */
final class Reminding {
    private Reminding() {}

    /** The latest that may have been missed by today, else the next one. */
    static Optional<LocalDate> on(Answer answer, LocalDate today) {
        return answer.reminders().stream()
                .map(PlannedReminder::on)
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .or(() -> ahead(answer, today));
    }

    /** The next one after today. */
    static Optional<LocalDate> ahead(Answer answer, LocalDate today) {
        return answer.reminders().stream()
                .map(PlannedReminder::on)
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder());
    }

    /** Those that are due by today, the latest for each recipient. */
    static List<CertificationReminder> of(StoredStanding standing, String title, LocalDate today) {
        Answer answer = standing.answer();
        Map<Reminder.Recipient, PlannedReminder> latest = new EnumMap<>(Reminder.Recipient.class);
        for (PlannedReminder planned : answer.reminders()) {
            if (!planned.on().isAfter(today)) {
                latest.merge(planned.to(), planned, (one, other) -> other.on().isBefore(one.on()) ? one : other);
            }
        }
        List<CertificationReminder> reminders = new ArrayList<>();
        answer.due().ifPresent(due -> latest.values()
                .forEach(planned -> reminders.add(new CertificationReminder(
                        standing.key().person(),
                        standing.key().kind(),
                        title,
                        Recipient.valueOf(planned.to().name()),
                        planned.on(),
                        due,
                        answer.expires(),
                        CertificateState.valueOf(answer.state().name())))));
        return reminders;
    }
}
