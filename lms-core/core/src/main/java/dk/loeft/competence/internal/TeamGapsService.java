package dk.loeft.competence.internal;

import dk.loeft.competence.CompetenceGap;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.LackingPerson;
import dk.loeft.competence.TeamGaps;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

@UseCases
@Transactional
@ApplicationScoped
class TeamGapsService implements TeamGaps {
    private final Team team;

    private final TeamGapRepository gaps;

    @Inject
    TeamGapsService(Team team, TeamGapRepository gaps) {
        this.team = team;
        this.gaps = gaps;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected TeamGapsService() {
        this(null, null);
    }

    @Override
    public List<CompetenceGap> all() {
        return gaps.gaps(team.members(), team.today());
    }

    @Override
    public Page<LackingPerson> lacking(CompetenceId competence, PageRequest page) {
        return gaps.lacking(team.members(), competence, page, team.today());
    }
}
