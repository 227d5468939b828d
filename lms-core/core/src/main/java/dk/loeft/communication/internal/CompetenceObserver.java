package dk.loeft.communication.internal;

import dk.loeft.communication.NotificationKind;
import dk.loeft.competence.AgreementsDue;
import dk.loeft.competence.PeersAsked;
import dk.loeft.competence.ProofDecided;
import dk.loeft.competence.ProofHandedIn;
import dk.loeft.competence.TalkCalledOff;
import dk.loeft.competence.TalkPlanned;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells people what is asked of them about competences, and what came of what they handed in. */
@Dependent
class CompetenceObserver {
    private final LeaderRepository leaders;

    private final Notifier notifier;

    private final Clock clock;

    @Inject
    CompetenceObserver(LeaderRepository leaders, Notifier notifier, Clock clock) {
        this.leaders = leaders;
        this.notifier = notifier;
        this.clock = clock;
    }

    void asked(@Observes PeersAsked asked) {
        notifier.tell(
                NotificationKind.PEER_RATING_ASKED,
                asked.peers().stream()
                        .map(peer -> new Notice(
                                peer,
                                List.of(Parameter.of(asked.about()), Parameter.of(asked.until())),
                                "/competence/answer?round=" + asked.round().value(),
                                "peers/" + asked.round().value()))
                        .toList());
    }

    /** The leader is told, and who deputises for the leader today. */
    void handedIn(@Observes ProofHandedIn proof) {
        Map<PersonId, LeaderRepository.Above> above = leaders.of(List.of(proof.person()), LocalDay.today(clock));
        Set<PersonId> told = above.getOrDefault(proof.person(), new LeaderRepository.Above("", Set.of()))
                .leaders();
        notifier.tell(
                NotificationKind.TEAM_PROOF_HANDED_IN,
                told.stream()
                        .map(leader -> new Notice(
                                leader,
                                List.of(Parameter.of(proof.person()), Parameter.of(proof.competence())),
                                "/competence/proofs",
                                "proof/" + proof.proof().value()))
                        .toList());
    }

    void decided(@Observes ProofDecided proof) {
        notifier.tell(
                proof.accepted() ? NotificationKind.PROOF_ACCEPTED : NotificationKind.PROOF_DECLINED,
                List.of(new Notice(
                        proof.person(),
                        List.of(Parameter.of(proof.competence())),
                        "/competence/mine",
                        "proof-decided/" + proof.proof().value())));
    }

    /** A talk can be moved back to a day it was planned for before, so the moment tells one telling from another. */
    void planned(@Observes TalkPlanned talk) {
        notifier.tell(
                talk.moved() ? NotificationKind.TALK_MOVED : NotificationKind.TALK_PLANNED,
                List.of(new Notice(
                        talk.told(),
                        List.of(Parameter.of(talk.by()), Parameter.of(talk.on())),
                        "/competence/talk?id=" + talk.talk().value(),
                        "talk/" + talk.talk().value() + "/" + talk.on() + "/" + clock.millis())));
    }

    void calledOff(@Observes TalkCalledOff talk) {
        notifier.tell(
                NotificationKind.TALK_CALLED_OFF,
                List.of(new Notice(
                        talk.told(),
                        List.of(Parameter.of(talk.by()), Parameter.of(talk.on())),
                        "/competence/talk?id=" + talk.talk().value(),
                        "talk-off/" + talk.talk().value())));
    }

    void due(@Observes AgreementsDue due) {
        notifier.tell(
                NotificationKind.AGREEMENT_DUE,
                due.agreements().stream()
                        .map(each -> new Notice(
                                each.responsible(),
                                List.of(Parameter.of(each.on())),
                                "/competence/talk?id=" + each.talk().value(),
                                "agreement/" + each.agreement().value()))
                        .toList());
    }
}
