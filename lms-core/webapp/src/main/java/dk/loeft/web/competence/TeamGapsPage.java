package dk.loeft.web.competence;

import dk.loeft.competence.CompetenceGap;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.LackingPerson;
import dk.loeft.competence.TeamGaps;
import dk.loeft.shared.PageRequest;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gaps of the leader's team as figures, and who is behind one of them. */
@Named("teamGaps")
@RequestScoped
public class TeamGapsPage {
    private static final int PAGE_SIZE = 50;

    private final TeamGaps gaps;

    private final Address address;

    private final ListState<LackingPerson> people = new ListState<>(PAGE_SIZE, "", false);

    private List<CompetenceGap> all = List.of();

    private Optional<CompetenceGap> chosen = Optional.empty();

    @Inject
    public TeamGapsPage(TeamGaps gaps, Address address) {
        this.gaps = gaps;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TeamGapsPage() {
        this(null, null);
    }

    @PostConstruct
    void read() {
        all = gaps.all();
        CompetenceId asked = new CompetenceId(address.key("competence"));
        chosen = all.stream()
                .filter(each -> each.competence().id().equals(asked))
                .findFirst();
        int page = (int) Math.min(address.key("page"), Integer.MAX_VALUE);
        chosen.ifPresent(
                gap -> people.show(gaps.lacking(gap.competence().id(), new PageRequest(page, PAGE_SIZE, "", true))));
    }

    /** Answers "not found" for a competence that nobody in the team is asked for. */
    public void check() throws IOException {
        if (address.has("competence") && chosen.isEmpty()) {
            address.notFound();
        }
    }

    public List<CompetenceGap> getAll() {
        return all;
    }

    /** The competence whose people are shown, null: none. */
    public @Nullable CompetenceGap getChosen() {
        return chosen.orElse(null);
    }

    public ListState<LackingPerson> getPeople() {
        return people;
    }

    /** How long the bar of a competence is, in percent of the largest average gap. */
    public long share(CompetenceGap gap) {
        double largest = all.get(0).average();
        return largest > 0 ? Math.round(100 * gap.average() / largest) : 0;
    }
}
