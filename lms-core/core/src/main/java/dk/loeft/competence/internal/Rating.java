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
        List<Placed> placed = standings.competences(framework);
        List<Level> levels = standings.levels(List.of(framework)).getOrDefault(framework, List.of());
        if (placed.isEmpty() || levels.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDay.today(clock);
        Map<CompetenceId, EvidenceRow> last = last(about.id(), side, today);
        Map<CompetenceId, Target> targets = standings.targets(about.id(), today);
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

    int rate(PersonId about, PersonId by, FrameworkId framework, Map<CompetenceId, Integer> levels, Source side) {
        if (levels.isEmpty()) {
            throw new RefusedException("competence.rate.nothing");
        }
        LocalDate today = LocalDay.today(clock);
        Map<CompetenceId, EvidenceRow> last = last(about, side, today);
        Map<CompetenceId, Placed> known = new HashMap<>();
        standings
                .competences(framework)
                .forEach(each -> known.put(each.competence().id(), each));
        List<Integer> allowed = standings.levels(List.of(framework)).getOrDefault(framework, List.of()).stream()
                .map(Level::number)
                .toList();
        List<EvidenceInput> fresh = new ArrayList<>();
        for (Map.Entry<CompetenceId, Integer> answer : levels.entrySet()) {
            Placed placed = known.get(answer.getKey());
            if (placed == null || !allowed.contains(answer.getValue())) {
                throw new RefusedException("competence.evidence.level", answer.getValue());
            }
            if (!standsSince(last.get(answer.getKey()), answer.getValue(), today)) {
                fresh.add(new EvidenceInput(
                        about, answer.getKey(), answer.getValue(), side, today, until(placed.terms(), today), "", ""));
            }
        }
        book.addAll(fresh, by);
        return fresh.size();
    }

    /** The last day on which a rating from that day counts. */
    private static Optional<LocalDate> until(EvidenceTerms terms, LocalDate from) {
        return terms.ratingMonths().map(months -> from.plusMonths(months).minusDays(1));
    }

    EvidenceId register(PersonId about, PersonId by, Proof proof) {
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
