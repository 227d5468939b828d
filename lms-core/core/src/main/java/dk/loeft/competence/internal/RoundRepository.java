package dk.loeft.competence.internal;

import dk.loeft.competence.Colleague;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.PeerRatings;
import dk.loeft.competence.PeerRequest;
import dk.loeft.competence.RoundId;
import dk.loeft.competence.RoundRow;
import dk.loeft.competence.RoundState;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rounds in which colleagues rate somebody. */
@Dependent
class RoundRepository {
    private static final String ROUNDS = """
            SELECT r.id, f.title_da, f.title_en, o.name, r.until_on, (SELECT COUNT(*) FROM competence_round_peer p
                WHERE p.round_id = r.id), (SELECT COUNT(*) FROM competence_round_peer p WHERE p.round_id = r.id
                AND p.state = 'ANSWERED'), r.state, r.closed_on
            FROM competence_round r JOIN competence_framework f ON f.id = r.framework_id
                LEFT JOIN person_directory o ON o.id = r.opened_by""";

    private final EntityManager manager;

    @Inject
    RoundRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Adds it and gives it its key. */
    RoundId add(Round round, Collection<PersonId> peers) {
        manager.persist(round);
        manager.flush();
        List<Object> values = new ArrayList<>();
        peers.forEach(peer -> values.addAll(List.of(round.id().value(), peer.value())));
        new SqlQuery(
                        "INSERT INTO competence_round_peer (round_id, person_id, state) VALUES "
                                + String.join(", ", Collections.nCopies(peers.size(), "(?, ?, 'ASKED')")),
                        values.toArray())
                .on(manager)
                .executeUpdate();
        return round.id();
    }

    Optional<Round> find(RoundId round) {
        return Optional.ofNullable(manager.find(Round.class, round.value()));
    }

    /** Nobody else answers or closes it until the transaction ends. */
    Optional<Round> lock(RoundId round) {
        return Optional.ofNullable(manager.find(Round.class, round.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    boolean hasOpen(PersonId about, FrameworkId framework) {
        return new SqlQuery("SELECT COUNT(*) FROM competence_round r")
                        .and("r.person_id = ?", about.value())
                        .and("r.framework_id = ?", framework.value())
                        .and("r.state = 'OPEN'")
                        .number(manager)
                > 0;
    }

    /** Those who work in the unit above the person's, or the person's own on top, and all below it; by name. */
    List<Colleague> colleagues(PersonId about, String text, LocalDate today) {
        return near(new SqlQuery("SELECT c.id, c.name, c.title, c.unit_name " + NEAR), about, today)
                .words(text, "c.name LIKE ? OR c.title LIKE ? OR c.unit_name LIKE ?")
                .then("ORDER BY c.family_name, c.given_name, c.id")
                .rows(manager, PageRequest.first(PeerRatings.OFFERED))
                .map(row -> new Colleague(
                        new PersonId(Rows.number(row[0])), Rows.text(row[1]), Rows.text(row[2]), Rows.text(row[3])))
                .toList();
    }

    private static final String NEAR = """
            FROM person_directory d JOIN unit_directory u ON u.id = d.unit_id
                JOIN unit_directory t ON t.id = COALESCE(u.parent_id, u.id)
                JOIN person_directory c ON c.unit_path LIKE CONCAT(t.path, '%')""";

    private static SqlQuery near(SqlQuery query, PersonId about, LocalDate today) {
        return query.and("d.id = ?", about.value())
                .and("c.id <> d.id")
                .and("c.left_on IS NULL OR c.left_on > ?", today);
    }

    /** How many of them are colleagues who can be asked. */
    long countNear(PersonId about, Collection<PersonId> peers, LocalDate today) {
        return near(new SqlQuery("SELECT COUNT(*) " + NEAR), about, today)
                .and(
                        "c.id IN (" + StandingSql.marks(peers) + ")",
                        peers.stream().map(PersonId::value).toArray())
                .number(manager);
    }

    List<RoundRow> about(PersonId person) {
        return new SqlQuery(ROUNDS)
                .and("r.person_id = ?", person.value())
                .then("ORDER BY r.id DESC")
                .rows(manager, PageRequest.first(PeerRatings.OFFERED))
                .map(RoundRepository::row)
                .toList();
    }

    List<PeerRequest> requests(PersonId peer, LocalDate today) {
        return new SqlQuery("""
                        SELECT r.id, d.name, f.title_da, f.title_en, r.until_on FROM competence_round_peer p
                            JOIN competence_round r ON r.id = p.round_id JOIN person_directory d ON d.id = r.person_id
                            JOIN competence_framework f ON f.id = r.framework_id""")
                .and("p.person_id = ?", peer.value())
                .and("p.state = 'ASKED' AND r.state = 'OPEN'")
                .and("r.until_on >= ?", today)
                .then("ORDER BY r.until_on, r.id")
                .rows(manager, PageRequest.first(PeerRatings.OFFERED))
                .map(row -> new PeerRequest(
                        new RoundId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        FrameworkListRepository.wording(row, 2),
                        Rows.day(row[4]).orElseThrow()))
                .toList();
    }

    /** Whether the person is asked and has neither answered nor declined. */
    boolean isAsked(RoundId round, PersonId peer) {
        return new SqlQuery("SELECT COUNT(*) FROM competence_round_peer p")
                        .and("p.round_id = ?", round.value())
                        .and("p.person_id = ?", peer.value())
                        .and("p.state = 'ASKED'")
                        .number(manager)
                > 0;
    }

    /** @param state ANSWERED or DECLINED */
    void mark(RoundId round, PersonId peer, String state) {
        new SqlQuery("UPDATE competence_round_peer SET state = ?", state)
                .and("round_id = ?", round.value())
                .and("person_id = ?", peer.value())
                .on(manager)
                .executeUpdate();
    }

    /** Whether somebody may still answer. */
    boolean isWaiting(RoundId round) {
        return new SqlQuery("SELECT COUNT(*) FROM competence_round_peer p")
                        .and("p.round_id = ?", round.value())
                        .and("p.state = 'ASKED'")
                        .number(manager)
                > 0;
    }

    void count(RoundId round, Map<CompetenceId, Integer> levels) {
        List<Object> values = new ArrayList<>();
        levels.forEach((competence, level) -> values.addAll(List.of(round.value(), competence.value(), level)));
        new SqlQuery(
                        "INSERT INTO competence_round_sum (round_id, item_id, level, raters) VALUES "
                                + String.join(", ", Collections.nCopies(levels.size(), "(?, ?, ?, 1)"))
                                + " ON DUPLICATE KEY UPDATE raters = raters + 1",
                        values.toArray())
                .on(manager)
                .executeUpdate();
    }

    /** How many chose each level, by competence in use. */
    Map<CompetenceId, TreeMap<Integer, Integer>> sums(RoundId round) {
        Map<CompetenceId, TreeMap<Integer, Integer>> sums = new HashMap<>();
        new SqlQuery("SELECT s.item_id, s.level, s.raters FROM competence_round_sum s"
                        + " JOIN competence_directory i ON i.id = s.item_id AND NOT i.retired")
                .and("s.round_id = ?", round.value())
                .rows(manager)
                .forEach(row -> sums.computeIfAbsent(new CompetenceId(Rows.number(row[0])), key -> new TreeMap<>())
                        .put((int) Rows.number(row[1]), (int) Rows.number(row[2])));
        return sums;
    }

    void forgetSums(RoundId round) {
        new SqlQuery("DELETE FROM competence_round_sum")
                .and("round_id = ?", round.value())
                .on(manager)
                .executeUpdate();
    }

    /** Open rounds whose last day is over. */
    List<RoundId> overdue(LocalDate today, int most) {
        return new SqlQuery("SELECT r.id, r.until_on FROM competence_round r")
                .and("r.state = 'OPEN'")
                .and("r.until_on < ?", today)
                .then("ORDER BY r.until_on, r.id")
                .rows(manager, PageRequest.first(most))
                .map(row -> new RoundId(Rows.number(row[0])))
                .toList();
    }

    private static RoundRow row(@Nullable Object[] row) {
        return new RoundRow(
                new RoundId(Rows.number(row[0])),
                FrameworkListRepository.wording(row, 1),
                Rows.text(row[3]),
                Rows.day(row[4]).orElseThrow(),
                Rows.number(row[5]),
                Rows.number(row[6]),
                RoundState.valueOf(Rows.text(row[7])),
                Rows.day(row[8]));
    }
}
