package dk.loeft.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.communication.Deliveries;
import dk.loeft.communication.DeliveryFilter;
import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.DeliveryRow;
import dk.loeft.communication.DeliveryState;
import dk.loeft.communication.NotificationKind;
import dk.loeft.communication.WayStanding;
import dk.loeft.communication.spi.Letter;
import dk.loeft.communication.spi.Outcome;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.outbox.Why;
import dk.loeft.testing.RealDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliveriesTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private static final Why REASON = Why.of("communication.way.off", "mail");

    private static final String SENTENCE = "Udsendelse er slået fra i indstillingerne (mail).";

    private final Pigeons pigeons = new Pigeons();

    private final PostOffice office = new PostOffice(database, pigeons);

    private PersonId anne = new PersonId(0);

    private PersonId bo = new PersonId(0);

    @BeforeEach
    void twoWhoAreTold() {
        database.execute("DELETE FROM notification", "DELETE FROM outbox_message", "DELETE FROM person_position");
        anne = office.person("Anne", "anne@havnestad.example", "da");
        bo = office.person("Bo", "bo@havnestad.example", "en");
        office.tell(anne, "Brandværn", "certificate/1");
        office.tell(bo, "Brandværn", "certificate/2");
    }

    @Test
    void eachReceivesItInTheirOwnLanguage() {
        office.deliver();

        assertThat(pigeons.arrived())
                .extracting(Letter::givenName, Letter::address, Letter::title)
                .containsExactly(
                        tuple("Anne", "anne@havnestad.example", "Dit certifikat er klar: Brandværn"),
                        tuple("Bo", "bo@havnestad.example", "Your certificate is ready: Brandværn"));
        assertThat(list(Optional.empty()))
                .extracting(row -> row.delivery().orElseThrow().state())
                .containsOnly(DeliveryState.SENT);
        assertThat(way()).isEqualTo(new WayStanding("mail", true, 0, 2, 0, Optional.empty()));
    }

    @Test
    void whoIsPutOffHoldsUpNobodyElseAndGetsItLater() {
        pigeons.fly(letter -> letter.givenName().equals("Anne") ? new Outcome.PutOff(REASON) : new Outcome.Sent());
        office.deliver();

        assertThat(pigeons.arrived()).extracting(Letter::givenName).containsExactly("Bo");
        assertThat(list(Optional.of(DeliveryState.PUT_OFF))).singleElement().satisfies(row -> {
            assertThat(row.person()).isEqualTo("Anne Sørensen");
            assertThat(row.delivery().orElseThrow().why()).isEqualTo(SENTENCE);
        });
        assertThat(way().waiting()).isEqualTo(1);
        assertThat(way().trouble()).as("the way itself is free").isEmpty();

        office.deliver();
        pigeons.fly(letter -> new Outcome.Sent());
        office.later(Duration.ofMinutes(1));
        office.deliver();

        assertThat(pigeons.arrived()).extracting(Letter::givenName).containsExactly("Bo", "Anne");
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message")).isZero();
    }

    @Test
    void whoIsPutOffAgainAndAgainIsGivenUpInTheEnd() {
        pigeons.fly(letter -> new Outcome.PutOff(REASON));
        IntStream.range(0, 40).forEach(hour -> {
            office.deliver();
            office.later(Duration.ofHours(1));
        });

        assertThat(list(Optional.of(DeliveryState.FAILED))).hasSize(2);
        assertThat(database.number("SELECT MAX(attempts) FROM notification_delivery"))
                .isEqualTo(24);
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message")).isZero();
    }

    @Test
    void whatIsRefusedIsSeenWithItsReasonAndSentAgainWhenItIsMended() {
        pigeons.fly(letter -> new Outcome.Refused(REASON));
        office.deliver();
        assertThat(way().failed()).isEqualTo(2);
        DeliveryId one = list(Optional.of(DeliveryState.FAILED))
                .get(0)
                .delivery()
                .orElseThrow()
                .id();

        pigeons.fly(letter -> new Outcome.Sent());
        assertThat(office.<Integer>watch(watched -> watched.again(Set.of(one)))).isEqualTo(1);
        office.deliver();
        assertThat(pigeons.arrived()).hasSize(1);
        assertThat(office.<Integer>watch(Deliveries::againAll)).isEqualTo(1);
        office.deliver();

        assertThat(pigeons.arrived()).hasSize(2);
        assertThat(way().failed()).isZero();
        assertThat(office.<Integer>watch(Deliveries::againAll)).isZero();
    }

    @Test
    void whatHoldsUpTheWayIsSeenAndHoldsUpEverythingUntilItIsGone() {
        pigeons.fly(letter -> new Outcome.Unreachable(REASON));
        office.deliver();

        assertThat(way().waiting()).isEqualTo(2);
        assertThat(way().trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.why()).isEqualTo(SENTENCE);
            assertThat(trouble.attempts()).isEqualTo(1);
            assertThat(trouble.next()).isEqualTo(office.clock().instant().plus(Duration.ofSeconds(1)));
        });
        pigeons.fly(letter -> new Outcome.Sent());
        office.deliver();
        assertThat(pigeons.arrived()).as("its time has not come").isEmpty();

        office.watch(watched -> {
            watched.tryNow("mail");
            return true;
        });
        office.deliver();
        assertThat(pigeons.arrived()).hasSize(2);
    }

    @Test
    void whoLeftOrLostTheAddressMeanwhileGetsNothing() {
        database.execute(
                "UPDATE person SET left_on = '2026-11-30' WHERE id = " + anne.value(),
                "UPDATE person SET email = '' WHERE id = " + bo.value());
        office.deliver();

        assertThat(pigeons.arrived()).isEmpty();
        assertThat(list(Optional.of(DeliveryState.DROPPED))).hasSize(2);
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message")).isZero();
    }

    @Test
    void whatWaitsWhenTheWayIsSwitchedOffStaysUntilItIsOnAgain() {
        pigeons.offered(false);
        office.deliver();
        assertThat(way().trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble.why()).isEqualTo(SENTENCE));

        pigeons.offered(true);
        office.later(Duration.ofMinutes(1));
        office.deliver();
        assertThat(pigeons.arrived()).hasSize(2);
    }

    @Test
    void moreThanALoadGoesOutByItself() {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, email, created_at)"
                + " SELECT 200000 + seq, CONCAT('L', seq), 'Last', 'Læs', CONCAT(seq, '@havnestad.example'), NOW()"
                + " FROM seq_1_to_250");
        office.tell(
                NotificationKind.CERTIFICATE_ISSUED,
                LongStream.rangeClosed(200_001, 200_250)
                        .mapToObj(person -> new Notice(
                                new PersonId(person), List.of(Parameter.of("Brandværn")), "/x", "certificate/9"))
                        .toList());
        office.deliver();

        assertThat(pigeons.arrived())
                .extracting(Letter::delivery)
                .doesNotHaveDuplicates()
                .hasSize(252);
    }

    @Test
    void whoWatchesAPartOfTheHouseSeesAndSendsAgainNoMoreThanThat() {
        database.execute(
                "INSERT IGNORE INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0),"
                        + " (2, 1, 'Skolen', '/1/2/', 1)",
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, 2, 'Lærer', FALSE, TRUE, '2020-01-01')"
                        .formatted(anne.value()));
        pigeons.fly(letter -> new Outcome.Refused(REASON));
        office.deliver();
        Grant school = new Grant(Role.HR, "/1/2/");
        DeliveryId ofBo = list(Optional.empty()).get(0).delivery().orElseThrow().id();

        assertThat(office.watch(school, watched -> watched.list(all(""), DANISH, PageRequest.first(10)))
                        .rows())
                .extracting(DeliveryRow::person)
                .containsExactly("Anne Sørensen");
        assertThat(office.<Integer>watch(school, watched -> watched.again(Set.of(ofBo))))
                .isZero();
        assertThat(office.<Integer>watch(school, Deliveries::againAll)).isEqualTo(1);
        assertThat(way().failed()).isEqualTo(1);
    }

    @Test
    void whatOneWasToldIsFoundByNameOrStaffNumberAndNamesNoContent() {
        List<DeliveryRow> found = office.watch(
                        watched -> watched.list(all("Anne N" + anne.value()), DANISH, PageRequest.first(10)))
                .rows();

        assertThat(found).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(NotificationKind.CERTIFICATE_ISSUED);
            assertThat(row.what()).isEqualTo("Certifikat udstedt");
            assertThat(row.read()).isFalse();
            assertThat(row.toString()).doesNotContain("Brandværn");
        });
    }

    @Test
    void thePageTakesAsManyStatementsForManyAsForTwo() {
        int two = statements();
        IntStream.range(10, 60).forEach(i -> office.tell(anne, "Brandværn", "certificate/" + i));

        assertThat(statements()).isEqualTo(two);
    }

    private int statements() {
        return database.statementsOf(manager -> {
            Deliveries watched = office.deliveries(manager, Grant.everywhere(Role.HR));
            watched.ways(DANISH);
            watched.list(all(""), DANISH, PageRequest.first(50));
        });
    }

    private static DeliveryFilter all(String text) {
        return new DeliveryFilter(text, Optional.empty());
    }

    private List<DeliveryRow> list(Optional<DeliveryState> state) {
        return office.watch(watched -> watched.list(new DeliveryFilter("", state), DANISH, PageRequest.first(50)))
                .rows();
    }

    private WayStanding way() {
        return office.watch(watched -> watched.ways(DANISH)).get(0);
    }
}
