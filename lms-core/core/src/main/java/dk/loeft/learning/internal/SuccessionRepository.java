package dk.loeft.learning.internal;

import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Carryings, and what attempts come to by them; each of them one statement for any number of attempts. */
@Dependent
class SuccessionRepository {
    private final EntityManager manager;

    @Inject
    SuccessionRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The number of a new carrying. */
    long newCarrying(Instant now) {
        manager.flush();
        new SqlQuery("INSERT INTO attempt_carry (made_at) VALUES (?)", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .on(manager)
                .executeUpdate();
        return Rows.number(manager.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult());
    }

    /** Takes over where attempts stand by what was carried. What is completed by it is left to whoever asks. */
    void follow(List<ActivityReport> standings) {
        if (standings.isEmpty()) {
            return;
        }
        new SqlQuery("""
                        UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$[0]', done INT PATH '$[1]',
                            total INT PATH '$[2]', seconds BIGINT PATH '$[3]', score DECIMAL(6,3) PATH '$[4]')) j
                            STRAIGHT_JOIN attempt a ON a.id = j.id
                        SET a.parts_done = j.done, a.parts_total = j.total, a.seconds = GREATEST(a.seconds, j.seconds),
                            a.score = j.score""", json(standings)).on(manager).executeUpdate();
    }

    /** Enrolments stand where their carried attempts do. */
    void show(long carrying) {
        new SqlQuery("""
                        UPDATE enrolment e JOIN attempt a ON a.id = e.current_attempt_id
                        SET e.parts_done = a.parts_done, e.parts_total = a.parts_total, e.score = a.score
                        WHERE a.carry_id = ? AND a.parts_total > 0 AND e.state <> 'COMPLETED'""", carrying).on(manager).executeUpdate();
    }

    /** Numbers only, so that nothing has to be escaped. */
    private static String json(List<ActivityReport> standings) {
        return standings.stream()
                .map(each -> "[" + each.attempt().value() + "," + each.partsDone() + "," + each.partsTotal() + ","
                        + each.time().toSeconds() + ","
                        + each.score().map(Object::toString).orElse("null") + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
