package dk.loeft.web.competence;

import dk.loeft.competence.CompetenceStanding;
import dk.loeft.competence.FrameworkStanding;
import dk.loeft.competence.Level;
import dk.loeft.competence.PersonCompetences;
import dk.loeft.competence.Target;
import dk.loeft.competence.Wording;
import dk.loeft.competence.spi.LearningOffer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a person stands, as it is drawn and told: each competence with its bar, and what is missing first. */
public final class StandingPicture {
    private static final int WHOLE = 100;

    private static final int SHOWN_OFFERS = 3;

    private final List<Part> parts;

    private final List<Row> gaps;

    private final long asked;

    StandingPicture(PersonCompetences person) {
        this.parts = person.frameworks().stream()
                .map(each -> new Part(
                        each,
                        each.competences().stream().map(one -> row(each, one)).toList()))
                .toList();
        this.gaps = parts.stream()
                .flatMap(part -> part.rows().stream())
                .filter(Row::isGap)
                .sorted(Comparator.comparingInt((Row row) -> row.standing().gap())
                        .reversed())
                .toList();
        this.asked = parts.stream()
                .flatMap(part -> part.rows().stream())
                .filter(row -> row.asked() > 0)
                .count();
    }

    /**
     * One framework.
     *
     * @param framework where the person stands in it
     * @param rows its competences
     */
    public record Part(FrameworkStanding framework, List<Row> rows) {
        /** Whether anything in it is asked for. */
        public boolean isAsked() {
            return rows.stream().anyMatch(row -> row.asked() > 0);
        }
    }

    /**
     * One competence.
     *
     * @param standing where the person stands
     * @param own the level, 0 without evidence
     * @param ownTitle what it is called
     * @param asked the level that is asked for, 0 if none is
     * @param askedTitle what it is called
     * @param ownPercent how long the bar is, of the highest level
     * @param askedPercent where the mark of what is asked stands
     * @param ticks where the levels between stand
     */
    public record Row(
            CompetenceStanding standing,
            int own,
            Wording ownTitle,
            int asked,
            Wording askedTitle,
            String ownPercent,
            String askedPercent,
            List<String> ticks) {
        public boolean isGap() {
            return standing.gap() > 0;
        }

        /** The courses that help most; more of them would help nobody to choose. */
        public List<LearningOffer> offers() {
            return standing.offers().stream().limit(SHOWN_OFFERS).toList();
        }
    }

    private static Row row(FrameworkStanding framework, CompetenceStanding standing) {
        List<Level> levels = framework.levels();
        int highest = levels.isEmpty() ? 1 : levels.get(levels.size() - 1).number();
        int own = standing.level();
        int asked = standing.target().map(Target::level).orElse(0);
        return new Row(
                standing,
                own,
                title(levels, own),
                asked,
                title(levels, asked),
                percent(own, highest),
                percent(asked, highest),
                levels.stream()
                        .map(Level::number)
                        .filter(number -> number < highest)
                        .map(number -> percent(number, highest))
                        .toList());
    }

    private static Wording title(List<Level> levels, int number) {
        return levels.stream()
                .filter(level -> level.number() == number)
                .findFirst()
                .map(Level::title)
                .orElse(Wording.NONE);
    }

    /** A level that is out of use may lie above the highest one; its bar ends there. */
    private static String percent(int level, int highest) {
        return BigDecimal.valueOf((long) Math.min(level, highest) * WHOLE)
                .divide(BigDecimal.valueOf(highest), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    public List<Part> getParts() {
        return parts;
    }

    /** Where a level is missing, the largest gap first. */
    public List<Row> getGaps() {
        return gaps;
    }

    /** In how many competences a level is asked for. */
    public long getAsked() {
        return asked;
    }

    /** In how many of them it is reached. */
    public long getReached() {
        return asked - gaps.size();
    }

    /** The gap that a course can help with first. */
    public Optional<Row> getNext() {
        return gaps.stream().filter(row -> !row.standing().offers().isEmpty()).findFirst();
    }
}
