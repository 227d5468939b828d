package dk.loeft.seminar.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.EvaluationFigures;
import dk.loeft.seminar.EvaluationForm;
import dk.loeft.seminar.EvaluationForm.Standing;
import dk.loeft.seminar.EvaluationInput;
import dk.loeft.seminar.EvaluationStatement;
import dk.loeft.seminar.Evaluations;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.internal.EvaluationPersonRepository.Asked;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes evaluations and adds them up. */
@Dependent
class EvaluationDesk {
    private final EvaluationPersonRepository people;

    private final EvaluationAnswerRepository answers;

    @Inject
    EvaluationDesk(EvaluationPersonRepository people, EvaluationAnswerRepository answers) {
        this.people = people;
        this.answers = answers;
    }

    Optional<EvaluationForm> form(SeminarId seminar, PersonId reader, Instant now) {
        return people.asked(seminar, reader)
                .map(asked -> new EvaluationForm(
                        seminar, asked.title(), asked.language(), asked.on(), until(asked), standing(asked, now)));
    }

    /** What was noted as given stays so, whatever is said of the attendance afterwards. */
    private static Standing standing(Asked asked, Instant now) {
        if (asked.answered()) {
            return Standing.GIVEN;
        }
        if (asked.cancelled()) {
            return Standing.ABSENT;
        }
        if (asked.endsAt().isAfter(now)) {
            return Standing.EARLY;
        }
        if (!asked.there()) {
            return Standing.ABSENT;
        }
        return LocalDay.of(now).isAfter(until(asked)) ? Standing.CLOSED : Standing.OPEN;
    }

    private static LocalDate until(Asked asked) {
        return LocalDay.of(asked.endsAt()).plusDays(Evaluations.DAYS);
    }

    void answer(SeminarId seminar, PersonId person, EvaluationInput input, Instant now) {
        Asked asked = people.asked(seminar, person).orElseThrow(() -> refusal("absent"));
        switch (standing(asked, now)) {
            case EARLY -> throw refusal("early");
            case ABSENT -> throw refusal("absent");
            case CLOSED -> throw refusal("late", until(asked));
            case GIVEN -> throw refusal("twice");
            case OPEN -> EvaluationRules.check(input);
        }
        if (!people.answered(seminar, person)) {
            throw refusal("twice");
        }
        answers.add(seminar, input);
    }

    private static RefusedException refusal(String key, Object... arguments) {
        return new RefusedException("seminar.evaluation." + key, arguments);
    }

    Optional<EvaluationFigures> of(SeminarId seminar) {
        return figures(answers.tallies(seminar), people.there(seminar));
    }

    Optional<EvaluationFigures> of(CourseId course) {
        return figures(answers.tallies(course), people.there(course));
    }

    private Optional<EvaluationFigures> figures(List<Tally> all, Map<SeminarId, Long> there) {
        List<Tally> shown = Tally.shown(all);
        return shown.isEmpty() ? Optional.empty() : Optional.of(together(shown, there));
    }

    private EvaluationFigures together(List<Tally> shown, Map<SeminarId, Long> there) {
        List<SeminarId> seminars = shown.stream().map(Tally::seminar).toList();
        return new EvaluationFigures(
                shown.size(),
                // Of whom it was said afterwards that they were not there may have answered before.
                shown.stream()
                        .mapToLong(each -> Math.max(each.answers(), there.getOrDefault(each.seminar(), 0L)))
                        .sum(),
                shown.stream().mapToLong(Tally::answers).sum(),
                Stream.of(EvaluationStatement.values())
                        .map(statement -> new EvaluationFigures.Rating(statement, Tally.sum(shown, statement)))
                        .toList(),
                shown.stream().mapToLong(Tally::recommending).sum(),
                answers.good(seminars),
                answers.better(seminars));
    }
}
