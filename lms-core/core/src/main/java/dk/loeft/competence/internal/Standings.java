package dk.loeft.competence.internal;

import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.CompetenceStanding;
import dk.loeft.competence.EvidenceRow;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkStanding;
import dk.loeft.competence.Level;
import dk.loeft.competence.PersonCompetences;
import dk.loeft.competence.Target;
import dk.loeft.competence.engine.Evidence;
import dk.loeft.competence.engine.EvidenceRule;
import dk.loeft.competence.engine.Standing;
import dk.loeft.competence.internal.StandingRepository.Found;
import dk.loeft.competence.internal.StandingRepository.Placed;
import dk.loeft.competence.internal.TeamRepository.Who;
import dk.loeft.competence.spi.LearningOffer;
import dk.loeft.competence.spi.LearningOffers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells where one person stands, with the evidence that counts, that which does not, and what lifts. */
@Dependent
class Standings {
    private final StandingRepository standings;

    private final Instance<LearningOffers> learning;

    @Inject
    Standings(StandingRepository standings, Instance<LearningOffers> learning) {
        this.standings = standings;
        this.learning = learning;
    }

    PersonCompetences of(Who who, LocalDate asOf) {
        Map<CompetenceId, List<EvidenceRow>> evidence = new HashMap<>();
        for (Found found : standings.evidence(who.id())) {
            evidence.computeIfAbsent(found.competence(), key -> new ArrayList<>())
                    .add(found.evidence());
        }
        Map<CompetenceId, Target> targets = standings.targets(who.id(), asOf);
        Set<CompetenceId> touched = new HashSet<>(evidence.keySet());
        touched.addAll(targets.keySet());
        List<Placed> placed = standings.competences(touched);
        List<CompetenceStanding> all = placed.stream()
                .map(each -> standing(
                        each.competence(),
                        Optional.ofNullable(targets.get(each.competence().id())),
                        evidence.getOrDefault(each.competence().id(), List.of()),
                        each.terms().rule(),
                        asOf))
                .toList();
        return new PersonCompetences(
                who.id(), who.name(), who.title(), who.unit(), asOf, frameworks(placed, withOffers(who, all)));
    }

    private static CompetenceStanding standing(
            Competence competence,
            Optional<Target> target,
            List<EvidenceRow> evidence,
            EvidenceRule rule,
            LocalDate asOf) {
        Map<Long, EvidenceRow> rows = new HashMap<>();
        evidence.forEach(row -> rows.put(row.id().value(), row));
        Standing standing = rule.standing(evidence.stream().map(Standings::bare).toList(), asOf);
        return new CompetenceStanding(
                competence,
                target,
                standing.counted().flatMap(each -> Optional.ofNullable(rows.get(each.id()))),
                standing.left().stream()
                        .flatMap(left ->
                                Optional.ofNullable(rows.get(left.evidence().id()))
                                        .map(row -> new CompetenceStanding.Left(row, left.why()))
                                        .stream())
                        .toList(),
                List.of());
    }

    /** The row as the rule of evidence sees it. */
    static Evidence bare(EvidenceRow row) {
        return new Evidence(
                row.id().value(), row.source(), row.level(), row.givenOn(), row.expiresOn(), row.withdrawnOn());
    }

    private List<CompetenceStanding> withOffers(Who who, List<CompetenceStanding> all) {
        Map<CompetenceId, Integer> gaps = new HashMap<>();
        all.stream()
                .filter(each -> each.gap() > 0)
                .forEach(each -> gaps.put(each.competence().id(), each.level()));
        if (gaps.isEmpty()) {
            return all;
        }
        Map<CompetenceId, List<LearningOffer>> offers = new HashMap<>();
        learning.forEach(source -> source.lifting(who.id(), gaps)
                .forEach((competence, found) -> offers.computeIfAbsent(competence, key -> new ArrayList<>())
                        .addAll(found)));
        return all.stream()
                .map(each -> new CompetenceStanding(
                        each.competence(),
                        each.target(),
                        each.counted(),
                        each.left(),
                        best(each, offers.getOrDefault(each.competence().id(), List.of()))))
                .toList();
    }

    /** Those that reach the target first, and of them the one that goes least beyond it; each course once, as it fits best. */
    private static List<LearningOffer> best(CompetenceStanding standing, List<LearningOffer> offers) {
        int asked = standing.target().map(Target::level).orElse(0);
        Map<Long, LearningOffer> best = new LinkedHashMap<>();
        offers.stream()
                .sorted(Comparator.<LearningOffer, Boolean>comparing(each -> each.gives() < asked)
                        .thenComparing(each -> Math.abs(each.gives() - asked))
                        .thenComparing(LearningOffer::fromResult)
                        .thenComparing(LearningOffer::title))
                .forEach(each -> best.putIfAbsent(each.course(), each));
        return List.copyOf(best.values());
    }

    private List<FrameworkStanding> frameworks(List<Placed> placed, List<CompetenceStanding> all) {
        Map<FrameworkId, Placed> heads = new LinkedHashMap<>();
        placed.forEach(each -> heads.putIfAbsent(each.competence().framework(), each));
        Map<FrameworkId, List<Level>> levels = standings.levels(heads.keySet());
        return heads.entrySet().stream()
                .map(head -> new FrameworkStanding(
                        head.getKey(),
                        head.getValue().framework(),
                        head.getValue().edition(),
                        head.getValue().terms(),
                        levels.getOrDefault(head.getKey(), List.of()),
                        all.stream()
                                .filter(each -> each.competence().framework().equals(head.getKey()))
                                .toList()))
                .toList();
    }
}
