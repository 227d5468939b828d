package dk.loeft.competence.internal;

import static dk.loeft.organisation.Permission.RATE_TEAM;
import static dk.loeft.organisation.Permission.SEE_TEAM;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.Competences;
import dk.loeft.competence.EvidenceId;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.PersonCompetences;
import dk.loeft.competence.Proof;
import dk.loeft.competence.Questionnaire;
import dk.loeft.competence.TeamPicture;
import dk.loeft.competence.TeamRow;
import dk.loeft.competence.engine.Source;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class CompetencesService implements Competences {
    private final Team team;

    private final TeamPictures pictures;

    private final Standings standings;

    private final Rating rating;

    private final EvidenceBook book;

    @Inject
    CompetencesService(Team team, TeamPictures pictures, Standings standings, Rating rating, EvidenceBook book) {
        this.team = team;
        this.pictures = pictures;
        this.standings = standings;
        this.rating = rating;
        this.book = book;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CompetencesService() {
        this(null, null, null, null, null);
    }

    @Override
    public PersonCompetences mine() {
        return standings.of(team.me(), team.today());
    }

    @Override
    public Optional<Questionnaire> askMe(FrameworkId framework) {
        return rating.ask(team.me(), framework, Source.SELF);
    }

    @Override
    public int rateMe(FrameworkId framework, Map<CompetenceId, Integer> levels) {
        PersonId me = team.me().id();
        return rating.rate(me, Assessor.of(me), framework, levels, Source.SELF);
    }

    @Override
    public Page<TeamRow> team(String text, PageRequest page) {
        return team.page(text, page);
    }

    @Override
    public TeamPicture picture(String text, int view, PageRequest page) {
        return pictures.of(team.page(text, page), view, team.today());
    }

    @Override
    public Optional<PersonCompetences> of(PersonId person) {
        return team.member(person, SEE_TEAM).map(who -> standings.of(who, team.today()));
    }

    @Override
    public Optional<Questionnaire> ask(PersonId person, FrameworkId framework) {
        return team.member(person, RATE_TEAM).flatMap(who -> rating.ask(who, framework, Source.LEADER));
    }

    @Override
    public int rate(PersonId person, FrameworkId framework, Map<CompetenceId, Integer> levels) {
        PersonId about = team.demand(person, RATE_TEAM).id();
        return rating.rate(about, team.assessor(), framework, levels, Source.LEADER);
    }

    @Override
    public EvidenceId register(PersonId person, Proof proof) {
        PersonId about = team.demand(person, RATE_TEAM).id();
        return rating.register(about, team.assessor(), proof);
    }

    @Override
    public void withdraw(EvidenceId evidence, String reason) {
        StoredEvidence stored =
                book.lock(evidence).orElseThrow(() -> new RefusedException("competence.evidence.unknown"));
        team.demand(stored.person(), RATE_TEAM);
        rating.withdraw(stored, team.me().id(), reason);
    }
}
