package dk.loeft.certification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportCopy;
import dk.loeft.certification.ReportFile;
import dk.loeft.certification.ReportPlan;
import dk.loeft.certification.ReportPlan.Rhythm;
import dk.loeft.certification.ReportRunId;
import dk.loeft.certification.StandingRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.testing.RealDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What each receiver of a report gets, whether by mail or on its page. */
class ReportCopiesTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static String top = "";

    @BeforeAll
    static void found() {
        top = "/" + new Office(database).unit("/", "Kommune") + "/";
    }

    private final Office office = new Office(database);

    private final HrOffice hr = new HrOffice(database);

    private long care;

    private String ward = "";

    private PersonId anne = new PersonId(0);

    private PersonId bo = new PersonId(0);

    private PersonId dora = new PersonId(0);

    private CertificateKindId kind = new CertificateKindId(0);

    private CertificateViewId view = new CertificateViewId(0);

    /** Dora and Eva hold a certificate; Eva works in a ward. */
    @BeforeEach
    void aReportForTwoOfHr() {
        database.execute("DELETE FROM certification_view", "DELETE FROM role_grant");
        care = office.unit(top, "Omsorg");
        long part = office.unit(top + care + "/", "Afsnit");
        ward = top + care + "/" + part + "/";
        anne = office.person("Anne", "Dahl", care);
        bo = office.person("Bo", "Ærø", care);
        hr.employ(anne);
        hr.employ(bo);
        kind = office.kind("RA" + care, "Løft", 24);
        dora = office.person("Dora", "Aby", care);
        office.register(dora, kind, Office.TODAY);
        office.register(office.person("Eva", "Bo", part), kind, Office.TODAY);
        view = hr.views(anne, views -> views.save(HrOffice.input("Ægte løft", Optional.empty(), Optional.of(kind))));
    }

    private ReportRunId sent(ExportFormat format) {
        hr.tell(anne, reports -> reports.plan(view, new ReportPlan(Rhythm.WEEKLY, 1, format, Set.of(anne, bo))));
        return sentAgain();
    }

    private ReportRunId sentAgain() {
        hr.reports(anne, reports -> reports.sendNow(view));
        return new ReportRunId(hr.told().get(hr.told().size() - 1).key());
    }

    @Test
    void eachGetsTheRowsThatTheyMaySeeInTheOrderOfTheView() throws IOException {
        ReportRunId run = sent(ExportFormat.PDF);

        String all = text(file(anne, "", run, ExportFormat.PDF));
        String part = text(file(bo, ward, run, ExportFormat.PDF));

        assertThat(all).contains("Ægte løft", "Havnestad Kommune", "2 rækker");
        assertThat(all.indexOf("Eva Bo")).isPositive().isLessThan(all.indexOf("Dora Aby"));
        assertThat(part).contains("Eva Bo", "1 række").doesNotContain("Dora Aby");
        ReportCopy copy = opened(anne, run).orElseThrow();
        assertThat(copy.files()).containsExactly(new ReportFile(ExportFormat.PDF, "aegte-loeft-2026-11-24.pdf"));
        assertThat(copy.name()).isEqualTo("Ægte løft");
        assertThat(copy.view()).isEqualTo(view);
        assertThat(copy.found()).isEqualTo(2);
        assertThat(copy.cut()).isFalse();
        assertThat(copy.until()).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @Test
    void nobodyElseGetsItNorAnythingThatWasNotPlanned() {
        ReportRunId run = sent(ExportFormat.XLSX);
        PersonId other = office.person("Frida", "Bak", care);

        assertThat(opened(other, run)).isEmpty();
        assertThat(downloaded(other, "", run, ExportFormat.XLSX)).isEmpty();
        assertThat(downloaded(anne, "", run, ExportFormat.PDF)).isEmpty();
        assertThat(downloaded(anne, "", new ReportRunId(run.value() + 1), ExportFormat.XLSX))
                .isEmpty();
    }

    @Test
    void itIsMadeWhenItIsWantedAndStaysAsItWasMade() throws IOException {
        ReportRunId run = sent(ExportFormat.PDF);
        assertThat(kept()).as("nobody wanted it yet").isZero();
        rename("Ny");
        byte[] first = file(anne, "", run, ExportFormat.PDF);
        rename("Nyere");

        assertThat(text(first)).contains("Dora Ny");
        assertThat(file(anne, "", run, ExportFormat.PDF)).isEqualTo(first);
        assertThat(kept()).isOne();
        assertThat(text(file(bo, "", run, ExportFormat.PDF)))
                .as("a copy of their own")
                .contains("Dora Nyere");
    }

    @Test
    void whoMaySeeAnotherPartByNowGetsItAnew() throws IOException {
        ReportRunId run = sent(ExportFormat.PDF);
        assertThat(text(file(bo, "", run, ExportFormat.PDF))).contains("Dora Aby");

        assertThat(text(file(bo, ward, run, ExportFormat.PDF)))
                .contains("Eva Bo")
                .doesNotContain("Dora Aby");
        assertThat(kept()).as("what may be seen no longer is kept no longer").isOne();
    }

    @Test
    void itIsThereForThirtyDaysAndThenDeleted() {
        ReportRunId run = sent(ExportFormat.XLSX);
        downloaded(anne, "", run, ExportFormat.XLSX);

        hr.on(Office.TODAY.plusDays(CertificateReports.DAYS_KEPT));
        hr.sendDue();
        assertThat(opened(anne, run)).isPresent();
        hr.on(Office.TODAY.plusDays(CertificateReports.DAYS_KEPT + 1));
        assertThat(opened(anne, run)).as("before it is deleted").isEmpty();
        hr.sendDue();
        assertThat(database.number("SELECT COUNT(*) FROM certification_report_copy WHERE run_id = " + run.value()))
                .isZero();
        assertThat(kept()).isZero();
    }

    @Test
    void whoGotItHasItThoughTheReportWasStoppedAndNotOnceTheViewIsGone() {
        ReportRunId run = sent(ExportFormat.XLSX);
        hr.tell(anne, reports -> reports.stop(view));
        database.execute("UPDATE certification_view SET shared = FALSE");
        assertThat(opened(bo, run)).isPresent();

        hr.views(anne, views -> {
            views.remove(view);
            return true;
        });
        assertThat(opened(bo, run)).isEmpty();
    }

    @Test
    void whatTheViewShowsMayBeGoneBeforeItIsMade() {
        long unit = office.unit(top, "Nedlagt");
        view = hr.views(
                anne, views -> views.save(HrOffice.input("Enhed", Optional.of(new UnitId(unit)), Optional.empty())));
        ReportRunId run = sent(ExportFormat.XLSX);
        database.execute("DELETE FROM unit WHERE id = " + unit);

        assertThat(opened(anne, run)).isEmpty();
    }

    @Test
    void whatIsTooLargeToBeKeptIsMadeEachTime() {
        ReportRunId run = sent(ExportFormat.XLSX);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(hr.reports(anne, 10L, download(run, ExportFormat.XLSX, out))).isPresent();
        assertThat(out.size()).isGreaterThan(10);
        assertThat(kept()).isZero();
        assertThat(hr.reports(anne, 10L, download(run, ExportFormat.XLSX, OutputStream.nullOutputStream())))
                .isPresent();
    }

    @Test
    void whatHasNoRoomOnPaperIsSaidThereAndComesWhole() throws IOException {
        database.execute(
                "INSERT INTO certificate_kind (id, code, title) SELECT 900000 + seq, CONCAT('M', seq), CONCAT('Type ', seq) FROM seq_0_to_%d"
                        .formatted(PrintedList.LONGEST),
                "INSERT INTO certification_standing (person_id, kind_id, state, required, valid, settled_at) SELECT %d, 900000 + seq, 'CERTIFIED', TRUE, TRUE, NOW() FROM seq_0_to_%d"
                        .formatted(dora.value(), PrintedList.LONGEST));
        try {
            view = hr.views(
                    anne, views -> views.save(HrOffice.input("Lang", Optional.of(new UnitId(care)), Optional.empty())));
            ReportRunId run = sent(ExportFormat.PDF);

            ReportCopy copy = opened(anne, run).orElseThrow();
            String paper = text(file(anne, "", run, ExportFormat.PDF));

            assertThat(copy.cut()).isTrue();
            assertThat(copy.printed()).isEqualTo(PrintedList.LONGEST);
            assertThat(copy.files())
                    .extracting(ReportFile::format)
                    .containsExactly(ExportFormat.PDF, ExportFormat.XLSX);
            String said = "de første %,d af %,d rækker"
                    .formatted(copy.printed(), copy.found())
                    .replace(',', '.');
            assertThat(paper.split(said, -1)).as("at its begin and at its end").hasSize(3);
            assertThat(paper).contains("Excel-filen, der følger med, har dem alle.");
            assertThat(new String(file(anne, "", run, ExportFormat.XLSX), 0, 2, StandardCharsets.US_ASCII))
                    .isEqualTo("PK");
        } finally {
            database.execute(
                    "DELETE FROM certification_standing WHERE kind_id >= 900000",
                    "DELETE FROM certificate_kind WHERE id >= 900000");
        }
    }

    @Test
    void aLongListIsCutOnPaperAndSaysSo() {
        PrintedList list = new PrintedList(Words.in(DANISH), "certification.export.cut");
        PersonId gerda = office.person("Gerda", "<&>", care);
        office.register(gerda, kind, Office.TODAY);
        StandingRow standing =
                office.askRecords(records -> records.standings(gerda)).get(0);
        for (int i = 0; i <= PrintedList.LONGEST; i++) {
            list.add(standing);
        }

        String page = list.page("Alle & flere", "Havnestad", Office.TODAY);

        assertThat(page).contains("Hent listen som Excel", "Alle &amp; flere", "&lt;&amp;&gt;");
        assertThat(page.split("<tr>", -1)).hasSize(PrintedList.LONGEST + 2);
    }

    private void rename(String name) {
        database.execute("UPDATE person SET family_name = '%s' WHERE id = %d".formatted(name, dora.value()));
    }

    private static long kept() {
        return database.number("SELECT COUNT(*) FROM certification_report_file");
    }

    private Optional<ReportCopy> opened(PersonId who, ReportRunId run) {
        return hr.reports(who, reports -> {
            try {
                return reports.open(run, DANISH);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private byte[] file(PersonId who, String path, ReportRunId run, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(hr.reports(who, path, download(run, format, out))).isPresent();
        return out.toByteArray();
    }

    private Optional<ReportFile> downloaded(PersonId who, String path, ReportRunId run, ExportFormat format) {
        return hr.reports(who, path, download(run, format, OutputStream.nullOutputStream()));
    }

    private static Function<CertificateReports, Optional<ReportFile>> download(
            ReportRunId run, ExportFormat format, OutputStream out) {
        return reports -> {
            try {
                return reports.download(run, format, DANISH, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(read.getDocumentCatalog().getLanguage()).startsWith("da");
            return new PDFTextStripper().getText(read);
        }
    }
}
