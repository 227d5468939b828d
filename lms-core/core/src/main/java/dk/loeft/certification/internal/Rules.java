package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.KindRules;
import dk.loeft.certification.engine.Kind;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.certification.engine.SettingsRefusals;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes the rules of kinds. What somebody was judged by stays as it is. */
@Dependent
class Rules {
    private final KindRepository kinds;

    private final KindVersionRepository versions;

    private final HistoryRepository histories;

    private final StandingRepository standings;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    Rules(
            KindRepository kinds,
            KindVersionRepository versions,
            HistoryRepository histories,
            StandingRepository standings,
            CurrentActor actor,
            Clock clock) {
        this.kinds = kinds;
        this.versions = versions;
        this.histories = histories;
        this.standings = standings;
        this.actor = actor;
        this.clock = clock;
    }

    Optional<KindRules> of(CertificateKindId id) {
        return kinds.find(id).map(kind -> {
            Kind rules = versions.of(id);
            return new KindRules(
                    id,
                    kind.code(),
                    kind.title(),
                    kind.holdersKeep(),
                    rules.versions(),
                    rules.inForce(today()).version(),
                    histories.lastProof(id));
        });
    }

    void askHolders(CertificateKindId id, boolean asked) {
        demandEverywhere();
        known(id).askHolders(asked);
    }

    void write(CertificateKindId id, KindVersion wanted) {
        demandEverywhere();
        known(id);
        Kind before = versions.of(id);
        KindVersion newest = before.newest();
        Optional<LocalDate> proof = histories.lastProof(id);
        boolean givesWay =
                proof.filter(day -> !day.isBefore(newest.effectiveFrom())).isEmpty();
        // Rules by which nobody was judged may be as if they had always been so.
        boolean fromEver = givesWay && before.versions().size() == 1;
        LocalDate from = fromEver ? newest.effectiveFrom() : demanded(wanted.effectiveFrom(), proof);
        KindVersion version = new KindVersion(
                givesWay ? newest.version() : newest.version() + 1,
                from,
                wanted.validity(),
                wanted.counting(),
                wanted.holds(),
                wanted.dues(),
                wanted.succession());
        refuseContradictions(before, version);
        versions.put(id, version, clock.instant(), actor.author());
        standings.reconsider(id, fromEver ? today() : from);
    }

    private LocalDate demanded(LocalDate from, Optional<LocalDate> proof) {
        if (from.isBefore(today())) {
            throw new RefusedException("certification.rules.past", from, today());
        }
        if (proof.filter(day -> !day.isBefore(from)).isPresent()) {
            throw new RefusedException("certification.rules.judged", from);
        }
        return from;
    }

    private static void refuseContradictions(Kind before, KindVersion version) {
        List<KindVersion> all = new ArrayList<>(before.versions());
        all.removeIf(each -> each.version() == version.version());
        all.add(version);
        SettingsRefusals.of(all).stream()
                .filter(refusal -> refusal.place().number() == version.version())
                .findFirst()
                .ifPresent(refusal -> {
                    throw new RefusedException("certification.rules.bad."
                            + refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                });
    }

    private CertificateKind known(CertificateKindId id) {
        return kinds.find(id).orElseThrow(() -> new RefusedException("certification.kind.unknown"));
    }

    private void demandEverywhere() {
        if (!actor.get().scopeOf(MANAGE_CERTIFICATES).everywhere()) {
            throw new NotPermittedException(MANAGE_CERTIFICATES);
        }
    }

    private LocalDate today() {
        return LocalDay.today(clock);
    }
}
