package dk.loeft.competence;

import dk.loeft.shared.Page;
import java.util.List;

/**
 * A team and what is asked of it: people down, competences across.
 *
 * @param competences the competences of this view, those with most gaps among these people first
 * @param asked how many competences are asked of these people at all
 * @param people the people of this page, each with a cell for each of the competences
 */
public record TeamPicture(List<Competence> competences, int asked, Page<Row> people) {
    /** How many competences a view shows. */
    public static final int ACROSS = 7;

    /**
     * One person.
     *
     * @param person the person
     * @param cells one for each competence, in their order
     */
    public record Row(TeamRow person, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A person and a competence.
     *
     * @param asked the level that is asked for, 0 if none is
     * @param level the level there is evidence of, 0 without any; also 0 where nothing is asked for
     */
    public record Cell(int asked, int level) {
        /** How many levels are missing. */
        public int gap() {
            return Math.max(0, asked - level);
        }
    }

    public TeamPicture {
        competences = List.copyOf(competences);
    }
}
