package dk.loeft.web.competence;

import dk.loeft.competence.Competence;
import dk.loeft.competence.Competences;
import dk.loeft.competence.HandedInProof;
import dk.loeft.competence.Proofs;
import dk.loeft.competence.TeamPicture;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The leader's team and what is asked of it, and the proof that waits. */
@Named("teamCompetences")
@RequestScoped
public class TeamCompetencesPage {
    private static final int PAGE_SIZE = 25;

    private final Competences competences;
    private final Proofs proofs;

    private final ListState<TeamPicture.Row> list = new ListState<>(PAGE_SIZE, "name", false);

    private int view = 1;
    private TeamPicture picture = new TeamPicture(List.of(), 0, new Page<>(List.of(), 0, PageRequest.first(PAGE_SIZE)));
    private List<HandedInProof> waiting = List.of();

    @Inject
    public TeamCompetencesPage(Competences competences, Proofs proofs) {
        this.competences = competences;
        this.proofs = proofs;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TeamCompetencesPage() {
        this(null, null);
    }

    /** Reads the team once the address has been read. */
    public void load() {
        picture = competences.picture(list.getText(), view, list.request());
        list.show(picture.people());
        view = Math.max(1, Math.min(getViews(), view));
        waiting = proofs.waiting();
    }

    /** A competence that is shown, by its place. */
    public Competence competence(int at) {
        return picture.competences().get(at);
    }

    /** How a cell is coloured: 0 nothing asked, 1 two levels or more missing, 2 one missing, 3 reached, 4 more than asked. */
    public int heat(TeamPicture.Cell cell) {
        if (cell.asked() == 0) {
            return 0;
        }
        if (cell.gap() > 0) {
            return cell.gap() > 1 ? 1 : 2;
        }
        return cell.level() > cell.asked() ? 4 : 3;
    }

    /** How many views of the competences there are. */
    public int getViews() {
        return Math.max(1, (picture.asked() + TeamPicture.ACROSS - 1) / TeamPicture.ACROSS);
    }

    public ListState<TeamPicture.Row> getList() {
        return list;
    }

    public TeamPicture getPicture() {
        return picture;
    }

    /** Which view of the competences is shown, from 1. */
    public int getView() {
        return view;
    }

    public void setView(int view) {
        this.view = view;
    }

    public List<HandedInProof> getWaiting() {
        return waiting;
    }
}
