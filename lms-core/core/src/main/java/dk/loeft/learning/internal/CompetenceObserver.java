package dk.loeft.learning.internal;

import dk.loeft.competence.CompetenceEvidence;
import dk.loeft.competence.EvidenceInput;
import dk.loeft.competence.engine.Source;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.ShownCompetence;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** A completed course gives evidence of what it shows, in the transaction that records the completion. */
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
        shown.forEach(each -> evidence.record(new EvidenceInput(
                done.person(),
                each.competence(),
                each.level(),
                Source.COURSE,
                on,
                each.months().map(months -> on.plusMonths(months).minusDays(1)),
                reference(done.attempt()),
                title)));
    }

    /** A completion that is taken back takes its evidence along. */
    void withdrawn(@Observes CompletionWithdrawn withdrawn) {
        evidence.withdraw(reference(withdrawn.attempt()), LocalDay.of(withdrawn.at()));
    }

    private static String reference(AttemptId attempt) {
        return "attempt/" + attempt.value();
    }
}
