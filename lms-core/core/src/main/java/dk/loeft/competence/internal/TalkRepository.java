package dk.loeft.competence.internal;

import dk.loeft.competence.Agreement;
import dk.loeft.competence.AgreementId;
import dk.loeft.competence.AgreementsDue;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.DevelopmentTalks;
import dk.loeft.competence.PointId;
import dk.loeft.competence.Talk;
import dk.loeft.competence.TalkId;
import dk.loeft.competence.TalkRow;
import dk.loeft.competence.TeamPicture.Cell;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Development talks. */
@Dependent
class TalkRepository {
    private static final String AGREEMENT = "a.id, a.text, a.responsible_id, a.due_on, a.done_on, a.note";

    private final EntityManager manager;

    @Inject
    TalkRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Adds it and gives it its key. */
    TalkId add(StoredTalk talk) {
        manager.persist(talk);
        manager.flush();
        return talk.id();
    }

    Optional<StoredTalk> find(TalkId talk) {
        return Optional.ofNullable(manager.find(StoredTalk.class, talk.value()));
    }

    /** Nobody else writes in it until the transaction ends. */
    Optional<StoredTalk> lock(TalkId talk) {
        return Optional.ofNullable(manager.find(StoredTalk.class, talk.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    boolean hasPlanned(PersonId person, PersonId leader) {
        return new SqlQuery("SELECT COUNT(*) FROM development_talk t")
                        .and("t.person_id = ?", person.value())
                        .and("t.leader_id = ?", leader.value())
                        .and("t.held_on IS NULL AND t.called_off_on IS NULL")
                        .number(manager)
                > 0;
    }

    List<TalkRow> of(PersonId reader) {
        return new SqlQuery("""
                        SELECT t.id, IF(t.leader_id = ?, d.name, l.name), t.leader_id = ?, t.planned_on, t.held_on,
                            t.called_off_on IS NOT NULL,
                            (SELECT COUNT(*) FROM development_agreement a WHERE a.talk_id = t.id AND a.done_on IS NULL)
                        FROM development_talk t JOIN person_directory d ON d.id = t.person_id
                            JOIN person_directory l ON l.id = t.leader_id""", reader.value(), reader.value())
                .and("t.person_id = ? OR t.leader_id = ?", reader.value(), reader.value())
                .then("ORDER BY t.planned_on DESC, t.id DESC")
                .rows(manager, PageRequest.first(DevelopmentTalks.MOST))
                .map(row -> new TalkRow(
                        new TalkId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        Rows.number(row[2]) == 1,
                        Rows.day(row[3]).orElseThrow(),
                        Rows.day(row[4]),
                        Rows.number(row[5]) == 1,
                        Rows.number(row[6])))
                .toList();
    }

    List<Talk.Point> points(StoredTalk talk) {
        return new SqlQuery(
                        "SELECT p.id, p.text, b.name, p.item_id, i.title_da, i.title_en, p.own_level, p.asked_level, "
                                + AGREEMENT
                                + " FROM development_point p LEFT JOIN person_directory b ON b.id = p.added_by"
                                + " LEFT JOIN competence_item i ON i.id = p.item_id"
                                + " LEFT JOIN development_agreement a ON a.id = p.agreement_id")
                .and("p.talk_id = ?", talk.id().value())
                .then("ORDER BY p.id")
                .rows(manager)
                .map(row -> new Talk.Point(
                        new PointId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        Rows.text(row[2]),
                        Optional.ofNullable(row[3]).map(item -> FrameworkListRepository.wording(row, 4)),
                        (int) Rows.number(row[6]),
                        (int) Rows.number(row[7]),
                        Optional.ofNullable(row[8]).map(key -> agreement(row, 8, talk))))
                .toList();
    }

    List<Agreement> agreements(StoredTalk talk) {
        return new SqlQuery("SELECT " + AGREEMENT + " FROM development_agreement a")
                .and("a.talk_id = ?", talk.id().value())
                .then("ORDER BY a.id")
                .rows(manager)
                .map(row -> agreement(row, 0, talk))
                .toList();
    }

    private static Agreement agreement(@Nullable Object[] row, int at, StoredTalk talk) {
        return new Agreement(
                new AgreementId(Rows.number(row[at])),
                Rows.text(row[at + 1]),
                Rows.number(row[at + 2]) == talk.leader().value(),
                Rows.day(row[at + 3]).orElseThrow(),
                Rows.day(row[at + 4]),
                Rows.text(row[at + 5]));
    }

    /** Puts gaps on the agenda. */
    void addGaps(TalkId talk, Map<CompetenceId, Cell> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        gaps.forEach((competence, cell) ->
                values.addAll(List.of(talk.value(), competence.value(), cell.level(), cell.asked())));
        new SqlQuery(
                        "INSERT INTO development_point (talk_id, text, item_id, own_level, asked_level) VALUES "
                                + String.join(", ", Collections.nCopies(gaps.size(), "(?, '', ?, ?, ?)")),
                        values.toArray())
                .on(manager)
                .executeUpdate();
    }

    /** Puts on the agenda what the two have agreed before and not done. */
    void addOpenAgreements(StoredTalk talk) {
        new SqlQuery("""
                        INSERT INTO development_point (talk_id, text, own_level, asked_level, agreement_id)
                        SELECT ?, '', 0, 0, a.id FROM development_agreement a JOIN development_talk t ON t.id = a.talk_id""", talk.id().value())
                .and("t.person_id = ?", talk.person().value())
                .and("t.leader_id = ?", talk.leader().value())
                .and("a.done_on IS NULL")
                .then("ORDER BY a.due_on, a.id")
                .on(manager)
                .executeUpdate();
    }

    void addPoint(TalkId talk, String text, PersonId by) {
        new SqlQuery(
                        "INSERT INTO development_point (talk_id, text, added_by, own_level, asked_level) VALUES (?, ?, ?, 0, 0)",
                        talk.value(),
                        text,
                        by.value())
                .on(manager)
                .executeUpdate();
    }

    void removePoint(TalkId talk, PointId point) {
        new SqlQuery("DELETE FROM development_point")
                .and("talk_id = ?", talk.value())
                .and("id = ?", point.value())
                .on(manager)
                .executeUpdate();
    }

    /** Adds it and gives it its key. */
    AgreementId add(StoredAgreement agreement) {
        manager.persist(agreement);
        manager.flush();
        return agreement.id();
    }

    Optional<StoredAgreement> agreement(AgreementId agreement) {
        return Optional.ofNullable(manager.find(StoredAgreement.class, agreement.value()));
    }

    /** The agreements that are not done and due on one of these days, both included. */
    List<AgreementsDue.Due> dueBetween(LocalDate first, LocalDate last) {
        return new SqlQuery("SELECT a.id, a.talk_id, a.responsible_id, a.due_on FROM development_agreement a")
                .and("a.done_on IS NULL")
                .and("a.due_on BETWEEN ? AND ?", first, last)
                .then("ORDER BY a.id")
                .rows(manager)
                .map(row -> new AgreementsDue.Due(
                        new AgreementId(Rows.number(row[0])),
                        new TalkId(Rows.number(row[1])),
                        new PersonId(Rows.number(row[2])),
                        Rows.day(row[3]).orElseThrow()))
                .toList();
    }

    void remove(StoredAgreement agreement) {
        manager.remove(agreement);
    }
}
