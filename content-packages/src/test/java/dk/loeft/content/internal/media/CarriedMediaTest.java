package dk.loeft.content.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.ItemsWithin;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.spi.ActivityProvider;
import dk.loeft.learning.spi.PartChange;
import dk.loeft.learning.spi.PartChange.Change;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which documents and pages are the same in the next version of a course. What is the same is carried as in every other standard. */
class CarriedMediaTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Path SAMPLE = Path.of("samples/klart-sprog.pdf");

    @TempDir
    static Path root = Path.of("");

    @BeforeAll
    static void author() {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
    }

    private static String upload(String name, byte[] file) throws Exception {
        PackageStore store = new PackageStore(root);
        return new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                .upload(new ByteArrayInputStream(file), name)
                .report()
                .sha256();
    }

    private static byte[] pages(Map<String, String> pages) throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (Map.Entry<String, String> page : new TreeMap<>(pages).entrySet()) {
                out.putNextEntry(new ZipEntry(page.getKey()));
                out.write(page.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip.toByteArray();
    }

    private static List<PartChange> compare(
            BiFunction<EntityManager, Clock, ActivityProvider> provider, String old, String fresh) {
        return database.inTransaction(manager ->
                provider.apply(manager, Clock.systemUTC()).compare(old, fresh).parts());
    }

    private static ActivityProvider pdf(EntityManager manager, Clock clock) {
        return new PdfActivityProvider(
                TransactionalPackages.index(manager),
                ItemsWithin.progress(manager, report -> LearningState.IN_PROGRESS, clock),
                ItemsWithin.launches(manager, clock));
    }

    private static ActivityProvider page(EntityManager manager, Clock clock) {
        return new PageActivityProvider(
                TransactionalPackages.index(manager),
                ItemsWithin.progress(manager, report -> LearningState.IN_PROGRESS, clock),
                ItemsWithin.launches(manager, clock));
    }

    @Test
    void aDocumentIsTheSameIfItHasAsManyPages() throws Exception {
        String old = upload("a.pdf", Files.readAllBytes(SAMPLE));
        String shorter;
        String corrected;
        try (PDDocument document = Loader.loadPDF(SAMPLE.toFile())) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.getDocumentInformation().setKeywords("rettet");
            document.save(bytes);
            corrected = upload("b.pdf", bytes.toByteArray());
            document.removePage(0);
            ByteArrayOutputStream fewer = new ByteArrayOutputStream();
            document.save(fewer);
            shorter = upload("c.pdf", fewer.toByteArray());
        }

        assertThat(compare(CarriedMediaTest::pdf, old, corrected))
                .extracting(PartChange::change)
                .containsExactly(Change.SAME);
        assertThat(compare(CarriedMediaTest::pdf, old, shorter))
                .extracting(PartChange::change)
                .containsExactly(Change.CHANGED);
    }

    @Test
    void aPageIsTheSameByItsNameWhateverItSays() throws Exception {
        String old = upload("gammel.zip", pages(Map.of("En.md", "# En", "To.md", "# To")));
        String fresh = upload("ny.zip", pages(Map.of("En.md", "# En, rettet", "Tre.md", "# Tre")));

        assertThat(compare(CarriedMediaTest::page, old, fresh))
                .extracting(PartChange::title, PartChange::change)
                .contains(tuple("Tre", Change.NEW), tuple("To", Change.GONE))
                .anySatisfy(change -> assertThat(change).isEqualTo(tuple("En, rettet", Change.SAME)));
    }
}
