package dk.loeft.learning.internal.rules;

import static dk.loeft.learning.internal.rules.RuleHouse.in;
import static dk.loeft.learning.internal.rules.RuleHouse.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CoursesAssigned.Assigned;
import dk.loeft.learning.CoursesAssigned;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom a rule gives a course, others hear of. */
class AssignedByRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final RuleHouse house = new RuleHouse(database, DAY);

    private CourseId course = new CourseId(0);

    @BeforeEach
    void people() {
        house.units();
        course = house.course(5, "Håndhygiejne");
        house.person(10, 2, "Sosu-assistent", DAY.minusYears(2));
        house.person(11, 20, "Sosu-hjælper", DAY.minusDays(5));
        house.person(12, 3, "Lærer", DAY.minusYears(1));
    }

    @Test
    void thoseWhoEnterAndThoseWhoComeLaterAreToldOfEachOnce() {
        database.execute(
                "INSERT INTO enrolment (person_id, course_id, state, enrolled_at, completed_at) VALUES (11, 5, 'COMPLETED', NOW(), NOW())");
        house.run(house.draft(course, in(2), within(30)));
        house.night();

        assertThat(told()).as("who completed it need not take it").containsExactly(given(10));
        house.move(12, 20);
        house.moved(12);

        assertThat(told()).containsExactly(given(10), given(12));
    }

    private Assigned given(long person) {
        return new Assigned(new PersonId(person), course, "Håndhygiejne", DAY.plusDays(30));
    }

    private List<Assigned> told() {
        return house.assigned.fired().stream()
                .map(CoursesAssigned::assigned)
                .flatMap(List::stream)
                .toList();
    }
}
