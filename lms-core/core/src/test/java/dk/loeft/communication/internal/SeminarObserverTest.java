package dk.loeft.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.communication.NotificationRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.seminar.SeminarNews.What;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people, and those who lead them, are told of seminars. */
class SeminarObserverTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final PostOffice office = new PostOffice(database, new Pigeons());

    private PersonId anne = new PersonId(0);

    private PersonId leader = new PersonId(0);

    @BeforeEach
    void oneAndHerLeader() {
        database.execute(
                "DELETE FROM notification",
                "DELETE FROM person_position",
                "INSERT IGNORE INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0)");
        anne = office.person("Anne", "", "da");
        leader = office.person("Lene", "", "da");
        position(anne, false);
        position(leader, true);
    }

    private static void position(PersonId person, boolean leads) {
        database.execute(
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, 1, 'x', %s, TRUE, '2020-01-01')"
                        .formatted(person.value(), leads));
    }

    @ParameterizedTest
    @CsvSource({
        "BOOKED, Du har fået en plads: Brand",
        "WAITING, Du står på ventelisten: Brand",
        "MOVED_UP, Der blev en plads til dig: Brand",
        "APPROVED, Din tilmelding er godkendt: Brand",
        "REFUSED, Din tilmelding blev ikke godkendt: Brand",
        "CHANGED, Tid eller sted er ændret: Brand",
        "CANCELLED, Aflyst: Brand"
    })
    void whoBookedIsToldOnceWhatBecameOfIt(What what, String title) {
        happen(what, 1);
        happen(what, 1);

        assertThat(mine(anne)).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo(title);
            assertThat(row.text()).contains("1. december 2026");
            assertThat(row.link()).isNotEmpty();
        });
        assertThat(office.<Optional<String>>read(
                        anne, inbox -> inbox.open(mine(anne).get(0).id())))
                .contains("/seminar/event?id=7");
        assertThat(mine(leader)).isEmpty();
    }

    @Test
    void allThatBecomesOfABookingIsToldOf() {
        happen(What.WAITING, 0);
        happen(What.MOVED_UP, 0);
        happen(What.CHANGED, 1);
        happen(What.CANCELLED, 2);

        assertThat(mine(anne)).hasSize(4);
    }

    @Test
    void whoWasThereIsAskedOnceWhatTheyThink() {
        happen(What.EVALUATE, 1);
        happen(What.EVALUATE, 1);

        assertThat(mine(anne)).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("Hvad synes du om holdet? Brand");
            assertThat(row.text()).contains("1. december 2026").contains("Ingen kan se, hvad netop du har svaret");
        });
        assertThat(office.<Optional<String>>read(
                        anne, inbox -> inbox.open(mine(anne).get(0).id())))
                .contains("/seminar/evaluate?id=7");
    }

    @Test
    void eachChangeIsToldOf() {
        happen(What.CHANGED, 1);
        happen(What.CHANGED, 2);

        assertThat(mine(anne)).hasSize(2);
    }

    @Test
    void theLeaderIsToldWhatWaitsForAnAnswer() {
        happen(What.REQUESTED, 0);

        assertThat(mine(leader)).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("En tilmelding venter på dit svar: Brand");
            assertThat(row.text()).startsWith("Anne Sørensen vil gerne med på Brand");
        });
        assertThat(office.<Optional<String>>read(
                        leader, inbox -> inbox.open(mine(leader).get(0).id())))
                .contains("/seminar/requests");
        assertThat(mine(anne)).isEmpty();
    }

    private void happen(What what, int sequence) {
        SeminarNews news = new SeminarNews(
                what,
                new SeminarId(7),
                "Brand",
                LocalDate.of(2026, 12, 1),
                sequence,
                List.of(new SeminarNews.Booking(new BookingId(3), anne)));
        office.happened(news);
    }

    private List<NotificationRow> mine(PersonId person) {
        return office.read(person, inbox -> inbox.mine(Locale.forLanguageTag("da"), PageRequest.first(10)))
                .rows();
    }
}
