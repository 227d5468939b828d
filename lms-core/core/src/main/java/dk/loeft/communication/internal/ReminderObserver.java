package dk.loeft.communication.internal;

import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificationReminder;
import dk.loeft.certification.CertificationRemindersDue;
import dk.loeft.communication.NotificationKind;
import dk.loeft.learning.RemindersDue;
import dk.loeft.learning.RuleUpkeep;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the reminders of courses and certificates, in the transaction that tells of them. */
@Dependent
class ReminderObserver {
    private static final Set<CertificateState> RUN_OUT =
            EnumSet.of(CertificateState.EXPIRED, CertificateState.LAPSED);

    private final ReminderRepository reminders;

    private final LeaderRepository leaders;

    private final RuleUpkeep upkeep;

    private final Nudging nudging;

    @Inject
    ReminderObserver(ReminderRepository reminders, LeaderRepository leaders, RuleUpkeep upkeep, Nudging nudging) {
        this.reminders = reminders;
        this.leaders = leaders;
        this.upkeep = upkeep;
        this.nudging = nudging;
    }

    void courses(@Observes RemindersDue due) {
        nudging.give(reminders.of(due.reminders(), due.on()), due.on());
        upkeep.given(due.reminders());
    }

    void certificates(@Observes CertificationRemindersDue due) {
        List<PersonId> led = due.reminders().stream()
                .filter(each -> each.to() == CertificationReminder.Recipient.LEADER)
                .map(CertificationReminder::person)
                .distinct()
                .toList();
        Map<PersonId, Set<PersonId>> leading = led.isEmpty() ? Map.of() : leaders.of(led, due.today());
        nudging.give(
                due.reminders().stream()
                        .map(each -> nudge(each, leading.getOrDefault(each.person(), Set.of()), due.today()))
                        .toList(),
                due.today());
    }

    private static Nudge nudge(CertificationReminder reminder, Set<PersonId> leading, LocalDate today) {
        long kind = reminder.kind().value();
        boolean held = reminder.expires().isPresent();
        return new Nudge(
                reminder.person(),
                Nudge.To.valueOf(reminder.to().name()),
                leading,
                new Nudge.Subject(
                        reminder.title(),
                        "/certification/why?kind=" + kind,
                        "reminder/certificate/" + kind,
                        own(reminder, today),
                        team(reminder),
                        NotificationKind.HR_CERTIFICATES,
                        "/certification/list?overdue=true&sort=due&kind=" + kind),
                held ? reminder.expires().get() : reminder.due(),
                reminder.due() + "/" + reminder.on());
    }

    private static NotificationKind own(CertificationReminder reminder, LocalDate today) {
        if (reminder.expires().isEmpty()) {
            return today.isAfter(reminder.due())
                    ? NotificationKind.CERTIFICATE_MISSING
                    : NotificationKind.CERTIFICATE_ASKED;
        }
        return RUN_OUT.contains(reminder.state())
                ? NotificationKind.CERTIFICATE_EXPIRED
                : NotificationKind.CERTIFICATE_EXPIRES;
    }

    private static NotificationKind team(CertificationReminder reminder) {
        if (reminder.expires().isEmpty()) {
            return NotificationKind.TEAM_CERTIFICATE_ASKED;
        }
        return RUN_OUT.contains(reminder.state())
                ? NotificationKind.TEAM_CERTIFICATE_EXPIRED
                : NotificationKind.TEAM_CERTIFICATE_EXPIRES;
    }
}
