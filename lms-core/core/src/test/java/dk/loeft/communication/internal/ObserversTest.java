package dk.loeft.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateIssued;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.communication.NotificationRow;
import dk.loeft.external.ExternalLearningDecided;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CoursesAssigned;
import dk.loeft.learning.Learning;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TracksAssigned;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What other capabilities announce, and who is told of it. */
class ObserversTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final PostOffice office = new PostOffice(database, new Pigeons());

    private PersonId anne = new PersonId(0);

    private PersonId bo = new PersonId(0);

    @BeforeEach
    void two() {
        database.execute("DELETE FROM notification", "DELETE FROM certificate", "DELETE FROM certificate_kind");
        anne = office.person("Anne", "", "da");
        bo = office.person("Bo", "", "da");
        database.execute("INSERT INTO certificate_kind (id, code, title) VALUES (1, 'BR', 'Brandværn')");
    }

    private void issue(long id, PersonId person, String expires) {
        database.execute(
                "INSERT INTO certificate (id, kind_id, person_id, serial, verification_code, title, holder_name, holder_given_name, valid_from, expires, issued_at) VALUES (%d, 1, %d, 'S%d', 'C%d', 'Brandværn', 'x', 'x', '2025-01-01', %s, NOW())"
                        .formatted(id, person.value(), id, id, expires));
        CertificateIssued issued = new CertificateIssued(
                new CertificateId(id), new CertificateKindId(1), person, LocalDate.of(2025, 1, 1));
        database.transact(manager -> new CertificateObserver(
                        new CertificateWordingRepository(manager), office.notifier(manager), office.clock())
                .issued(issued));
    }

    @Test
    void whoIsIssuedACertificateIsTold() {
        issue(1, anne, "NULL");
        issue(2, bo, "'2026-11-30'");

        assertThat(titles(anne)).containsExactly("Dit certifikat er klar: Brandværn");
        assertThat(titles(bo)).as("it is valid to the end of its last day").hasSize(1);
    }

    @Test
    void proofThatIsWorthNothingAnyMoreIsNothingToTell() {
        issue(3, anne, "'2026-11-29'");

        assertThat(titles(anne)).isEmpty();
    }

    @Test
    void eachOneWhoIsGivenACourseIsToldAndAgainWhenTheDateComesCloser() {
        CoursesAssigned later = new CoursesAssigned(
                List.of(gdpr(anne, LocalDate.of(2027, 1, 31)), gdpr(bo, LocalDate.of(2027, 1, 31))));
        CoursesAssigned sooner = new CoursesAssigned(List.of(gdpr(anne, LocalDate.of(2026, 12, 24))));
        assign(later);
        assign(later);
        assign(sooner);

        assertThat(mine(anne))
                .extracting(NotificationRow::text)
                .containsExactly(
                        "Du skal tage kurset GDPR senest 24. december 2026.",
                        "Du skal tage kurset GDPR senest 31. januar 2027.");
        assertThat(titles(bo)).containsExactly("Du har fået et kursus: GDPR");
        assertThat(office.<Optional<String>>read(
                        bo, inbox -> inbox.open(mine(bo).get(0).id())))
                .contains("/learning/course?id=7");
    }

    @Test
    void whoseCompletionIsTakenBackIsTold() {
        CompletionWithdrawn withdrawn = new CompletionWithdrawn(
                anne, new CourseId(7), new AttemptId(3), office.clock().instant());
        database.transact(manager -> new CourseObserver(courses(), office.notifier(manager)).withdrawn(withdrawn));

        assertThat(titles(anne)).containsExactly("Din gennemførelse er taget tilbage: GDPR");
    }

    @Test
    void whoseLearningElsewhereIsDecidedIsToldEachTime() {
        Instant now = office.clock().instant();
        for (ExternalLearningDecided decided : List.of(
                new ExternalLearningDecided(new ExternalLearningId(5), anne, "Sorg", false, now),
                new ExternalLearningDecided(new ExternalLearningId(5), anne, "Sorg", false, now.plusSeconds(1)),
                new ExternalLearningDecided(new ExternalLearningId(5), anne, "Sorg", true, now.plusSeconds(2)))) {
            database.transact(manager -> new ExternalObserver(office.notifier(manager)).decided(decided));
        }

        assertThat(titles(anne))
                .containsExactly("Din læring er godkendt: Sorg", "Ret og send igen: Sorg", "Ret og send igen: Sorg");
        assertThat(titles(bo)).isEmpty();
    }

    @Test
    void whoIsPutOnATrackIsToldOncePerDateInTheLanguageOfTheReader() {
        TracksAssigned given = new TracksAssigned(List.of(
                new TracksAssigned.Assigned(anne, new TrackId(3), "Ledelse", "Leading", LocalDate.of(2026, 12, 24))));
        for (int i = 0; i < 2; i++) {
            database.transact(manager -> new CourseObserver(courses(), office.notifier(manager)).onTracks(given));
        }

        assertThat(titles(anne)).containsExactly("Du er sat på et forløb: Ledelse");
        assertThat(office.read(anne, inbox -> inbox.mine(Locale.ENGLISH, PageRequest.first(10)))
                        .rows())
                .extracting(NotificationRow::text)
                .containsExactly("Complete the track Leading by 24 December 2026.");
    }

    private static CoursesAssigned.Assigned gdpr(PersonId person, LocalDate due) {
        return new CoursesAssigned.Assigned(person, new CourseId(7), "GDPR", due);
    }

    private void assign(CoursesAssigned assigned) {
        database.transact(manager -> new CourseObserver(courses(), office.notifier(manager)).assigned(assigned));
    }

    /** Learning, as far as it knows what courses are called. */
    private static Learning courses() {
        return (Learning) Proxy.newProxyInstance(
                Learning.class.getClassLoader(), new Class<?>[] {Learning.class}, (proxy, method, arguments) -> "GDPR");
    }

    private List<NotificationRow> mine(PersonId person) {
        return office.read(person, inbox -> inbox.mine(Locale.forLanguageTag("da"), PageRequest.first(10)))
                .rows();
    }

    private List<String> titles(PersonId person) {
        return mine(person).stream().map(NotificationRow::title).toList();
    }
}
