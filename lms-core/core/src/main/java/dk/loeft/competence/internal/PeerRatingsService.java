package dk.loeft.competence.internal;

import static dk.loeft.organisation.Permission.RATE_TEAM;

import dk.loeft.competence.Colleague;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.PeerRatings;
import dk.loeft.competence.PeerRequest;
import dk.loeft.competence.Questionnaire;
import dk.loeft.competence.RoundId;
import dk.loeft.competence.RoundInput;
import dk.loeft.competence.RoundRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class PeerRatingsService implements PeerRatings {
    private final RoundRepository repository;

    private final Rounds rounds;

    private final Rating rating;

    private final Team team;

    @Inject
    PeerRatingsService(RoundRepository repository, Rounds rounds, Rating rating, Team team) {
        this.repository = repository;
        this.rounds = rounds;
        this.rating = rating;
        this.team = team;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected PeerRatingsService() {
        this(null, null, null, null);
    }

    @Override
    public List<Colleague> colleagues(String text) {
        return repository.colleagues(me(), text, team.today());
    }

    @Override
    public List<Colleague> colleaguesOf(PersonId person, String text) {
        return team.member(person, RATE_TEAM)
                .map(who -> repository.colleagues(who.id(), text, team.today()))
                .orElse(List.of());
    }

    @Override
    public RoundId askAboutMe(RoundInput input) {
        return rounds.open(me(), me(), input);
    }

    @Override
    public RoundId askAbout(PersonId person, RoundInput input) {
        return rounds.open(team.demand(person, RATE_TEAM).id(), me(), input);
    }

    @Override
    public List<RoundRow> aboutMe() {
        return repository.about(me());
    }

    @Override
    public List<RoundRow> about(PersonId person) {
        return team.member(person, RATE_TEAM)
                .map(who -> repository.about(who.id()))
                .orElse(List.of());
    }

    @Override
    public List<PeerRequest> requests() {
        return repository.requests(me(), team.today());
    }

    @Override
    public Optional<Questionnaire> questions(RoundId round) {
        return rounds.asked(round, me())
                .flatMap(open -> team.find(open.person()).flatMap(about -> rating.askBlank(about, open.framework())));
    }

    @Override
    public void answer(RoundId round, Map<CompetenceId, Integer> levels) {
        rounds.answer(round, me(), levels);
    }

    @Override
    public void decline(RoundId round) {
        rounds.decline(round, me());
    }

    @Override
    public void close(RoundId round) {
        rounds.close(round, me());
    }

    private PersonId me() {
        return team.me().id();
    }
}
