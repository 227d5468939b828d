package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.engine.Cycle;
import dk.loeft.certification.engine.Term;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules answered last, one row for each person and kind. */
@Dependent
class StandingRepository {
    static final String COLUMNS = "person_id, kind_id, state, required, valid, valid_from, window_opens, expires,"
            + " expires_sort, grace_ends, due, employed, changes_on, remind_on, certificate_id, settled_at";

    /** Sorts behind every expiry. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final int WIDTH = 16;

    private static final String UPDATED = Arrays.stream(COLUMNS.split(", *"))
            .skip(2)
            .map(column -> column + " = VALUES(" + column + ")")
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();

    private final EntityManager manager;

    @Inject
    StandingRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Makes the row if there is none, and locks it: whoever adds to the same history meanwhile waits. */
    void lock(StandingKey key, Instant now) {
        manager.createNativeQuery("""
                        INSERT INTO certification_standing (person_id, kind_id, state, required, valid, settled_at)
                        VALUES (?, ?, 'NOT_REQUIRED', FALSE, FALSE, ?)
                        ON DUPLICATE KEY UPDATE settled_at = VALUES(settled_at)""")
                .setParameter(1, key.person().value())
                .setParameter(2, key.kind().value())
                .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }

    /** The kinds under which a person has a history, locked. */
    List<StandingKey> lockAll(PersonId person) {
        Query query = manager.createNativeQuery(
                "SELECT person_id, kind_id FROM certification_standing WHERE person_id = ? ORDER BY kind_id FOR UPDATE");
        return Rows.of(query.setParameter(1, person.value()))
                .map(StandingRepository::key)
                .toList();
    }

    /** Some of those that time may have changed up to a day, locked; rows that somebody else works on are left out. */
    List<StandingKey> lockDue(LocalDate day, int most) {
        SqlQuery query = new SqlQuery("SELECT person_id, kind_id FROM certification_standing")
                .and("changes_on <= ?", day)
                .then("ORDER BY changes_on, person_id, kind_id LIMIT " + most + " FOR UPDATE SKIP LOCKED");
        return query.rows(manager).map(StandingRepository::key).toList();
    }

    /** Some of those of whom somebody is to be reminded by that day, locked; rows that somebody else works on are left out. */
    List<StandingKey> lockToRemind(LocalDate day, int most) {
        SqlQuery query = new SqlQuery("SELECT person_id, kind_id FROM certification_standing")
                .and("remind_on <= ?", day)
                .then("ORDER BY remind_on, person_id, kind_id LIMIT " + most + " FOR UPDATE SKIP LOCKED");
        return query.rows(manager).map(StandingRepository::key).toList();
    }

    private static StandingKey key(@Nullable Object[] column) {
        return new StandingKey(new PersonId(Rows.number(column[0])), new CertificateKindId(Rows.number(column[1])));
    }

    /** New rules of a kind may change the standing of everybody under it from that day on. */
    void reconsider(CertificateKindId kind, LocalDate from) {
        manager.createNativeQuery("""
                        UPDATE certification_standing SET changes_on = LEAST(COALESCE(changes_on, ?), ?)
                        WHERE kind_id = ?""")
                .setParameter(1, from)
                .setParameter(2, from)
                .setParameter(3, kind.value())
                .executeUpdate();
    }

    /** Writes them all in one statement. */
    void put(List<StoredStanding> standings, Instant now) {
        if (standings.isEmpty()) {
            return;
        }
        String tuple = "(" + String.join(", ", Collections.nCopies(WIDTH, "?")) + ")";
        Query insert = manager.createNativeQuery("INSERT INTO certification_standing (" + COLUMNS + ") VALUES "
                + String.join(", ", Collections.nCopies(standings.size(), tuple))
                + " ON DUPLICATE KEY UPDATE " + UPDATED);
        int position = 1;
        for (StoredStanding standing : standings) {
            for (@Nullable Object value : values(standing, now)) {
                insert.setParameter(position++, value);
            }
        }
        insert.executeUpdate();
    }

    /** The row of a standing. */
    static List<@Nullable Object> values(StoredStanding standing, Instant now) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(standing.key().person().value());
        values.add(standing.key().kind().value());
        values.add(standing.answer().state().name());
        values.add(standing.answer().required());
        values.add(standing.answer().valid());
        values.add(standing.last().map(Cycle::validFrom).orElse(null));
        values.add(standing.answer().term().map(Term::windowOpens).orElse(null));
        values.add(standing.answer().term().map(Term::expires).orElse(null));
        values.add(standing.answer().term().map(Term::expires).orElse(NEVER));
        values.add(standing.answer().term().map(Term::graceEnds).orElse(null));
        values.add(standing.answer().due().orElse(null));
        values.add(standing.outlook().employed());
        values.add(standing.outlook().changes().orElse(null));
        values.add(standing.remindOn().orElse(null));
        values.add(standing.certificate().map(CertificateId::value).orElse(null));
        values.add(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        return values;
    }
}
