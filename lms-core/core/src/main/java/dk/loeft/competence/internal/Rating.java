package dk.loeft.competence.internal;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.EvidenceId;
import dk.loeft.competence.EvidenceInput;
import dk.loeft.competence.EvidenceRow;
import dk.loeft.competence.EvidenceTerms;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.Level;
import dk.loeft.competence.Proof;
import dk.loeft.competence.Questionnaire;
import dk.loeft.competence.Target;
import dk.loeft.competence.engine.Source;
import dk.loeft.competence.internal.StandingRepository.Found;
import dk.loeft.competence.internal.StandingRepository.Placed;
import dk.loeft.competence.internal.TeamRepository.Who;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks for levels and keeps what is answered. */
@Dependent
class Rating {
    static final int MAX_REASON = 500;

    private final StandingRepository standings;

    private final EvidenceBook book;

    private final Clock clock;

    @Inject
    Rating(StandingRepository standings, EvidenceBook book, Clock clock) {
        this.standings = standings;
        this.book = book;
        this.clock = clock;
    }

    Optional<Questionnaire> ask(Who about, FrameworkId framework, Source side) {
        LocalDate today = LocalDay.today(clock);
        return ask(about, framework, () -> standings.targets(about.id(), today), () -> last(about.id(), side, today));
    }

    /** The questions alone: neither what is asked of the person nor what anybody has rated. */
    Optional<Questionnaire> askBlank(Who about, FrameworkId framework) {
        return ask(about, framework, Map::of, Map::of);
    }

    private Optional<Questionnaire> ask(
            Who about,
            FrameworkId framework,
            Supplier<Map<CompetenceId, Target>> asked,
            Supplier<Map<CompetenceId, EvidenceRow>> rated) {
        List<Placed> placed = placed(framework);
        List<Level> levels = levels(framework);
        if (placed.isEmpty() || levels.isEmpty()) {
            return Optional.empty();
        }
        Map<CompetenceId, EvidenceRow> last = rated.get();
        Map<CompetenceId, Target> targets = asked.get();
        return Optional.of(new Questionnaire(
                about.id(),
                about.name(),
                framework,
                placed.get(0).framework(),
                levels,
                placed.stream()
                        .map(each -> new Questionnaire.Question(
                                each.competence(),
                                each.area(),
                                Optional.ofNullable(
                                                targets.get(each.competence().id()))
                                        .map(Target::level),
                                Optional.ofNullable(last.get(each.competence().id()))
                                        .map(EvidenceRow::level)))
                        .toList()));
    }

    /** The competences of a framework that are in use. */
    List<Placed> placed(FrameworkId framework) {
        return standings.competences(framework);
    }

    private List<Level> levels(FrameworkId framework) {
        return standings.levels(List.of(framework)).getOrDefault(framework, List.of());
    }

    int rate(PersonId about, Assessor by, FrameworkId framework, Map<CompetenceId, Integer> levels, Source side) {
        Map<CompetenceId, Placed> known = demand(framework, levels);
        LocalDate today = LocalDay.today(clock);
        Map<CompetenceId, EvidenceRow> last = last(about, side, today);
        List<EvidenceInput> fresh = new ArrayList<>();
        levels.forEach((competence, level) -> {
            if (!standsSince(last.get(competence), level, today)) {
                Optional<LocalDate> until =
                        Optional.ofNullable(known.get(competence)).flatMap(placed -> until(placed.terms(), today));
                fresh.add(new EvidenceInput(about, competence, level, side, today, until, "", ""));
            }
        });
        book.addAll(fresh, Optional.of(by));
        return fresh.size();
    }

    /** Refuses no answer at all, competences that are not in use there, and levels that are not; else the competences. */
    Map<CompetenceId, Placed> demand(FrameworkId framework, Map<CompetenceId, Integer> levels) {
        if (levels.isEmpty()) {
            throw new RefusedException("competence.rate.nothing");
        }
        Map<CompetenceId, Placed> known = new HashMap<>();
        placed(framework).forEach(each -> known.put(each.competence().id(), each));
        List<Integer> allowed = levels(framework).stream().map(Level::number).toList();
        levels.forEach((competence, level) -> {
            if (!known.containsKey(competence) || !allowed.contains(level)) {
                throw new RefusedException("competence.evidence.level", level);
            }
        });
        return known;
    }

    /** The last day on which a rating from that day counts. */
    static Optional<LocalDate> until(EvidenceTerms terms, LocalDate from) {
        return terms.ratingMonths().map(months -> from.plusMonths(months).minusDays(1));
    }

    EvidenceId register(PersonId about, Assessor by, Proof proof) {
        demandGiven(proof);
        return book.add(shown(about, proof), Optional.of(by));
    }

    /** Refuses what {@link #register} would refuse. */
    void check(Proof proof) {
        demandGiven(proof);
        book.demand(shown(new PersonId(0), proof));
    }

    private void demandGiven(Proof proof) {
        if (proof.givenOn().isAfter(LocalDay.today(clock))) {
            throw new RefusedException("competence.proof.future", proof.givenOn());
        }
        if (proof.note().isBlank()) {
            throw new RefusedException("competence.proof.note");
        }
    }

    private static EvidenceInput shown(PersonId about, Proof proof) {
        return new EvidenceInput(
                about,
                proof.competence(),
                proof.level(),
                Source.EXTERNAL,
                proof.givenOn(),
                proof.expiresOn(),
                "",
                proof.note().strip());
    }

    void withdraw(StoredEvidence evidence, PersonId by, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > MAX_REASON) {
            throw new RefusedException("competence.withdraw.reason", MAX_REASON);
        }
        if (evidence.source() != Source.LEADER && evidence.source() != Source.EXTERNAL) {
            throw new RefusedException("competence.withdraw.source");
        }
        evidence.withdrawnOn().ifPresent(day -> {
            throw new RefusedException("competence.withdraw.twice", day);
        });
        evidence.withdraw(LocalDay.today(clock), by, why);
    }

    /** The newest evidence from that side that counts today, by competence. */
    private Map<CompetenceId, EvidenceRow> last(PersonId about, Source side, LocalDate today) {
        Map<CompetenceId, EvidenceRow> last = new HashMap<>();
        for (Found found : standings.evidence(about)) {
            EvidenceRow row = found.evidence();
            if (row.source() == side && Standings.bare(row).silentOn(today).isEmpty()) {
                last.putIfAbsent(found.competence(), row);
            }
        }
        return last;
    }

    private static boolean standsSince(@Nullable EvidenceRow last, int level, LocalDate today) {
        return last != null && last.level() == level && last.givenOn().equals(today);
    }
}
