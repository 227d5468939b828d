package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;

import dk.loeft.certification.CertificationEntry;
import dk.loeft.certification.CertificationPreview;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Lets HR write into a history: first what it would change, then the line itself. */
@Dependent
class RecordWriting {
    private final HistoryRepository histories;

    private final KindRepository kinds;

    private final KindVersionRepository versions;

    private final RecordPersonRepository people;

    private final Ledger ledger;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    RecordWriting(
            HistoryRepository histories,
            KindRepository kinds,
            KindVersionRepository versions,
            RecordPersonRepository people,
            Ledger ledger,
            CurrentActor actor,
            Clock clock) {
        this.histories = histories;
        this.kinds = kinds;
        this.versions = versions;
        this.people = people;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    CertificationPreview preview(StandingKey key, CertificationEntry entry) {
        demandReach(key);
        Trial trial = tried(key, entry, histories.of(key));
        return new CertificationPreview(
                RecordRows.snapshot(trial.before()),
                RecordRows.snapshot(trial.after()),
                RecordRows.reasons(trial.after(), trial.lines()));
    }

    /**
     * Writes what was found good.
     *
     * @return the number of the line
     */
    long write(StandingKey key, CertificationEntry entry) {
        demandReach(key);
        ledger.lock(key);
        return ledger.write(key, tried(key, entry, histories.of(key)).line());
    }

    private Trial tried(StandingKey key, CertificationEntry entry, List<Line> lines) {
        CertificateKind kind =
                kinds.find(key.kind()).orElseThrow(() -> new RefusedException("certification.kind.unknown"));
        return Trial.of(versions.of(kind.id()), key, entry, lines, LocalDay.today(clock), clock.instant());
    }

    private void demandReach(StandingKey key) {
        if (people.find(key.person(), actor.get().scopeOf(MANAGE_CERTIFICATES)).isEmpty()) {
            throw new NotPermittedException(MANAGE_CERTIFICATES);
        }
    }
}
