package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.internal.written.FactWriter;
import dk.loeft.learning.RuleChange;
import dk.loeft.learning.spi.RequirementChanges;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Makes lines of what rules of assignment say, in a constant number of statements for each rule, however many people. */
@Dependent
class RequirementRepository {
    private static final JsonProvider JSON = JsonProvider.provider();

    private final EntityManager manager;

    @Inject
    RequirementRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** What is written of somebody under a rule, or no longer under it. */
    record Words(Fact.Assigned assigned, Fact.Unassigned unassigned, String title) {
        String details(Fact fact) {
            JsonObject details = FactWriter.details(fact);
            // The rule may be called something else one day; the line tells what it was called.
            return JSON.createObjectBuilder(details)
                    .add(Histories.RULE_TITLE, title)
                    .build()
                    .toString();
        }
    }

    /** Adds a line for everybody whom the rule touched, and makes sure that there is a standing, which it locks. */
    void write(RequirementChanges changes, RequirementChanges.Rule rule, Words words, Instant now) {
        LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        String left = "c.change_kind = '" + RuleChange.LEFT + "'";
        SqlPart.of(
                        "INSERT INTO certification_standing (person_id, kind_id, state, required, valid, settled_at)"
                                + " SELECT DISTINCT c.person_id, ?, 'NOT_REQUIRED', FALSE, FALSE, ? FROM requirement_change c"
                                + " WHERE c.run_id = ? AND c.rule_id = ? ORDER BY c.person_id"
                                + " ON DUPLICATE KEY UPDATE settled_at = VALUES(settled_at)",
                        rule.target(),
                        at,
                        changes.run(),
                        rule.rule().value())
                .query()
                .on(manager)
                .executeUpdate();
        SqlPart.of(
                        "INSERT INTO certification_event (person_id, kind_id, type, on_day, details, recorded_at)"
                                + " SELECT c.person_id, ?, IF(" + left + ", 'UNASSIGNED', 'ASSIGNED'), ?, IF(" + left
                                + ", ?, ?), ? FROM requirement_change c WHERE c.run_id = ? AND c.rule_id = ?"
                                + " ORDER BY c.person_id",
                        rule.target(),
                        changes.day(),
                        words.details(words.unassigned()),
                        words.details(words.assigned()),
                        at,
                        changes.run(),
                        rule.rule().value())
                .query()
                .on(manager)
                .executeUpdate();
    }

    /** Whom the changes touched, under which kinds; at most so many. */
    List<StandingKey> touched(RequirementChanges changes, int most) {
        return touched("SELECT DISTINCT s.person_id, s.kind_id", changes)
                .then(" ORDER BY s.person_id, s.kind_id LIMIT " + most)
                .query()
                .rows(manager)
                .map(column -> new StandingKey(
                        new PersonId(Rows.number(column[0])), new CertificateKindId(Rows.number(column[1]))))
                .toList();
    }

    /** Leaves them all to the job. */
    void reconsider(RequirementChanges changes, LocalDate day) {
        SqlPart pairs = pairs(changes);
        SqlPart.of("UPDATE certification_standing s JOIN (")
                .then(pairs)
                .then(") p ON p.person_id = s.person_id AND p.kind_id = s.kind_id SET s.changes_on = ?", day)
                .query()
                .on(manager)
                .executeUpdate();
    }

    private static SqlPart touched(String select, RequirementChanges changes) {
        return SqlPart.of(select + " FROM (").then(pairs(changes)).then(") s");
    }

    private static SqlPart pairs(RequirementChanges changes) {
        return SqlPart.join(
                " UNION ",
                changes.rules().stream()
                        .map(rule -> SqlPart.of(
                                "SELECT c.person_id, ? AS kind_id FROM requirement_change c WHERE c.run_id = ? AND c.rule_id = ?",
                                rule.target(),
                                changes.run(),
                                rule.rule().value()))
                        .toList());
    }
}
