package dk.loeft.web.demo;

import dk.loeft.learning.CourseId;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.seminar.BookingApprovals;
import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.Participant;
import dk.loeft.seminar.PlannableCourse;
import dk.loeft.seminar.SeminarFilter;
import dk.loeft.seminar.SeminarFilter.Show;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SeminarPlanning;
import dk.loeft.seminar.SeminarRow;
import dk.loeft.seminar.Seminars;
import dk.loeft.seminar.SessionInput;
import dk.loeft.seminar.TookPart;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The demo's seminars: one that was held, one to ask one's leader for, one online that is full, and one that is cancelled. The
 * cancelling comes last and tells that it is done.
 */
@ApplicationScoped
class DemoEvents {
    /** Who plans them and is to be asked. */
    private static final String PLANNER = "190337";

    private static final String CONTACT = "Jonas Bæk, Digitalisering";

    private final SeminarPlanning planning;
    private final Seminars seminars;
    private final BookingApprovals approvals;
    private final CurrentActor current;

    @Inject
    DemoEvents(SeminarPlanning planning, Seminars seminars, BookingApprovals approvals, CurrentActor current) {
        this.planning = planning;
        this.seminars = seminars;
        this.approvals = approvals;
        this.current = current;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoEvents() {
        this(null, null, null, null);
    }

    /** Plans them and lets people book, unless it was done before. */
    void build(Map<String, PersonId> people, LocalDate today) {
        PersonId planner = DemoTable.known(people, PLANNER);
        Actor author = Actor.person(planner, List.of(Grant.everywhere(Role.AUTHOR)));
        current.as(author, () -> {
            if (first(Show.CANCELLED, Optional.empty()).isEmpty()) {
                Map<String, CourseId> courses = planning.courses().stream()
                        .collect(
                                Collectors.toMap(PlannableCourse::title, PlannableCourse::course, (one, other) -> one));
                DemoTable.rows("events.csv")
                        .forEach(row -> event(row, DemoTable.known(courses, value(row, "course")), people, today));
            }
            return planner;
        });
    }

    private void event(Map<String, String> row, CourseId course, Map<String, PersonId> people, LocalDate today) {
        List<Map<String, String>> bookings = DemoTable.rows("bookings.csv").stream()
                .filter(each -> value(each, "event").equals(value(row, "key")))
                .toList();
        SeminarInput input = input(row, today);
        boolean held = !value(row, "held").isEmpty();
        // A start that was cut short has left some of them behind.
        Optional<SeminarId> there = first(held ? Show.PAST : Show.COMING, Optional.of(course));
        if (held) {
            if (there.isEmpty()) {
                planning.enterHeld(course, input, took(bookings, people));
            }
            return;
        }
        SeminarId seminar = there.orElseGet(() -> planning.plan(course, input));
        book(seminar, bookings, people);
        if (!value(row, "cancel").isEmpty()) {
            planning.cancel(seminar, value(row, "cancel"));
        }
    }

    private Optional<SeminarId> first(Show show, Optional<CourseId> course) {
        return planning.planned(new SeminarFilter("", course, show), PageRequest.first(1)).rows().stream()
                .map(SeminarRow::id)
                .findFirst();
    }

    private static SeminarInput input(Map<String, String> row, LocalDate today) {
        LocalDate on = workday(today.plusDays(number(row, "day")));
        return new SeminarInput(
                List.of(new SessionInput(
                        on,
                        LocalTime.parse(value(row, "from")),
                        LocalTime.parse(value(row, "to")),
                        value(row, "room"),
                        value(row, "link"))),
                (int) number(row, "seats"),
                today.plusDays(number(row, "until")),
                !value(row, "approval").isEmpty(),
                CONTACT,
                value(row, "note"));
    }

    /** The day itself, or the Monday after a weekend. */
    static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day;
    }

    private static List<TookPart> took(List<Map<String, String>> bookings, Map<String, PersonId> people) {
        return bookings.stream()
                .map(each -> new TookPart(
                        DemoTable.known(people, value(each, "staffNumber")),
                        value(each, "present").isEmpty() ? Set.of() : Set.of(1)))
                .toList();
    }

    private void book(SeminarId seminar, List<Map<String, String>> bookings, Map<String, PersonId> people) {
        Set<PersonId> booked =
                planning.participants(seminar).stream().map(Participant::person).collect(Collectors.toSet());
        for (Map<String, String> row : bookings) {
            PersonId person = DemoTable.known(people, value(row, "staffNumber"));
            if (!booked.contains(person)) {
                current.as(
                        Actor.person(person, List.of(Grant.everywhere(Role.EMPLOYEE))),
                        () -> seminars.book(seminar, true));
            }
        }
        approve(bookings, people, planning.participants(seminar));
    }

    private void approve(
            List<Map<String, String>> bookings, Map<String, PersonId> people, List<Participant> participants) {
        for (Map<String, String> row : bookings) {
            PersonId person = DemoTable.known(people, value(row, "staffNumber"));
            if (!value(row, "leader").isEmpty()) {
                Actor leader = Actor.person(
                        DemoTable.known(people, value(row, "leader")), List.of(Grant.everywhere(Role.LEADER)));
                participants.stream()
                        .filter(each -> each.person().equals(person) && each.state() == BookingState.REQUESTED)
                        .forEach(each -> current.as(leader, () -> {
                            approvals.approve(each.booking());
                            return each;
                        }));
            }
        }
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(value(row, column));
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
