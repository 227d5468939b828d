package dk.loeft.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportCopy;
import dk.loeft.certification.ReportPlan;
import dk.loeft.certification.ReportRun;
import dk.loeft.certification.ReportRunId;
import dk.loeft.communication.DeliveryFilter;
import dk.loeft.communication.DeliveryState;
import dk.loeft.communication.NotificationId;
import dk.loeft.communication.NotificationRow;
import dk.loeft.communication.spi.Enclosure;
import dk.loeft.communication.spi.Letter;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A report goes along with its letter, is made when the letter is sent, and goes to nobody who may not see it by then. */
class ReportMailTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** More rows than a PDF takes. */
    private static final int MANY = 1_200;

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Pigeons pigeons = new Pigeons();

    private final PostOffice office = new PostOffice(database, pigeons);

    private PersonId anne = new PersonId(0);

    private PersonId bo = new PersonId(0);

    private CertificateViewId view = new CertificateViewId(0);

    @BeforeEach
    void aReportOfTwo() {
        database.execute(
                "DELETE FROM notification",
                "DELETE FROM outbox_message",
                "DELETE FROM certification_view",
                "DELETE FROM certification_standing",
                "DELETE FROM role_grant",
                "INSERT IGNORE INTO certificate_kind (id, code, title) VALUES (1, 'HYG', 'Hygiejne')");
        anne = officer("Anne", "anne@havnestad.example");
        bo = officer("Bo", "bo@havnestad.example");
        view = new CertificateViewId(anne.value());
        database.execute(
                "INSERT INTO certification_view (id, owner_id, name, shared, expires_within, words, former, overdue, sort, ascending, changed_at) VALUES (%d, %d, 'Snart', FALSE, 0, '', FALSE, FALSE, 'name', TRUE, NOW())"
                        .formatted(view.value(), anne.value()),
                "INSERT INTO certification_standing (person_id, kind_id, state, required, valid, settled_at) VALUES (%d, 1, 'CERTIFIED', TRUE, TRUE, NOW())"
                        .formatted(bo.value()));
        office.report(anne, reports -> {
            reports.plan(view, new ReportPlan(ReportPlan.Rhythm.WEEKLY, 1, ExportFormat.XLSX, Set.of(anne, bo)));
            return true;
        });
    }

    private PersonId officer(String name, String email) {
        PersonId person = office.person(name, email, "da");
        database.execute(
                "INSERT INTO role_grant (person_id, role, unit_id) VALUES (%d, 'HR', NULL)".formatted(person.value()));
        return person;
    }

    private ReportRun sendNow() {
        return office.report(anne, reports -> reports.sendNow(view));
    }

    @Test
    void theFileGoesAlongAndNoOrderOfItHoldsAnyRow() throws IOException {
        assertThat(sendNow().told()).isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message WHERE payload LIKE '%Sørensen%'"))
                .isZero();
        database.execute("UPDATE person SET family_name = 'Ny' WHERE id = " + bo.value());
        office.deliver();

        assertThat(pigeons.arrived()).hasSize(2);
        for (Letter letter : pigeons.arrived()) {
            assertThat(letter.enclosures()).hasSize(1);
            Enclosure file = letter.enclosures().get(0);
            assertThat(file.name()).isEqualTo("snart-2026-11-30.xlsx");
            assertThat(file.mediaType()).isEqualTo(ExportFormat.XLSX.mediaType());
            assertThat(sheet(file)).as("as it is when it is sent").contains("Bo Ny", "Hygiejne");
            assertThat(letter.title()).isEqualTo("Rapport: Snart");
            assertThat(letter.text()).contains("30. november 2026");
        }
    }

    @Test
    void whatThePaperLeavesOutIsSaidInTheLetterAndComesAsASheet() {
        database.execute(
                "INSERT INTO certificate_kind (id, code, title) SELECT 900000 + seq, CONCAT('M', seq), CONCAT('Type ', seq) FROM seq_1_to_%d"
                        .formatted(MANY),
                "INSERT INTO certification_standing (person_id, kind_id, state, required, valid, settled_at) SELECT %d, 900000 + seq, 'CERTIFIED', TRUE, TRUE, NOW() FROM seq_1_to_%d"
                        .formatted(bo.value(), MANY));
        office.report(anne, reports -> {
            reports.plan(view, new ReportPlan(ReportPlan.Rhythm.WEEKLY, 1, ExportFormat.PDF, Set.of(anne)));
            return true;
        });
        sendNow();
        office.deliver();
        database.execute(
                "DELETE FROM certification_standing WHERE kind_id >= 900000",
                "DELETE FROM certificate_kind WHERE id >= 900000");

        assertThat(pigeons.arrived()).singleElement().satisfies(letter -> {
            assertThat(letter.text())
                    .contains("%,d rækker. Excel-filen har dem alle."
                            .formatted(MANY + 1)
                            .replace(',', '.'));
            assertThat(letter.enclosures())
                    .extracting(Enclosure::name)
                    .containsExactly("snart-2026-11-30.pdf", "snart-2026-11-30.xlsx");
        });
    }

    @Test
    void whoGetsNoMailOpensItFromTheBell() {
        database.execute("UPDATE person SET email = '' WHERE id = " + bo.value());
        sendNow();

        String link = office.read(bo, inbox -> inbox.open(newest(bo))).orElseThrow();
        ReportRunId run = new ReportRunId(Long.parseLong(link.replaceFirst("^/certification/report\\?run=", "")));
        Optional<ReportCopy> bos = office.report(bo, reports -> opened(reports, run));
        Optional<ReportCopy> another = office.report(officer("Carl", ""), reports -> opened(reports, run));
        assertThat(bos).map(ReportCopy::name).contains("Snart");
        assertThat(another).as("who was not to have it").isEmpty();
    }

    private NotificationId newest(PersonId person) {
        return office.read(person, inbox -> inbox.mine(DANISH, PageRequest.first(10)))
                .rows()
                .get(0)
                .id();
    }

    private static Optional<ReportCopy> opened(CertificateReports reports, ReportRunId run) {
        try {
            return reports.open(run, DANISH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whoMayNoLongerSeeTheListWhenItIsSentGetsNothingAndTheOwnerIsTold() {
        sendNow();
        database.execute("DELETE FROM role_grant WHERE person_id = " + bo.value());
        office.deliver();

        assertThat(pigeons.arrived()).extracting(Letter::address).contains("anne@havnestad.example");
        assertThat(pigeons.arrived()).extracting(Letter::address).doesNotContain("bo@havnestad.example");
        assertThat(states(DeliveryState.DROPPED)).containsExactly("Bo Sørensen");
        assertThat(texts(anne)).anySatisfy(text -> assertThat(text)
                .startsWith("Bo Sørensen må ikke længere se listen og har derfor ikke fået rapporten Snart."));
    }

    @Test
    void whoLostThePermissionBeforeIsNotToldAndTheOwnerIs() {
        database.execute("DELETE FROM role_grant WHERE person_id = " + bo.value());

        assertThat(sendNow().leftOut()).isEqualTo(1);
        office.deliver();

        assertThat(texts(bo)).isEmpty();
        assertThat(texts(anne)).anySatisfy(text -> assertThat(text).startsWith("Bo Sørensen må ikke længere"));
    }

    @Test
    void aReportWhoseViewIsGoneByThenIsNotSent() {
        sendNow();
        database.execute("DELETE FROM certification_view");
        office.deliver();

        assertThat(pigeons.arrived()).isEmpty();
        assertThat(states(DeliveryState.DROPPED)).hasSize(2);
    }

    private List<String> texts(PersonId person) {
        return office.read(person, inbox -> inbox.mine(DANISH, PageRequest.first(10))).rows().stream()
                .map(NotificationRow::text)
                .toList();
    }

    private List<String> states(DeliveryState state) {
        return office
                .watch(deliveries ->
                        deliveries.list(new DeliveryFilter("", Optional.of(state)), DANISH, PageRequest.first(10)))
                .rows()
                .stream()
                .map(row -> row.person())
                .toList();
    }

    private static String sheet(Enclosure file) throws IOException {
        Path kept = Files.createTempFile("loeft-", ".xlsx");
        Files.write(kept, file.content().bytes());
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return all.toString();
        } finally {
            Files.delete(kept);
        }
    }
}
