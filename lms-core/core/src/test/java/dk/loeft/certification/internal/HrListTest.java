package dk.loeft.certification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.CertificateOverview;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.Certification;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.StandingRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HR's list of certificates on the real database: what it shows, in which order, and in how many statements. */
class HrListTest {
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final int FEW = 3;
    private static final int MANY = 60;

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static String top = "";

    private final Office office = new Office(database);

    private long care;
    private long school;
    private CertificateKindId aid = new CertificateKindId(0);

    @BeforeAll
    static void found() {
        top = "/" + new Office(database).unit("/", "Kommune") + "/";
    }

    @BeforeEach
    void furnish() {
        database.execute(
                "SET FOREIGN_KEY_CHECKS = 0",
                "DELETE FROM certification_standing",
                "DELETE FROM certification_event",
                "DELETE FROM certificate",
                "DELETE FROM certificate_kind_version",
                "DELETE FROM certificate_kind",
                "SET FOREIGN_KEY_CHECKS = 1");
        care = office.unit(top, "Omsorg");
        school = office.unit(top, "Skole");
        aid = office.kind("FH", "Førstehjælp", 24);
    }

    private CertificateId certified(String family, long unit, int monthsAgo) {
        PersonId person = office.person("Åse", family, unit);
        return office.register(person, aid, Office.TODAY.minusMonths(monthsAgo));
    }

    private List<String> names(CertificateFilter filter, String sort, boolean ascending) {
        return office.ask(c -> c.list(filter, new PageRequest(1, 50, sort, ascending))).rows().stream()
                .map(StandingRow::name)
                .toList();
    }

    private static CertificateFilter filter(
            Optional<UnitId> unit, Optional<CertificateState> state, int within, String text) {
        return new CertificateFilter(unit, Optional.empty(), state, within, text, false, false);
    }

    @Test
    void theListIsFilteredByUnitStatePeriodAndWords() {
        certified("Ærø", care, 1);
        certified("Borg", care, 23);
        certified("Dahl", school, 30);

        assertThat(names(CertificateFilter.all(), "expires", true)).containsExactly("Åse Dahl", "Åse Borg", "Åse Ærø");
        assertThat(names(filter(Optional.of(new UnitId(care)), Optional.empty(), 0, ""), "expires", true))
                .containsExactly("Åse Borg", "Åse Ærø");
        assertThat(names(filter(Optional.empty(), Optional.of(CertificateState.LAPSED), 0, ""), "expires", true))
                .containsExactly("Åse Dahl");
        assertThat(names(filter(Optional.empty(), Optional.empty(), 60, ""), "expires", true))
                .containsExactly("Åse Borg");
        assertThat(names(filter(Optional.empty(), Optional.empty(), 0, "ærø"), "expires", true))
                .containsExactly("Åse Ærø");
    }

    @Test
    void aSerialOrItsBeginningIsFoundAndANameWithAHyphenToo() {
        certified("Overgaard-Sejersen", care, 1);
        certified("Borg", care, 1);
        String serial = office.ask(
                        c -> c.list(filter(Optional.empty(), Optional.empty(), 0, "borg"), PageRequest.first(1)))
                .rows()
                .get(0)
                .serial();

        assertThat(names(filter(Optional.empty(), Optional.empty(), 0, serial), "name", true))
                .containsExactly("Åse Borg");
        assertThat(names(filter(Optional.empty(), Optional.empty(), 0, serial.toLowerCase(DANISH)), "", true))
                .containsExactly("Åse Borg");
        assertThat(names(filter(Optional.empty(), Optional.empty(), 0, serial.substring(0, 7)), "name", true))
                .containsExactly("Åse Borg", "Åse Overgaard-Sejersen");
        assertThat(names(filter(Optional.empty(), Optional.empty(), 0, "overgaard-sejer"), "name", true))
                .containsExactly("Åse Overgaard-Sejersen");
    }

    @Test
    void namesAreSortedAsDanesDo() {
        certified("Ørn", care, 1);
        certified("Aabye", care, 1);
        certified("Zebra", care, 1);
        certified("Æble", care, 1);

        assertThat(names(CertificateFilter.all(), "name", true))
                .containsExactly("Åse Zebra", "Åse Æble", "Åse Ørn", "Åse Aabye");
        assertThat(names(CertificateFilter.all(), "name", false))
                .containsExactly("Åse Aabye", "Åse Ørn", "Åse Æble", "Åse Zebra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "staffNumber", "unit", "certificate", "state", "due", "expires"})
    void onePageAfterTheOtherIsTheWholeListInItsOrder(String sort) {
        CertificateKindId other = office.kind("BR", "Brand", 12);
        for (int i = 0; i < 5; i++) {
            PersonId person = office.person("Åse", "Berg " + i % 2, i < 3 ? care : school);
            office.register(person, aid, Office.TODAY.minusMonths(7L * i));
            office.register(person, other, Office.TODAY.minusMonths(5L * i));
        }
        List<CertificateFilter> filters = List.of(
                CertificateFilter.all(),
                filter(Optional.of(new UnitId(care)), Optional.empty(), 0, ""),
                filter(Optional.empty(), Optional.of(CertificateState.CERTIFIED), 0, "berg"));
        for (CertificateFilter filter : filters) {
            for (boolean ascending : List.of(true, false)) {
                List<String> whole = whole(filter, new CertificateOrder(sort, ascending));
                List<String> paged = new ArrayList<>();
                for (int page = 1; paged.size() < whole.size(); page++) {
                    PageRequest request = new PageRequest(page, 3, sort, ascending);
                    Page<StandingRow> rows = office.ask(c -> c.list(filter, request));
                    assertThat(rows.total()).isEqualTo(whole.size());
                    assertThat(rows.rows()).hasSize(Math.min(3, whole.size() - paged.size()));
                    rows.rows().forEach(row -> paged.add(named(row)));
                }
                assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().isNotEmpty();
            }
        }
    }

    private static List<String> whole(CertificateFilter filter, CertificateOrder order) {
        List<String> rows = new ArrayList<>();
        database.transact(manager -> {
            try {
                new StandingListRepository(manager)
                        .stream(filter, order, new Scope(List.of("")), Office.TODAY, row -> rows.add(named(row)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return rows;
    }

    private static String named(StandingRow row) {
        return row.person().value() + " " + row.certificate() + " " + row.state() + " " + row.expires();
    }

    @Test
    void whoSeesAPartOfTheOrganisationSeesItsCertificatesAlone() {
        certified("Ærø", care, 1);
        CertificateId other = certified("Dahl", school, 1);
        office.asHrOf(top + care + "/");

        assertThat(names(CertificateFilter.all(), "name", true)).containsExactly("Åse Ærø");
        assertThat(office.ask(c -> c.overview(CertificateFilter.all(), PageRequest.first(1)))
                        .counts()
                        .valid())
                .isEqualTo(1);
        assertThat(office.<Boolean>ask(c -> c.certificate(other).isEmpty())).isTrue();
    }

    @Test
    void thePagesOfTheListTakeAsManyStatementsForManyRowsAsForFew() {
        fill(FEW);
        int list = statements(c -> c.list(CertificateFilter.all(), PageRequest.first(PageRequest.MAX_SIZE)));
        int kinds = statements(Certification::kinds);
        int counts = countStatements();

        fill(MANY);

        assertThat(statements(c -> c.list(CertificateFilter.all(), PageRequest.first(PageRequest.MAX_SIZE))))
                .isEqualTo(list)
                .isEqualTo(2);
        assertThat(statements(c -> c.overview(CertificateFilter.all(), PageRequest.first(PageRequest.MAX_SIZE))))
                .as("what both need is counted once")
                .isEqualTo(2);
        assertThat(office.<CertificateOverview>ask(c -> c.overview(CertificateFilter.all(), PageRequest.first(2))))
                .satisfies(overview -> {
                    assertThat(overview.page().total()).isEqualTo(FEW + MANY);
                    assertThat(overview.counts().all()).isEqualTo(FEW + MANY);
                });
        assertThat(statements(Certification::kinds)).isEqualTo(kinds);
        assertThat(statements(Certification::kindNames)).isOne();
        assertThat(countStatements()).isEqualTo(counts).isEqualTo(1);
    }

    @Test
    void onesOwnCertificatesTakeTheSameNumberOfStatementsHoweverManyThereAre() {
        PersonId person = office.person("Åse", "Ærø", care);
        Office own = new Office(database).asPerson(person);
        office.register(person, aid, Office.TODAY);
        int one = database.statementsOf((EntityManager manager) ->
                assertThat(own.service(manager).mine()).hasSize(1));

        for (int i = 0; i < FEW; i++) {
            office.register(person, office.kind("EGEN" + i, "Egen " + i, 12), Office.TODAY);
        }

        assertThat(database.statementsOf((EntityManager manager) ->
                        assertThat(own.service(manager).mine()).hasSize(1 + FEW)))
                .isEqualTo(one)
                .isEqualTo(3);
    }

    @Test
    void theExportTakesOneStatementHoweverLongItIs() {
        fill(FEW);
        int few = statements(c -> export(c, ExportFormat.CSV));

        fill(MANY);

        assertThat(statements(c -> export(c, ExportFormat.CSV))).isEqualTo(few);
    }

    @Test
    void aCsvFileOpensInDanishExcelAndHoldsNoFormula() {
        PersonId person = office.person("=2+2", "Ærø", care);
        office.register(person, aid, Office.TODAY);

        String csv = new String(office.<byte[]>ask(c -> export(c, ExportFormat.CSV)), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFFNavn;").contains("Førstehjælp", "Omsorg");
        assertThat(csv.lines().skip(1)).noneMatch(line -> line.startsWith("="));
    }

    @Test
    void anXlsxFileIsAWorkbookWithARowForEach() throws IOException {
        fill(FEW);

        byte[] workbook = office.ask(c -> export(c, ExportFormat.XLSX));

        String sheet = entry(workbook, "xl/worksheets/sheet1.xml");
        assertThat(sheet.split("<row ", -1)).hasSize(FEW + 2);
        assertThat(sheet).as("no text is held until the end").contains("t=\"inlineStr\"", "se Nr 1<");
    }

    private void fill(int holders) {
        for (int i = 0; i < holders; i++) {
            certified("Nr " + i, care, 1);
        }
    }

    private static int countStatements() {
        return database.statementsOf((EntityManager manager) ->
                new StandingListRepository(manager).counts(new Scope(List.of("")), Office.TODAY));
    }

    private int statements(Consumer<Certification> useCase) {
        return database.statementsOf((EntityManager manager) -> useCase.accept(office.service(manager)));
    }

    private static byte[] export(Certification certification, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            certification.export(CertificateFilter.all(), CertificateOrder.BY_EXPIRY, format, DANISH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String entry(byte[] zip, String name) throws IOException {
        Path file = Files.createTempFile("loeft-", ".xlsx");
        Files.write(file, zip);
        try (ZipFile in = new ZipFile(file.toFile())) {
            return new String(in.getInputStream(in.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
