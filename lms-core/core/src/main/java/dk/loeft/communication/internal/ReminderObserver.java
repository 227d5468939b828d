package dk.loeft.communication.internal;

import dk.loeft.communication.NotificationKind;
import dk.loeft.communication.internal.LeaderRepository.Officer;
import dk.loeft.communication.internal.ReminderRepository.Reminder;
import dk.loeft.learning.RemindersDue;
import dk.loeft.learning.RuleUpkeep;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells people of the reminders that assignment rules write: whose course or track it is, the leader, HR. */
@Dependent
class ReminderObserver {
    private final ReminderRepository reminders;

    private final LeaderRepository leaders;

    private final RuleUpkeep rules;

    private final Notifier notifier;

    @Inject
    ReminderObserver(ReminderRepository reminders, LeaderRepository leaders, RuleUpkeep rules, Notifier notifier) {
        this.reminders = reminders;
        this.leaders = leaders;
        this.rules = rules;
        this.notifier = notifier;
    }

    void due(@Observes RemindersDue due) {
        List<Reminder> all = reminders.of(due.reminders());
        Map<NotificationKind, List<Notice>> notices = all.stream()
                .filter(each -> each.to().isPresent())
                .collect(Collectors.groupingBy(
                        ReminderObserver::kind, Collectors.mapping(ReminderObserver::notice, Collectors.toList())));
        notices.forEach(notifier::tell);
        List<Reminder> forHr = all.stream().filter(each -> each.to().isEmpty()).toList();
        Map<Boolean, List<Reminder>> byTarget = forHr.stream().collect(Collectors.groupingBy(Reminder::track));
        byTarget.forEach((track, late) -> notifier.tell(
                track ? NotificationKind.STAFF_TRACK_OPEN : NotificationKind.STAFF_COURSE_OPEN, forHr(late, due.on())));
        rules.given(due.reminders());
    }

    private static NotificationKind kind(Reminder reminder) {
        if (reminder.track()) {
            return reminder.aboutReceiver()
                    ? (reminder.overdue() ? NotificationKind.TRACK_OVERDUE : NotificationKind.TRACK_DUE)
                    : (reminder.overdue() ? NotificationKind.TEAM_TRACK_OVERDUE : NotificationKind.TEAM_TRACK_DUE);
        }
        return reminder.aboutReceiver()
                ? (reminder.overdue() ? NotificationKind.COURSE_OVERDUE : NotificationKind.COURSE_DUE)
                : (reminder.overdue() ? NotificationKind.TEAM_COURSE_OVERDUE : NotificationKind.TEAM_COURSE_DUE);
    }

    private static Notice notice(Reminder reminder) {
        List<Parameter> parameters = new ArrayList<>();
        if (!reminder.aboutReceiver()) {
            parameters.add(Parameter.of(reminder.about()));
        }
        parameters.add(reminder.title());
        parameters.add(Parameter.of(reminder.due()));
        return new Notice(reminder.to().orElseThrow(), parameters, page(reminder), reminder.key());
    }

    /** HR is told once a day for each course or track, of those in its part of the organisation, however many they are. */
    private List<Notice> forHr(List<Reminder> late, LocalDate on) {
        List<Officer> officers = leaders.officers();
        return late.stream()
                .flatMap(reminder -> officers.stream()
                        .filter(officer -> officer.reaches(reminder.unitPath()))
                        .map(officer -> forHr(officer.person(), reminder, on)))
                .distinct()
                .toList();
    }

    private static Notice forHr(PersonId officer, Reminder reminder, LocalDate on) {
        return new Notice(
                officer,
                List.of(reminder.title(), Parameter.of(reminder.rule())),
                reminder.track() ? team(reminder) : "/learning/course?id=" + reminder.target(),
                (reminder.track() ? "late-track/" : "late-course/") + reminder.target() + "/" + on);
    }

    /** Where whoever gets it reads more: the learner at the course or track, the leader of a track with the team. */
    private static String page(Reminder reminder) {
        if (reminder.track()) {
            return reminder.aboutReceiver() ? "/learning/track?id=" + reminder.target() : team(reminder);
        }
        return reminder.aboutReceiver() ? "/learning/course?id=" + reminder.target() : "";
    }

    private static String team(Reminder reminder) {
        return "/team/track?id=" + reminder.target();
    }
}
