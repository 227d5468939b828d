package dk.loeft.content.internal.tracking;

import dk.loeft.content.CommitAnswer;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageReader;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.PartState;
import dk.loeft.testing.RealDatabase;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A course of four parts in the real database, and a desk from which it is taken. */
abstract class TrackedCourse {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    static final AtomicLong ATTEMPTS = new AtomicLong(100);

    static final Map<String, String> DONE = Map.of("cmi.core.lesson_status", "completed");

    @TempDir
    static Path root = Path.of("");

    /** Four SCOs; the last one has a mastery score of 80 and opens after the others. */
    static String course = "";

    Desk desk = new Desk(database);

    long attempt;

    @BeforeAll
    static void upload() throws Exception {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
        PackageStore store = new PackageStore(root);
        try (InputStream in = PackageReader.class.getResourceAsStream("samples/digital-dokumentation.zip")) {
            course = new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                    .upload(in, "x.zip")
                    .report()
                    .sha256();
        }
    }

    @BeforeEach
    void begin() {
        desk = new Desk(database);
        attempt = ATTEMPTS.incrementAndGet();
    }

    static void after(CyclicBarrier barrier, Runnable work) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        work.run();
    }

    CommitAnswer test(String status, String score) {
        String token = launch("TEST");
        return desk.commit(
                token,
                desk.of(
                        token,
                        1,
                        Map.of("cmi.core.lesson_status", status, "cmi.core.score.raw", score),
                        true,
                        "0000:01:00"));
    }

    void complete(String part) {
        String token = launch(part);
        desk.commit(token, desk.of(token, 1, DONE, true, "0000:01:00"));
    }

    String launch(String part) {
        return launch(part, LaunchMode.NORMAL);
    }

    String launch(String part, LaunchMode mode) {
        return desk.launch(course, attempt, mode, part);
    }

    String open() {
        return desk.open(course, attempt, LaunchMode.NORMAL, Optional.empty()).part();
    }

    PartState state(String part) {
        return desk.parts(course, Optional.of(new AttemptId(attempt))).stream()
                .filter(each -> each.id().equals(part))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
