package dk.loeft.communication.internal;

import static dk.loeft.certification.CertificationReminder.Recipient;

import dk.loeft.certification.CertificationReminder;
import dk.loeft.certification.CertificationRemindersDue;
import dk.loeft.communication.NotificationKind;
import dk.loeft.communication.internal.LeaderRepository.Above;
import dk.loeft.communication.internal.LeaderRepository.Officer;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells people that a certificate is asked for, soon expires or has expired: the person, the leaders, HR. */
@Dependent
class CertificationReminderObserver {
    private final LeaderRepository leaders;

    private final Notifier notifier;

    @Inject
    CertificationReminderObserver(LeaderRepository leaders, Notifier notifier) {
        this.leaders = leaders;
        this.notifier = notifier;
    }

    /** What is told, by kind. */
    private static final class Told {
        private final Map<NotificationKind, List<Notice>> notices = new EnumMap<>(NotificationKind.class);

        void add(NotificationKind kind, Notice notice) {
            notices.computeIfAbsent(kind, each -> new ArrayList<>()).add(notice);
        }
    }

    void due(@Observes CertificationRemindersDue due) {
        boolean others = due.reminders().stream().anyMatch(each -> each.to() != Recipient.PERSON);
        Map<PersonId, Above> above = others ? above(due) : Map.of();
        List<Officer> officers = others ? leaders.officers() : List.of();
        Told told = new Told();
        for (CertificationReminder each : due.reminders()) {
            Above theirs = above.getOrDefault(each.person(), new Above("", Set.of()));
            if (each.to() == Recipient.PERSON) {
                told.add(own(each, due.today()), notice(each.person(), each));
            } else if (each.to() == Recipient.LEADER && !theirs.leaders().isEmpty()) {
                theirs.leaders().forEach(leader -> told.add(team(each, due.today()), notice(leader, each)));
            } else {
                officers.stream()
                        .filter(officer -> officer.reaches(theirs.unitPath()))
                        .forEach(officer -> told.add(
                                NotificationKind.STAFF_CERTIFICATE_OPEN, forHr(officer.person(), each, due.today())));
            }
        }
        told.notices.forEach(notifier::tell);
    }

    private Map<PersonId, Above> above(CertificationRemindersDue due) {
        Set<PersonId> people =
                due.reminders().stream().map(CertificationReminder::person).collect(Collectors.toSet());
        return leaders.of(people, due.today());
    }

    private static NotificationKind own(CertificationReminder reminder, LocalDate today) {
        if (reminder.expires().isPresent()) {
            return reminder.expires().get().isBefore(today)
                    ? NotificationKind.CERTIFICATE_EXPIRED
                    : NotificationKind.CERTIFICATE_EXPIRES;
        }
        return reminder.due().isBefore(today) ? NotificationKind.CERTIFICATE_OVERDUE : NotificationKind.CERTIFICATE_DUE;
    }

    private static NotificationKind team(CertificationReminder reminder, LocalDate today) {
        return NotificationKind.valueOf("TEAM_" + own(reminder, today).name());
    }

    private static Notice notice(PersonId to, CertificationReminder reminder) {
        boolean own = to.equals(reminder.person());
        List<Parameter> parameters = new ArrayList<>();
        if (!own) {
            parameters.add(Parameter.of(reminder.person()));
        }
        parameters.add(Parameter.of(reminder.title()));
        parameters.add(Parameter.of(reminder.expires().orElse(reminder.due())));
        return new Notice(to, parameters, own ? "/certification/mine" : "", key(reminder));
    }

    private static String key(CertificationReminder reminder) {
        return "certificate-asked/" + reminder.kind().value() + "/"
                + reminder.person().value() + "/" + reminder.due() + "/" + reminder.on();
    }

    /** HR is told once a day for each certificate, however many lack it. */
    private static Notice forHr(PersonId officer, CertificationReminder reminder, LocalDate today) {
        return new Notice(
                officer,
                List.of(Parameter.of(reminder.title())),
                "/certification/list?kind=" + reminder.kind().value(),
                "late-certificate/" + reminder.kind().value() + "/" + today);
    }
}
