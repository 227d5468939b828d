package dk.loeft.learning.internal;

import dk.loeft.competence.CompetenceEvidence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.EvidenceInput;
import dk.loeft.competence.engine.Source;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.ResultBettered;
import dk.loeft.learning.ShownCompetence;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A completed course, and a result reached in it, give evidence of what they show, in the transaction that records them. */
@Dependent
class CompetenceObserver {
    private final CourseCompetenceRepository competences;

    private final CompetenceEvidence evidence;

    @Inject
    CompetenceObserver(CourseCompetenceRepository competences, CompetenceEvidence evidence) {
        this.competences = competences;
        this.evidence = evidence;
    }

    void completed(@Observes CourseCompleted done) {
        List<ShownCompetence> shown = competences.of(done.course());
        if (shown.isEmpty()) {
            return;
        }
        String title = competences.title(done.course());
        LocalDate on = LocalDay.of(done.at());
        shown.stream()
                .filter(each -> each.fromResult().isEmpty())
                .forEach(each -> record(each, done.person(), Source.COURSE, on, reference(done.attempt()), title));
        done.score().ifPresent(score -> tested(shown, done.person(), done.attempt(), on, score, title));
    }

    /** Whoever does better afterwards may have reached the next level. */
    void bettered(@Observes ResultBettered better) {
        List<ShownCompetence> shown = competences.of(better.course());
        if (shown.stream().anyMatch(each -> each.fromResult().isPresent())) {
            String title = competences.title(better.course());
            tested(shown, better.person(), better.attempt(), LocalDay.of(better.at()), better.score(), title);
        }
    }

    /** Of each competence the level of the highest result that was reached. */
    private void tested(
            List<ShownCompetence> shown,
            PersonId person,
            AttemptId attempt,
            LocalDate on,
            BigDecimal score,
            String title) {
        Map<CompetenceId, ShownCompetence> reached = new LinkedHashMap<>();
        for (ShownCompetence each : shown) {
            if (needed(each) > 0 && score.compareTo(BigDecimal.valueOf(needed(each))) >= 0) {
                reached.merge(each.competence(), each, (one, other) -> needed(other) > needed(one) ? other : one);
            }
        }
        String note = title + " (" + score.setScale(0, RoundingMode.FLOOR) + " %)";
        reached.values()
                .forEach(each ->
                        record(each, person, Source.TEST, on, reference(attempt) + "/result/" + needed(each), note));
    }

    private static int needed(ShownCompetence shown) {
        return shown.fromResult().orElse(0);
    }

    private void record(
            ShownCompetence shown, PersonId person, Source source, LocalDate on, String reference, String note) {
        evidence.record(new EvidenceInput(
                person,
                shown.competence(),
                shown.level(),
                source,
                on,
                shown.months().map(months -> on.plusMonths(months).minusDays(1)),
                reference,
                note));
    }

    /** A completion that is taken back takes its evidence along. */
    void withdrawn(@Observes CompletionWithdrawn withdrawn) {
        evidence.withdraw(reference(withdrawn.attempt()), LocalDay.of(withdrawn.at()));
    }

    private static String reference(AttemptId attempt) {
        return "attempt/" + attempt.value();
    }
}
