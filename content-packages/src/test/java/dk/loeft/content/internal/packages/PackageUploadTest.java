package dk.loeft.content.internal.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.content.DiscardSink;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageReader;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageReport;
import dk.loeft.content.PackageRow;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.StoredPackage;
import dk.loeft.content.UploadedPackage;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PackageUploadTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    @TempDir
    Path root = Path.of("");

    private PackageStore store = new PackageStore(root);

    private TransactionalPackages packages = new TransactionalPackages(database, store);

    @BeforeEach
    void empty() {
        database.execute("DELETE FROM content_item", "DELETE FROM content_package");
        store = new PackageStore(root);
        packages = new TransactionalPackages(database, store);
    }

    @Test
    void aPackageIsStoredWithItsReportItsItemsAndItsFiles() throws Exception {
        UploadedPackage uploaded = upload(sample("digital-dokumentation"), "C:\\fakepath\\dokumentation.zip");

        assertThat(uploaded.known()).isFalse();
        StoredPackage stored = packages.find(uploaded.id()).orElseThrow();
        assertThat(stored.row().fileName()).isEqualTo("dokumentation.zip");
        assertThat(stored.row().uploadedAt()).isEqualTo(TransactionalPackages.NOW);
        assertThat(stored.row().usable()).isTrue();
        assertThat(stored.report()).isEqualTo(uploaded.report());
        assertThat(database.number("SELECT COUNT(*) FROM content_item"))
                .isEqualTo(uploaded.report().allItems().count());
        assertThat(store.file(uploaded.report().sha256(), List.of("imsmanifest.xml")))
                .isPresent();
    }

    @Test
    void theSameFileAgainIsTheSamePackage() throws Exception {
        UploadedPackage first = upload(sample("sikker-digital-hverdag"), "a.zip");
        UploadedPackage second = upload(sample("sikker-digital-hverdag"), "b.zip");

        assertThat(second.known()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(database.number("SELECT COUNT(*) FROM content_package")).isOne();
        assertThat(staging()).isEmpty();
    }

    @Test
    void aRefusedPackageLeavesNoFilesAndNoRows() throws IOException {
        byte[] refused = zip(Map.of("index.html", "no manifest"));

        assertThatThrownBy(() -> upload(refused, "x.zip")).isInstanceOf(PackageRefused.class);
        assertThat(database.number("SELECT COUNT(*) FROM content_package")).isZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsOfAnotherStandardThanWasSaidLeavesNothing() throws Exception {
        PackageUpload upload = new PackageUpload(packages, store, PackageLimits.defaults());
        byte[] zip = sample("sikker-digital-hverdag");

        assertThatThrownBy(
                        () -> upload.upload(new ByteArrayInputStream(zip), "x.zip", Optional.of(PackageStandard.CMI5)))
                .isInstanceOfSatisfying(PackageRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("standard.other");
                    assertThat(refused.args()).containsExactly("SCORM 1.2", "cmi5");
                });
        assertThat(database.number("SELECT COUNT(*) FROM content_package")).isZero();
        assertThat(files()).isEmpty();
        assertThat(upload.upload(new ByteArrayInputStream(zip), "x.zip", PackageStandard.of("scorm_12"))
                        .known())
                .isFalse();
    }

    @Test
    void aPackageThatCannotBeAddedLeavesNothing() throws Exception {
        byte[] zip = sample("sikker-digital-hverdag");
        database.execute("RENAME TABLE content_item TO content_item_away");
        try {
            assertThatThrownBy(() -> upload(zip, "x.zip")).isInstanceOf(RuntimeException.class);
        } finally {
            database.execute("RENAME TABLE content_item_away TO content_item");
        }
        assertThat(database.number("SELECT COUNT(*) FROM content_package")).isZero();
        assertThat(files()).isEmpty();
    }

    @Test
    void filesWithoutARowFromAnEarlierCrashAreTakenOver() throws Exception {
        byte[] zip = sample("sikker-digital-hverdag");
        UploadedPackage first = upload(zip, "x.zip");
        database.execute("DELETE FROM content_item", "DELETE FROM content_package");

        UploadedPackage again = upload(zip, "x.zip");

        assertThat(again.known()).isFalse();
        assertThat(store.holds(first.report().sha256())).isTrue();
        assertThat(staging()).isEmpty();
    }

    @Test
    void aPackageWithErrorsIsKeptButNotUsable() throws Exception {
        String manifest = new String(sampleEntry("sikker-digital-hverdag", "imsmanifest.xml"), StandardCharsets.UTF_8);
        UploadedPackage uploaded =
                upload(zip(Map.of("imsmanifest.xml", manifest, "other.html", "the launch page is missing")), "x.zip");

        assertThat(uploaded.report().hasErrors()).isTrue();
        PackageRow row = packages.find(uploaded.id()).orElseThrow().row();
        assertThat(row.usable()).isFalse();
        assertThat(row.errors()).isPositive();
        database.transact(
                manager -> assertThat(TransactionalPackages.index(manager).usable(row.reference()))
                        .isEmpty());
    }

    @Test
    void theListIsFilteredSortedAndPagedInSql() throws Exception {
        upload(sample("sikker-digital-hverdag"), "b.zip");
        upload(sample("digital-dokumentation"), "a.zip");
        upload(sample("ledelse-af-digitalisering-intro"), "100%.zip");

        assertThat(packages.packages("", new PageRequest(1, 2, "file", true)).rows())
                .extracting(PackageRow::fileName)
                .containsExactly("100%.zip", "a.zip");
        assertThat(packages.packages("", PageRequest.first(2)).total()).isEqualTo(3);
        assertThat(packages.packages("0% zip", PageRequest.first(10)).rows())
                .extracting(PackageRow::fileName)
                .containsExactly("100%.zip");
        assertThat(packages.packages("", PageRequest.first(1)).rows())
                .as("the newest first")
                .extracting(PackageRow::fileName)
                .containsExactly("100%.zip");
    }

    @Test
    void theListTakesTheSameNumberOfStatementsHoweverLongItIs() throws Exception {
        upload(sample("digital-dokumentation"), "a.zip");
        int few = packages.statementsOfList();
        database.execute(
                "INSERT INTO content_package (content_hash, standard, title, file_name, identifier, files, bytes,"
                        + " parts, errors, warnings, report, uploaded_at)"
                        + " SELECT SHA2(s.seq, 256), p.standard, CONCAT('Nr ', s.seq), CONCAT(s.seq, '.zip'), p.identifier,"
                        + " p.files, p.bytes, p.parts, 0, 0, p.report, p.uploaded_at FROM content_package p, seq_1_to_200 s");

        assertThat(packages.packages("", PageRequest.first(PageRequest.MAX_SIZE))
                        .rows())
                .hasSize(201);
        assertThat(packages.statementsOfList()).isEqualTo(few).isEqualTo(2);
    }

    @Test
    void aReportSurvivesBeingKept() throws Exception {
        PackageReport report = new PackageReader()
                .read(
                        new ByteArrayInputStream(sample("digital-dokumentation")),
                        "x.zip",
                        new DiscardSink(),
                        PackageLimits.defaults());
        assertThat(ReportText.read(ReportText.write(report))).isEqualTo(report);
    }

    private UploadedPackage upload(byte[] zip, String name) throws IOException, PackageRefused {
        return new PackageUpload(packages, store, PackageLimits.defaults()).upload(new ByteArrayInputStream(zip), name);
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream in = PackageReader.class.getResourceAsStream("samples/" + name + ".zip")) {
            return in.readAllBytes();
        }
    }

    private static byte[] sampleEntry(String name, String entry) throws IOException {
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(sample(name)))) {
            for (ZipEntry at = zip.getNextEntry(); at != null; at = zip.getNextEntry()) {
                if (at.getName().equals(entry)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IOException(entry);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private List<Path> staging() throws IOException {
        try (Stream<Path> left = Files.list(root.resolve("staging"))) {
            return left.toList();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> left = Files.walk(root)) {
            return left.filter(Files::isRegularFile).toList();
        }
    }
}
