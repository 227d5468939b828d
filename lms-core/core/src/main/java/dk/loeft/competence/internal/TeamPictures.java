package dk.loeft.competence.internal;

import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.TeamPicture;
import dk.loeft.competence.TeamPicture.Cell;
import dk.loeft.competence.TeamRow;
import dk.loeft.competence.internal.StandingRepository.Placed;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws a page of a team: three statements, however many people and competences it has. */
@Dependent
class TeamPictures {
    private static final Cell NOTHING = new Cell(0, 0);

    private final TeamRepository people;

    private final StandingRepository standings;

    @Inject
    TeamPictures(TeamRepository people, StandingRepository standings) {
        this.people = people;
        this.standings = standings;
    }

    /** @param view which competences are shown, counted from 1; a view beyond the last one is the last one */
    TeamPicture of(Page<TeamRow> page, int view, LocalDate today) {
        Map<PersonId, Map<CompetenceId, Cell>> cells = people.cells(
                page.rows().stream().map(row -> row.person().value()).toList(), today);
        Map<CompetenceId, Integer> gaps = new HashMap<>();
        cells.values()
                .forEach(row -> row.forEach(
                        (competence, cell) -> gaps.merge(competence, cell.gap() > 0 ? 1 : 0, Integer::sum)));
        List<Competence> all = standings.competences(gaps.keySet()).stream()
                .map(Placed::competence)
                .sorted(Comparator.comparing((Competence each) -> gaps.getOrDefault(each.id(), 0))
                        .reversed())
                .toList();
        int last = Math.max(1, (all.size() + TeamPicture.ACROSS - 1) / TeamPicture.ACROSS);
        List<Competence> shown = all.stream()
                .skip((long) (Math.max(1, Math.min(last, view)) - 1) * TeamPicture.ACROSS)
                .limit(TeamPicture.ACROSS)
                .toList();
        List<TeamPicture.Row> rows = page.rows().stream()
                .map(row -> new TeamPicture.Row(
                        row,
                        shown.stream()
                                .map(competence -> cells.getOrDefault(row.person(), Map.of())
                                        .getOrDefault(competence.id(), NOTHING))
                                .toList()))
                .toList();
        return new TeamPicture(shown, all.size(), new Page<>(rows, page.total(), page.request()));
    }
}
