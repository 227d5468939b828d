package dk.loeft.learning.internal.rules;

import static dk.loeft.learning.internal.rules.RuleHouse.in;
import static dk.loeft.learning.internal.rules.RuleHouse.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.RuleId;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RuleEncountersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final RuleHouse house = new RuleHouse(database, DAY);

    @Test
    void whoMovesWaitsForNoRuleThatIsJustBeingLookedAt() {
        house.units();
        CourseId course = house.course(5, "Håndhygiejne");
        CourseId other = house.course(6, "Brand");
        house.person(10, 2, "Kok", DAY.minusYears(1));
        RuleId busy = house.rule(course, in(2), within(30));
        house.rule(other, in(3), within(30));

        database.transact(manager -> {
            new RuleRepository(manager).lock(busy);
            house.move(10, 3);
        });

        assertThat(database.number("SELECT COUNT(*) FROM enrolment WHERE course_id = 6 AND person_id = 10"))
                .as("the other rule has followed")
                .isOne();
        assertThat(database.number("SELECT COUNT(*) FROM enrolment WHERE course_id = 5 AND person_id = 10"))
                .as("the busy one has not")
                .isOne();
        assertThat(house.night()).as("the night finds what is left").isOne();
    }
}
