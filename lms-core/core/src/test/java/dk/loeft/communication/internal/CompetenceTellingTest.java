package dk.loeft.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.communication.NotificationGroup;
import dk.loeft.communication.NotificationRow;
import dk.loeft.competence.AgreementId;
import dk.loeft.competence.AgreementsDue;
import dk.loeft.competence.PeersAsked;
import dk.loeft.competence.ProofDecided;
import dk.loeft.competence.ProofHandedIn;
import dk.loeft.competence.ProofId;
import dk.loeft.competence.RoundId;
import dk.loeft.competence.TalkCalledOff;
import dk.loeft.competence.TalkId;
import dk.loeft.competence.TalkPlanned;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people are told about competences. */
class CompetenceTellingTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final dk.loeft.competence.Wording LISTENING = new dk.loeft.competence.Wording("Lytte", "Listening");

    private final PostOffice office = new PostOffice(database, new Pigeons());

    private PersonId anne = new PersonId(0);
    private PersonId head = new PersonId(0);
    private PersonId deputy = new PersonId(0);

    @BeforeEach
    void aTeamWithALeaderAndADeputy() {
        database.execute(
                "DELETE FROM notification_delivery",
                "DELETE FROM notification",
                "DELETE FROM deputy",
                "DELETE FROM person_position",
                "INSERT IGNORE INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0)");
        anne = at(office.person("Anne", "anne@by.example", "da"), false);
        head = at(office.person("Henny", "henny@by.example", "en"), true);
        deputy = at(office.person("Dorte", "", "da"), false);
        database.execute(
                "INSERT INTO deputy (leader_id, deputy_id, valid_from, valid_to) VALUES (%d, %d, '2026-11-01', '2026-12-31')"
                        .formatted(head.value(), deputy.value()));
    }

    private static PersonId at(PersonId person, boolean leader) {
        database.execute(
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, 1, 'x', %s, TRUE, '2020-01-01')"
                        .formatted(person.value(), leader));
        return person;
    }

    @Test
    void whoIsAskedToRateAColleagueIsToldOnce() {
        PeersAsked asked = new PeersAsked(new RoundId(4), anne, Set.of(head, deputy), LocalDate.of(2026, 12, 24));
        tell(observer -> observer.asked(asked));
        tell(observer -> observer.asked(asked));

        assertThat(mine(deputy, "da")).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("Du er bedt om at vurdere Anne Sørensen");
            assertThat(row.text()).contains("senest 24. december 2026");
            assertThat(row.group()).isEqualTo(NotificationGroup.COMPETENCE);
        });
        assertThat(opened(deputy)).contains("/competence/answer?round=4");
        assertThat(mine(anne, "da")).isEmpty();
    }

    @Test
    void proofIsToldToTheLeaderAndTheDeputyAndByMailToo() {
        tell(observer -> observer.handedIn(new ProofHandedIn(new ProofId(9), anne, LISTENING)));

        assertThat(mine(head, "en")).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("Anne Sørensen handed in proof: Listening");
            assertThat(row.group()).isEqualTo(NotificationGroup.TEAM);
        });
        assertThat(mine(deputy, "da"))
                .extracting(NotificationRow::title)
                .containsExactly("Anne Sørensen har indsendt et bevis: Lytte");
        assertThat(opened(head)).contains("/competence/proofs");
        assertThat(database.number("SELECT COUNT(*) FROM notification_delivery WHERE state = 'WAITING'"))
                .as("the leader alone has an address")
                .isOne();
    }

    @Test
    void whoHasNoLeaderHandsInWithoutAWord() {
        tell(observer -> observer.handedIn(new ProofHandedIn(new ProofId(9), head, LISTENING)));

        assertThat(database.number("SELECT COUNT(*) FROM notification")).isZero();
    }

    @Test
    void whatWasDecidedIsToldToThePerson() {
        tell(observer -> observer.decided(new ProofDecided(new ProofId(9), anne, LISTENING, true)));
        tell(observer -> observer.decided(new ProofDecided(new ProofId(10), anne, LISTENING, false)));

        assertThat(mine(anne, "da"))
                .extracting(NotificationRow::title)
                .containsExactly("Dit bevis er ikke godkendt: Lytte", "Dit bevis er godkendt: Lytte");
        assertThat(opened(anne)).contains("/competence/mine");
    }

    @Test
    void whoIsAskedToATalkIsToldOfItOfAnotherDayAndThatItIsCalledOff() {
        LocalDate day = LocalDate.of(2026, 12, 7);
        tell(observer -> observer.planned(new TalkPlanned(new TalkId(2), anne, head, day, false)));
        tell(observer -> observer.planned(new TalkPlanned(new TalkId(2), anne, head, day.plusDays(1), true)));
        tell(observer -> observer.calledOff(new TalkCalledOff(new TalkId(2), anne, head, day.plusDays(1))));

        assertThat(mine(anne, "da"))
                .extracting(NotificationRow::title)
                .containsExactlyInAnyOrder(
                        "Henny Sørensen har planlagt en udviklingssamtale med dig",
                        "Henny Sørensen har flyttet jeres udviklingssamtale til den 8. december 2026",
                        "Henny Sørensen har aflyst jeres udviklingssamtale den 8. december 2026");
        assertThat(mine(anne, "da"))
                .extracting(NotificationRow::text)
                .anyMatch(text -> text.contains("den 7. december 2026"));
        assertThat(opened(anne)).contains("/competence/talk?id=2");
    }

    @Test
    void anAgreementThatIsSoonDueIsToldOnceToWhoeverPromisedIt() {
        AgreementsDue due = new AgreementsDue(
                List.of(new AgreementsDue.Due(new AgreementId(3), new TalkId(2), anne, LocalDate.of(2026, 12, 7))));
        tell(observer -> observer.due(due));
        tell(observer -> observer.due(due));

        assertThat(mine(anne, "da"))
                .extracting(NotificationRow::title)
                .containsExactly("En aftale fra din udviklingssamtale har frist 7. december 2026");
        assertThat(opened(anne)).contains("/competence/talk?id=2");
    }

    @Test
    void manyAreToldInAsManyStatementsAsFew() {
        int few = asking(Set.of(head));
        Set<PersonId> many = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            many.add(office.person("P" + i, "", "da"));
        }
        database.execute("DELETE FROM notification_delivery", "DELETE FROM notification");
        many.add(head);

        assertThat(asking(many)).isEqualTo(few);
    }

    private int asking(Set<PersonId> peers) {
        return database.statementsOf(manager ->
                observer(manager).asked(new PeersAsked(new RoundId(5), anne, peers, LocalDate.of(2026, 12, 24))));
    }

    private void tell(Consumer<CompetenceObserver> event) {
        database.transact(manager -> event.accept(observer(manager)));
    }

    private CompetenceObserver observer(EntityManager manager) {
        return new CompetenceObserver(new LeaderRepository(manager), office.notifier(manager), office.clock());
    }

    private List<NotificationRow> mine(PersonId person, String language) {
        return office.read(person, inbox -> inbox.mine(Locale.forLanguageTag(language), PageRequest.first(10)))
                .rows();
    }

    private Optional<String> opened(PersonId person) {
        return office.read(person, inbox -> inbox.open(mine(person, "da").get(0).id()));
    }
}
