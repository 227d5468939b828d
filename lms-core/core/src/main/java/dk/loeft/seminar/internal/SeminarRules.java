package dk.loeft.seminar.internal;

import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SessionInput;
import dk.loeft.seminar.SessionView;
import dk.loeft.seminar.TookPart;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a seminar can be like. */
final class SeminarRules {
    static final int MAX_REASON = 500;

    private static final int MAX_CONTACT = 150;

    private static final int MAX_NOTE = 1_000;

    private static final int MAX_ROOM = 200;

    private static final int MAX_LINK = 500;

    private SeminarRules() {}

    /**
     * @param before the sessions as they were; what has not changed may lie in the past
     * @throws RefusedException if it cannot be so
     */
    static void check(SeminarInput input, List<SessionView> before, Instant now) {
        checkShape(input);
        List<SessionInput> sessions = input.sessions();
        for (int number = 1; number <= sessions.size(); number++) {
            SessionInput session = sessions.get(number - 1);
            if (!session.startsAt().isAfter(now) && !unchanged(session, number, before)) {
                throw new RefusedException("seminar.session.past", number);
            }
        }
        if (before.isEmpty() && input.bookableUntil().isBefore(LocalDay.of(now))) {
            throw new RefusedException("seminar.until.past");
        }
    }

    /** @throws RefusedException if it cannot have been so, or is not over */
    static void checkHeld(SeminarInput input, List<TookPart> people, Instant now) {
        checkShape(input);
        List<SessionInput> sessions = input.sessions();
        for (int number = 1; number <= sessions.size(); number++) {
            if (sessions.get(number - 1).endsAt().isAfter(now)) {
                throw new RefusedException("seminar.held.over", number);
            }
        }
        if (people.size() > input.seats()) {
            throw new RefusedException("seminar.seats.booked", people.size());
        }
        if (people.stream().map(TookPart::person).distinct().count() < people.size()) {
            throw new RefusedException("seminar.held.twice");
        }
        people.stream()
                .flatMap(each -> each.sessions().stream())
                .filter(number -> number < 1 || number > sessions.size())
                .findAny()
                .ifPresent(number -> {
                    throw new RefusedException("seminar.attendance.session");
                });
    }

    private static void checkShape(SeminarInput input) {
        List<SessionInput> sessions = input.sessions();
        if (sessions.isEmpty() || sessions.size() > SeminarInput.MAX_SESSIONS) {
            throw new RefusedException("seminar.sessions", SeminarInput.MAX_SESSIONS);
        }
        for (int number = 1; number <= sessions.size(); number++) {
            SessionInput session = sessions.get(number - 1);
            check(session, number);
            if (number > 1
                    && session.startsAt().isBefore(sessions.get(number - 2).endsAt())) {
                throw new RefusedException("seminar.session.order", number, number - 1);
            }
        }
        if (input.seats() < 1 || input.seats() > SeminarInput.MAX_SEATS) {
            throw new RefusedException("seminar.seats.range", SeminarInput.MAX_SEATS);
        }
        if (input.bookableUntil().isAfter(sessions.get(0).on())) {
            throw new RefusedException("seminar.until.late");
        }
        if (input.contact().isEmpty() || input.contact().length() > MAX_CONTACT) {
            throw new RefusedException("seminar.contact", MAX_CONTACT);
        }
        if (input.note().length() > MAX_NOTE) {
            throw new RefusedException("seminar.note", MAX_NOTE);
        }
    }

    private static void check(SessionInput session, int number) {
        if (!session.to().isAfter(session.from())) {
            throw new RefusedException("seminar.session.end", number);
        }
        if (session.room().isEmpty() && session.link().isEmpty()) {
            throw new RefusedException("seminar.session.place", number);
        }
        if (session.room().length() > MAX_ROOM) {
            throw new RefusedException("seminar.session.room", number, MAX_ROOM);
        }
        if (!session.link().isEmpty() && !isAddress(session.link())) {
            throw new RefusedException("seminar.session.link", number);
        }
    }

    /** Whatever a browser would take for a script, or send without encryption, is none. */
    private static boolean isAddress(String link) {
        return link.matches("https://[^\\s\"<>]+") && link.length() <= MAX_LINK;
    }

    private static boolean unchanged(SessionInput session, int number, List<SessionView> before) {
        return before.stream()
                .anyMatch(each -> each.number() == number
                        && each.startsAt().equals(session.startsAt())
                        && each.endsAt().equals(session.endsAt()));
    }

    /** A session stays on its day once it was noted who was there: it would be noted of another one. */
    static void keepDays(SeminarInput input, List<SessionView> before, Set<Integer> noted) {
        List<SessionInput> sessions = input.sessions();
        before.stream()
                .filter(each -> noted.contains(each.number()))
                .filter(each -> each.number() > sessions.size()
                        || !sessions.get(each.number() - 1).on().equals(each.on()))
                .findFirst()
                .ifPresent(each -> {
                    throw new RefusedException("seminar.session.noted", each.number(), each.on());
                });
    }

    /** Whether times or places are others. */
    static boolean moved(List<SessionView> before, List<SessionInput> after) {
        return !before.stream()
                .map(each -> List.of(each.startsAt(), each.endsAt(), each.room(), each.link()))
                .toList()
                .equals(after.stream()
                        .map(each -> List.of(each.startsAt(), each.endsAt(), each.room(), each.link()))
                        .toList());
    }

    /** A reason that people read. */
    static String reason(String text) {
        String reason = text.strip();
        if (reason.isEmpty() || reason.length() > MAX_REASON) {
            throw new RefusedException("seminar.reason", MAX_REASON);
        }
        return reason;
    }
}
