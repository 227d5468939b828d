package dk.loeft.competence.internal;

import static dk.loeft.attachment.AttachedTo.Kind.PROOF;
import static dk.loeft.organisation.Permission.RATE_TEAM;

import dk.loeft.attachment.Attached;
import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachedTo;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.attachment.Attachments;
import dk.loeft.competence.EvidenceId;
import dk.loeft.competence.HandedInProof;
import dk.loeft.competence.Proof;
import dk.loeft.competence.ProofId;
import dk.loeft.competence.Proofs;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class ProofsService implements Proofs {
    private final ProofRepository proofs;

    private final Team team;

    private final Rating rating;

    private final ProofNews news;

    private final Attachments attachments;

    private final Clock clock;

    @Inject
    ProofsService(
            ProofRepository proofs, Team team, Rating rating, Attachments attachments, ProofNews news, Clock clock) {
        this.proofs = proofs;
        this.team = team;
        this.rating = rating;
        this.attachments = attachments;
        this.news = news;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ProofsService() {
        this(null, null, null, null, null, null);
    }

    @Override
    public ProofId handIn(Proof proof, List<AttachmentId> files) {
        rating.check(proof);
        StoredProof stored = new StoredProof(team.me().id(), proof, clock.instant());
        ProofId id = proofs.add(stored);
        attachments.attach(new AttachedTo(PROOF, id.value()), files);
        news.handedIn(stored);
        return id;
    }

    @Override
    public List<HandedInProof> mine() {
        return documented(proofs.of(team.me().id()));
    }

    @Override
    public void takeBack(ProofId proof) {
        PersonId me = team.me().id();
        StoredProof stored =
                proofs.lock(proof).filter(each -> each.person().equals(me)).orElseThrow(ProofsService::unknown);
        demandWaiting(stored);
        stored.takeBack(clock.instant());
    }

    @Override
    public List<HandedInProof> waiting() {
        return documented(team.waiting(proofs));
    }

    @Override
    public EvidenceId accept(ProofId proof) {
        StoredProof stored = ofTeam(proof);
        PersonId me = team.me().id();
        EvidenceId evidence = rating.register(stored.person(), team.assessor(), stored.proof());
        stored.accept(evidence, me, clock.instant());
        news.decided(stored, true);
        return evidence;
    }

    @Override
    public void decline(ProofId proof, String reason) {
        StoredProof stored = ofTeam(proof);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > Rating.MAX_REASON) {
            throw new RefusedException("competence.proof.reason", Rating.MAX_REASON);
        }
        stored.decline(why, team.me().id(), clock.instant());
        news.decided(stored, false);
    }

    @Override
    public Optional<AttachedFile> file(ProofId proof, AttachmentId file) {
        PersonId me = team.me().id();
        return proofs.owner(proof)
                .filter(owner ->
                        owner.equals(me) || team.member(owner, RATE_TEAM).isPresent())
                .flatMap(owner -> attachments.file(new AttachedTo(PROOF, proof.value()), file));
    }

    /** The proof with what documents it, by one statement more, or by none. */
    private List<HandedInProof> documented(List<HandedInProof> handedIn) {
        Map<Long, List<Attached>> files = attachments.of(
                PROOF, handedIn.stream().map(each -> each.id().value()).toList());
        return handedIn.stream()
                .map(each -> each.with(files.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    private StoredProof ofTeam(ProofId proof) {
        StoredProof stored = proofs.lock(proof).orElseThrow(ProofsService::unknown);
        team.demand(stored.person(), RATE_TEAM);
        demandWaiting(stored);
        return stored;
    }

    private static void demandWaiting(StoredProof proof) {
        if (!proof.isWaiting()) {
            throw new RefusedException("competence.proof.decided");
        }
    }

    private static RefusedException unknown() {
        return new RefusedException("competence.proof.unknown");
    }
}
