package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificationRecord;
import dk.loeft.certification.StandingRow;
import dk.loeft.certification.engine.Answer;
import dk.loeft.certification.engine.CertificationRules;
import dk.loeft.certification.engine.Question;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells how people stand, and proves it by replaying their histories. */
@Dependent
class RecordReading {
    private static final Scope EVERYWHERE = new Scope(List.of(""));

    private final HistoryRepository histories;

    private final KindRepository kinds;

    private final KindVersionRepository versions;

    private final RecordPersonRepository people;

    private final StandingListRepository standings;

    private final CertificateRepository certificates;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    RecordReading(
            HistoryRepository histories,
            KindRepository kinds,
            KindVersionRepository versions,
            RecordPersonRepository people,
            StandingListRepository standings,
            CertificateRepository certificates,
            CurrentActor actor,
            Clock clock) {
        this.histories = histories;
        this.kinds = kinds;
        this.versions = versions;
        this.people = people;
        this.standings = standings;
        this.certificates = certificates;
        this.actor = actor;
        this.clock = clock;
    }

    List<StandingRow> mine() {
        return rows(actor.person());
    }

    /** Of somebody out of reach nothing is told. */
    List<StandingRow> standings(PersonId person) {
        return people.find(person, scope()).map(who -> rows(who.id())).orElse(List.of());
    }

    private List<StandingRow> rows(PersonId person) {
        return standings.of(person, LocalDay.today(clock)).values().stream()
                .filter(row -> row.state() != CertificateState.NOT_REQUIRED)
                .toList();
    }

    Optional<CertificationRecord> mine(CertificateKindId kind) {
        return people.find(actor.person(), EVERYWHERE)
                .flatMap(who -> record(who, kind, LocalDay.today(clock), Optional.empty()))
                .filter(record -> record.lines().stream().anyMatch(line -> !RecordRows.ofEmployment(line)));
    }

    Optional<CertificationRecord> of(PersonId person, CertificateKindId kind, LocalDate asOf, Optional<Long> knownTo) {
        return people.find(person, scope()).flatMap(who -> record(who, kind, asOf, knownTo));
    }

    private Optional<CertificationRecord> record(
            RecordPersonRepository.Person who, CertificateKindId id, LocalDate asOf, Optional<Long> knownTo) {
        return kinds.find(id).map(kind -> {
            StandingKey key = new StandingKey(who.id(), id);
            List<Line> lines = histories.of(key);
            Answer answer =
                    CertificationRules.answer(versions.of(id), Histories.entries(lines), new Question(asOf, knownTo));
            RecordRows rows =
                    new RecordRows(answer, lines, people.names(lines), certificates.borneOut(List.of(who.id())));
            return new CertificationRecord(
                    who.id(),
                    who.name(),
                    who.staffNumber(),
                    who.unit(),
                    id,
                    kind.title(),
                    asOf,
                    knownTo,
                    RecordRows.snapshot(answer),
                    RecordRows.reasons(answer, lines),
                    rows.cycles(),
                    rows.lines());
        });
    }

    private Scope scope() {
        return actor.get().scopeOf(SEE_CERTIFICATES);
    }
}
