package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.attachment.Attached;
import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.attachment.internal.RealAttachments;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.HandedInProof;
import dk.loeft.competence.Proof;
import dk.loeft.competence.ProofDecided;
import dk.loeft.competence.ProofHandedIn;
import dk.loeft.competence.ProofId;
import dk.loeft.competence.ProofState;
import dk.loeft.competence.Proofs;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.LocalDay;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProofsTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final LocalDate TODAY = LocalDay.of(Bookcase.NOW);

    private static final PersonId ANNE = new PersonId(11);
    private static final PersonId LEADER = new PersonId(13);
    private static final PersonId STRANGER = new PersonId(14);

    private static final RecordedEvents<ProofHandedIn> HANDED_IN = new RecordedEvents<>();
    private static final RecordedEvents<ProofDecided> DECIDED = new RecordedEvents<>();

    private static Map<String, CompetenceId> competences = Map.of();

    @BeforeEach
    void aTeamAndAFramework() {
        if (competences.isEmpty()) {
            competences = RealCompetences.small(database);
            database.execute(
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0)",
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (2, 1, 'Hjemmeplejen', '/1/2/', 1)",
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (3, 1, 'Skolen', '/1/3/', 1)");
            person(ANNE, "Anne", 2);
            person(LEADER, "Lene", 2);
            person(STRANGER, "Svend", 3);
        }
        database.execute("DELETE FROM attachment", "DELETE FROM competence_proof", "DELETE FROM competence_evidence");
    }

    private static void person(PersonId id, String name, int unit) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', '%s', 'Berg', NOW())"
                        .formatted(id.value(), id.value(), name),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, 'Assistent', FALSE, TRUE, '2020-01-01')"
                        .formatted(id.value(), unit));
    }

    @Test
    void whatSomebodyHandsInCountsOnceTheLeaderHasAcceptedIt() {
        ProofId proof = ask(ANNE, all -> all.handIn(diploma("A.1", 2), List.of()));
        assertThat(evidence()).isZero();
        assertThat(ask(LEADER, Proofs::waiting)).singleElement().satisfies(waiting -> {
            assertThat(waiting.name()).isEqualTo("Anne Berg");
            assertThat(waiting.proof().note()).isEqualTo("Diplom");
            assertThat(waiting.level().da()).isEqualTo("Kan");
        });

        ask(LEADER, all -> all.accept(proof));

        assertThat(evidence()).isOne();
        assertThat(database.number(
                        "SELECT COUNT(*) FROM competence_evidence WHERE source = 'EXTERNAL' AND assessor_id = 13"))
                .isOne();
        assertThat(ask(ANNE, Proofs::mine)).extracting(HandedInProof::state).containsExactly(ProofState.ACCEPTED);
        assertThat(ask(LEADER, Proofs::waiting)).isEmpty();
        assertThatThrownBy(() -> ask(LEADER, all -> all.accept(proof))).hasMessage("competence.proof.decided");
    }

    @Test
    void othersHearOfWhatIsHandedInAndOfWhatIsDecided() {
        int before = HANDED_IN.fired().size();
        ProofId good = ask(ANNE, all -> all.handIn(diploma("A.1", 2), List.of()));
        ProofId bad = ask(ANNE, all -> all.handIn(diploma("A.2", 2), List.of()));
        ask(LEADER, all -> all.accept(good));
        act(LEADER, all -> all.decline(bad, "Ikke læseligt"));

        assertThat(HANDED_IN.fired().subList(before, before + 2))
                .extracting(ProofHandedIn::proof, ProofHandedIn::person)
                .containsExactly(tuple(good, ANNE), tuple(bad, ANNE));
        assertThat(HANDED_IN.fired())
                .last()
                .satisfies(event -> assertThat(event.competence().da()).isNotEmpty());
        assertThat(DECIDED.fired())
                .filteredOn(event -> event.proof().equals(good) || event.proof().equals(bad))
                .extracting(ProofDecided::proof, ProofDecided::accepted)
                .containsExactly(tuple(good, true), tuple(bad, false));
    }

    @Test
    void whatADeputyAcceptsBearsTheLeadersNameTooAndOnlyWhileTheyDeputise() {
        ProofId proof = ask(ANNE, all -> all.handIn(diploma("A.1", 2), List.of()));
        Actor deputy = Actor.person(STRANGER, List.of(Grant.everywhere(Role.EMPLOYEE), Grant.deputy("/1/2/", LEADER)));

        assertThatThrownBy(() -> act(STRANGER, all -> all.accept(proof))).isInstanceOf(NotPermittedException.class);
        database.inTransaction(manager -> service(manager, deputy).accept(proof));

        assertThat(database.number(
                        "SELECT COUNT(*) FROM competence_evidence WHERE assessor_id = 14 AND on_behalf_of = 13"))
                .isOne();
        ProofId second = ask(ANNE, all -> all.handIn(diploma("A.2", 2), List.of()));
        ask(LEADER, all -> all.accept(second));
        assertThat(database.number(
                        "SELECT COUNT(*) FROM competence_evidence WHERE assessor_id = 13 AND on_behalf_of IS NULL"))
                .isOne();
    }

    @Test
    void aDeputyDoesNotDecideAboutTheLeaderForWhomItWouldBe() {
        ProofId own = ask(LEADER, all -> all.handIn(diploma("A.1", 2), List.of()));
        Actor deputy = Actor.person(STRANGER, List.of(Grant.everywhere(Role.EMPLOYEE), Grant.deputy("/1/2/", LEADER)));

        List<HandedInProof> waiting =
                database.inTransaction(manager -> service(manager, deputy).waiting());
        assertThat(waiting).isEmpty();
        assertThatThrownBy(() -> database.inTransaction(
                        manager -> service(manager, deputy).accept(own)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(evidence()).isZero();
    }

    @Test
    void aLeaderDeclinesWithAReasonThatThePersonReads() {
        ProofId proof = ask(ANNE, all -> all.handIn(diploma("A.1", 2), List.of()));

        assertThatThrownBy(() -> act(LEADER, all -> all.decline(proof, " "))).hasMessage("competence.proof.reason");
        act(LEADER, all -> all.decline(proof, "Det er fra 1998"));

        assertThat(ask(ANNE, Proofs::mine)).singleElement().satisfies(mine -> {
            assertThat(mine.reason()).isEqualTo("Det er fra 1998");
            assertThat(mine.decidedBy()).isEqualTo("Lene Berg");
        });
        assertThat(evidence()).isZero();
    }

    @Test
    void whatNobodyHasDecidedCanBeTakenBackByWhoHandedItInAlone() {
        ProofId proof = ask(ANNE, all -> all.handIn(diploma("A.1", 2), List.of()));

        assertThatThrownBy(() -> act(STRANGER, all -> all.takeBack(proof))).hasMessage("competence.proof.unknown");
        act(ANNE, all -> all.takeBack(proof));

        assertThat(ask(ANNE, Proofs::mine)).isEmpty();
        assertThatThrownBy(() -> act(ANNE, all -> all.takeBack(proof))).hasMessage("competence.proof.decided");
    }

    @Test
    void nobodyAcceptsOnesOwnOrThatOfAnotherTeam() {
        ProofId own = ask(LEADER, all -> all.handIn(diploma("A.1", 2), List.of()));
        ProofId foreign = ask(STRANGER, all -> all.handIn(diploma("A.1", 2), List.of()));

        assertThat(ask(LEADER, Proofs::waiting)).isEmpty();
        assertThatThrownBy(() -> ask(LEADER, all -> all.accept(own))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> ask(LEADER, all -> all.accept(foreign))).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whatCouldNeverCountIsRefusedAtOnce() {
        assertThatThrownBy(() -> ask(ANNE, all -> all.handIn(diploma("A.1", 7), List.of())))
                .hasMessage("competence.evidence.level");
        assertThatThrownBy(() -> ask(
                        ANNE,
                        all -> all.handIn(
                                new Proof(competence("A.1"), 1, TODAY.plusDays(1), Optional.empty(), "Diplom"),
                                List.of())))
                .hasMessage("competence.proof.future");
        assertThatThrownBy(() -> ask(
                        ANNE,
                        all -> all.handIn(new Proof(competence("A.1"), 1, TODAY, Optional.empty(), " "), List.of())))
                .hasMessage("competence.proof.note");
        assertThat(database.number("SELECT COUNT(*) FROM competence_proof")).isZero();
    }

    @Test
    void whatDocumentsProofIsReadByThePersonAndTheLeaderAlone() throws IOException {
        AttachmentId diploma = database.inTransaction(manager ->
                RealAttachments.parts(manager, current(ANNE), clock()).upload("diplom.pdf", RealAttachments.PDF));
        ProofId proof = ask(ANNE, all -> all.handIn(diploma("A.1", 2), List.of(diploma)));

        assertThat(ask(LEADER, Proofs::waiting)).singleElement().satisfies(waiting -> assertThat(waiting.files())
                .extracting(Attached::name)
                .containsExactly("diplom.pdf"));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        file(LEADER, proof, diploma).orElseThrow().writeTo(read);
        assertThat(read.toByteArray()).isEqualTo(RealAttachments.PDF);
        assertThat(file(ANNE, proof, diploma)).isPresent();
        assertThat(file(STRANGER, proof, diploma)).isEmpty();
    }

    @Test
    void manyThatWaitTakeAsManyStatementsAsOne() {
        ask(ANNE, all -> all.handIn(diploma("A.1", 1), List.of()));
        int one = database.statementsOf(manager -> service(manager, LEADER).waiting());
        ask(ANNE, all -> all.handIn(diploma("A.2", 1), List.of()));
        ask(ANNE, all -> all.handIn(diploma("B.1", 1), List.of()));

        assertThat(database.statementsOf(manager -> service(manager, LEADER).waiting()))
                .isEqualTo(one);
    }

    private static Optional<AttachedFile> file(PersonId reader, ProofId proof, AttachmentId file) {
        return ask(reader, all -> all.file(proof, file));
    }

    private static Proof diploma(String code, int level) {
        return new Proof(competence(code), level, TODAY.minusYears(1), Optional.empty(), " Diplom ");
    }

    private static CompetenceId competence(String code) {
        return Optional.ofNullable(competences.get(code)).orElseThrow();
    }

    private static long evidence() {
        return database.number("SELECT COUNT(*) FROM competence_evidence");
    }

    private static void act(PersonId who, Consumer<Proofs> useCase) {
        ask(who, all -> {
            useCase.accept(all);
            return true;
        });
    }

    private static <T> T ask(PersonId who, Function<Proofs, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(service(manager, who)));
    }

    private static Clock clock() {
        return Clock.fixed(Bookcase.NOW, ZoneOffset.UTC);
    }

    private static CurrentActor current(PersonId who) {
        CurrentActor current = new CurrentActor();
        current.become(Actor.person(who, List.of(Grant.everywhere(Role.EMPLOYEE))));
        return current;
    }

    private static Proofs service(EntityManager manager, PersonId who) {
        return service(
                manager,
                Actor.person(
                        who,
                        who.equals(LEADER)
                                ? List.of(Grant.everywhere(Role.EMPLOYEE), new Grant(Role.LEADER, "/1/2/"))
                                : List.of(Grant.everywhere(Role.EMPLOYEE))));
    }

    private static Proofs service(EntityManager manager, Actor who) {
        Clock clock = clock();
        CurrentActor current = new CurrentActor();
        current.become(who);
        EvidenceBook book = new EvidenceBook(new EvidenceRepository(manager), clock);
        return new ProofsService(
                new ProofRepository(manager),
                new Team(new TeamRepository(manager), current, clock),
                new Rating(new StandingRepository(manager), book, clock),
                RealAttachments.parts(manager, current, clock),
                new ProofNews(new ProofRepository(manager), HANDED_IN, DECIDED),
                clock);
    }
}
