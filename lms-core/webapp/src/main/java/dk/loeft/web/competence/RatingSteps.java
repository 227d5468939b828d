package dk.loeft.web.competence;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.Level;
import dk.loeft.competence.Questionnaire;
import dk.loeft.competence.Wording;
import dk.loeft.web.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A questionnaire in steps of one area each, and what was answered in the step that is open. */
public final class RatingSteps {
    private final Questionnaire questionnaire;

    private final List<Step> steps;

    private final int number;

    private final Map<CompetenceId, Integer> answers;

    /** @param number the step that is open, from 1; another number means the nearest one there is */
    RatingSteps(Questionnaire questionnaire, int number, Address address) {
        this.questionnaire = questionnaire;
        this.steps = steps(questionnaire);
        this.number = Math.max(1, Math.min(steps.size(), number));
        this.answers = answers(getStep().questions(), address);
    }

    /** The levels that were chosen in the form that was sent. */
    static Map<CompetenceId, Integer> answers(List<Questionnaire.Question> questions, Address address) {
        Map<CompetenceId, Integer> answers = new LinkedHashMap<>();
        questions.forEach(question -> {
            int level = (int) Math.min(
                    Integer.MAX_VALUE,
                    address.key("level-" + question.competence().id().value()));
            if (level > 0) {
                answers.put(question.competence().id(), level);
            }
        });
        return answers;
    }

    /**
     * One step.
     *
     * @param area the title of the area, empty for competences in none
     * @param questions its competences
     */
    public record Step(Wording area, List<Questionnaire.Question> questions) {
        /** How many of them have a rating that still counts. */
        public long answered() {
            return questions.stream().filter(each -> each.rated().isPresent()).count();
        }
    }

    static List<Step> steps(Questionnaire questionnaire) {
        List<Step> steps = new ArrayList<>();
        List<Questionnaire.Question> open = new ArrayList<>();
        for (Questionnaire.Question question : questionnaire.questions()) {
            if (open.isEmpty() || !open.get(0).area().equals(question.area())) {
                open = new ArrayList<>();
                steps.add(new Step(question.area(), open));
            }
            open.add(question);
        }
        return steps;
    }

    /** What was chosen in the form that was sent, by competence. */
    Map<CompetenceId, Integer> answers() {
        return answers;
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire;
    }

    public List<Step> getSteps() {
        return steps;
    }

    public Step getStep() {
        return steps.get(number - 1);
    }

    public int getNumber() {
        return number;
    }

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isLast() {
        return number == steps.size();
    }

    /** Whether that level is chosen: as the form was sent, else as it was last rated. */
    public boolean chosen(Questionnaire.Question question, Level level) {
        Integer answer = answers.get(question.competence().id());
        return answer == null
                ? question.rated().filter(rated -> rated == level.number()).isPresent()
                : answer == level.number();
    }
}
