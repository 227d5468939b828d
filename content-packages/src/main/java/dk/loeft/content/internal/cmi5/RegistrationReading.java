package dk.loeft.content.internal.cmi5;

import dk.loeft.content.Cmi5Learner;
import dk.loeft.content.Cmi5Learners;
import dk.loeft.content.Cmi5Registered;
import dk.loeft.content.Cmi5SessionRow;
import dk.loeft.content.internal.cmi5.Cmi5LearnerRepository.Row;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** How registrations stand, as far as the actor's part of the organisation goes. */
@Dependent
class RegistrationReading {
    private final Cmi5Repository repository;

    private final Cmi5LearnerRepository learners;

    private final Courses courses;

    private final CurrentActor current;

    @Inject
    RegistrationReading(
            Cmi5Repository repository, Cmi5LearnerRepository learners, Courses courses, CurrentActor current) {
        this.repository = repository;
        this.learners = learners;
        this.courses = courses;
        this.current = current;
    }

    Optional<Cmi5Registered> find(UUID registration) {
        return visible(repository.registration(registration)).map(found -> {
            UnitTable table = courses.table(found);
            return new Cmi5Registered(
                    registration,
                    found.satisfied(),
                    table.satisfaction().units().size(),
                    table.total(),
                    table.parts());
        });
    }

    List<Cmi5SessionRow> sessions(UUID registration) {
        Optional<Cmi5Registration> found = visible(repository.registration(registration));
        if (found.isEmpty()) {
            return List.of();
        }
        UnitTable table = courses.table(found.get());
        return repository.sessions(found.get().attempt()).stream()
                .map(session -> row(session, table.byItem(session.item()).item()))
                .toList();
    }

    private static Cmi5SessionRow row(Cmi5Session session, StoredItem item) {
        return new Cmi5SessionRow(
                session.sessionId(),
                item.identifier(),
                session.mode(),
                session.state(),
                session.launched(),
                session.heard(),
                session.ended());
    }

    Optional<Cmi5Learners> learners(CourseId course, String text, PageRequest request) {
        return learners.title(course).map(title -> {
            Page<Row> found = learners.underWay(course, text, scope(), request);
            return new Cmi5Learners(course, title, new Page<>(withUnits(found.rows()), found.total(), found.request()));
        });
    }

    Optional<Cmi5Learner> learner(CourseId course, UUID registration) {
        return learners.underWay(course, registration, scope())
                .flatMap(row -> withUnits(List.of(row)).stream().findFirst());
    }

    private List<Cmi5Learner> withUnits(List<Row> rows) {
        Map<AttemptId, UnitTable> tables =
                courses.tables(rows.stream().collect(Collectors.toMap(Row::attempt, Row::contentHash)));
        return rows.stream()
                .map(row -> learner(
                        row, Optional.ofNullable(tables.get(row.attempt())).orElseThrow()))
                .toList();
    }

    private static Cmi5Learner learner(Row row, UnitTable table) {
        return new Cmi5Learner(
                row.registration(),
                row.name(),
                row.department(),
                row.begun(),
                table.satisfaction().units().size(),
                table.total(),
                table.learnerParts());
    }

    /** A registration of somebody outside the actor's part of the organisation is as unknown as none. */
    Optional<Cmi5Registration> visible(Optional<Cmi5Registration> registration) {
        return registration.filter(each -> repository.within(each.person(), scope()));
    }

    private Scope scope() {
        return current.get().scopeOf(Permission.WAIVE_UNITS);
    }
}
