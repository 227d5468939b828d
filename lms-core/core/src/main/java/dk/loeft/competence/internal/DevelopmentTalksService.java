package dk.loeft.competence.internal;

import static dk.loeft.organisation.Permission.RATE_TEAM;

import dk.loeft.competence.AgreementId;
import dk.loeft.competence.AgreementInput;
import dk.loeft.competence.DevelopmentTalks;
import dk.loeft.competence.PointId;
import dk.loeft.competence.Talk;
import dk.loeft.competence.TalkId;
import dk.loeft.competence.TalkRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class DevelopmentTalksService implements DevelopmentTalks {
    private final Talking talking;

    private final Team team;

    @Inject
    DevelopmentTalksService(Talking talking, Team team) {
        this.talking = talking;
        this.team = team;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected DevelopmentTalksService() {
        this(null, null);
    }

    @Override
    public TalkId plan(PersonId person, LocalDate on) {
        return talking.plan(team.demand(person, RATE_TEAM), team.me(), on);
    }

    @Override
    public List<TalkRow> talks() {
        return talking.of(me());
    }

    @Override
    public Optional<Talk> talk(TalkId talk) {
        return talking.view(talk, me());
    }

    @Override
    public void move(TalkId talk, LocalDate to) {
        talking.move(talk, me(), to);
    }

    @Override
    public void add(TalkId talk, String text) {
        talking.add(talk, me(), text);
    }

    @Override
    public void remove(TalkId talk, PointId point) {
        talking.remove(talk, me(), point);
    }

    @Override
    public AgreementId agree(TalkId talk, AgreementInput input) {
        return talking.agree(talk, me(), input);
    }

    @Override
    public void cancel(TalkId talk, AgreementId agreement) {
        talking.cancel(talk, me(), agreement);
    }

    @Override
    public void hold(TalkId talk) {
        talking.hold(talk, me());
    }

    @Override
    public void callOff(TalkId talk, String reason) {
        talking.callOff(talk, me(), reason);
    }

    @Override
    public void followUp(AgreementId agreement, boolean done, String note) {
        talking.followUp(agreement, me(), done, note);
    }

    private PersonId me() {
        return team.me().id();
    }
}
