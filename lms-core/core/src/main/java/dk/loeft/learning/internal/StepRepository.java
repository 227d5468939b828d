package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseStep;
import dk.loeft.learning.LibraryCard;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The steps that were taken with courses. They are added and read, never changed. */
@Dependent
class StepRepository {
    private final EntityManager manager;

    @Inject
    StepRepository(EntityManager manager) {
        this.manager = manager;
    }

    void add(CourseStep step, CourseId course, int version, Optional<PersonId> who, Instant now, String comment) {
        manager.flush();
        new SqlQuery(
                        "INSERT INTO course_step (course_id, version, step, person_id, at, comment)"
                                + " VALUES (?, ?, ?, NULLIF(?, 0), ?, ?)",
                        course.value(),
                        version,
                        step.name(),
                        who.map(PersonId::value).orElse(0L),
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                        comment)
                .on(manager)
                .executeUpdate();
    }

    /** The newest first. */
    List<LibraryCard.Step> of(CourseId course, int most) {
        return new SqlQuery("SELECT s.step, s.version, d.name, s.at, s.comment FROM course_step s"
                        + " LEFT JOIN person_directory d ON d.id = s.person_id")
                .and("s.course_id = ?", course.value())
                .then("ORDER BY s.id DESC LIMIT " + most)
                .rows(manager)
                .map(row -> new LibraryCard.Step(
                        CourseStep.valueOf(Rows.text(row[0])),
                        (int) Rows.number(row[1]),
                        Rows.text(row[2]),
                        Rows.moment(row[3]).orElseThrow(),
                        Rows.text(row[4])))
                .toList();
    }
}
