package dk.loeft.communication.internal;

import dk.loeft.communication.NotificationKind;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives reminders: to the person, to the leader and those who act for the leader, and to HR. HR is told how many people a
 * reminder is about, once a day for each course and certificate, instead of a sentence for each of them.
 */
@Dependent
class Nudging {
    private final Notifier notifier;

    private final HrRepository hr;

    @Inject
    Nudging(Notifier notifier, HrRepository hr) {
        this.notifier = notifier;
        this.hr = hr;
    }

    void give(List<Nudge> nudges, LocalDate today) {
        Map<NotificationKind, List<Notice>> notices = new EnumMap<>(NotificationKind.class);
        List<Nudge> escalated = new ArrayList<>();
        for (Nudge nudge : nudges) {
            if (nudge.forHr()) {
                escalated.add(nudge);
            } else if (nudge.to() == Nudge.To.PERSON) {
                add(notices, nudge.subject().own(), own(nudge));
            } else {
                nudge.leaders().forEach(leader -> add(notices, nudge.subject().team(), team(nudge, leader)));
            }
        }
        escalated(escalated, today).forEach((kind, told) -> told.forEach(each -> add(notices, kind, each)));
        notices.forEach(notifier::tell);
    }

    private static void add(Map<NotificationKind, List<Notice>> notices, NotificationKind kind, Notice notice) {
        notices.computeIfAbsent(kind, each -> new ArrayList<>()).add(notice);
    }

    private static Notice own(Nudge nudge) {
        Nudge.Subject subject = nudge.subject();
        return new Notice(
                nudge.about(),
                List.of(Parameter.of(subject.title()), Parameter.of(nudge.day())),
                subject.link(),
                subject.key() + "/" + nudge.stamp());
    }

    private static Notice team(Nudge nudge, PersonId leader) {
        Nudge.Subject subject = nudge.subject();
        return new Notice(
                leader,
                List.of(Parameter.of(nudge.about()), Parameter.of(subject.title()), Parameter.of(nudge.day())),
                "",
                subject.key() + "/" + nudge.about().value() + "/" + nudge.stamp());
    }

    private Map<NotificationKind, List<Notice>> escalated(List<Nudge> nudges, LocalDate today) {
        Map<NotificationKind, List<Notice>> notices = new EnumMap<>(NotificationKind.class);
        Map<Nudge.Subject, List<PersonId>> people = new HashMap<>();
        nudges.forEach(nudge ->
                people.computeIfAbsent(nudge.subject(), each -> new ArrayList<>()).add(nudge.about()));
        people.forEach((subject, about) -> hr.counts(about, today)
                .forEach((officer, count) -> add(
                        notices,
                        subject.hr(),
                        new Notice(
                                officer,
                                List.of(Parameter.of(subject.title()), Parameter.of(count)),
                                subject.list(),
                                subject.key() + "/hr/" + today))));
        return notices;
    }
}
