package dk.loeft.content.internal.tracking;

import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.learning.spi.Carrying;
import dk.loeft.testing.RealDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Attempts of person 1 that take the place of others on the next version of a package. */
public final class Successors {
    private static final AtomicLong CARRYINGS = new AtomicLong(500);

    private final RealDatabase database;

    private final String old;

    private final String fresh;

    /** @param old reference of the package that is replaced by the fresh one */
    public Successors(RealDatabase database, String kind, String old, String fresh) {
        this.database = database;
        this.old = old;
        this.fresh = fresh;
        database.execute(
                "INSERT IGNORE INTO course (id, title, summary, description, language, minutes, state, created_at)"
                        + " VALUES (1, 'Kursus', '', '', 'da', 0, 'PUBLISHED', '2026-01-01')",
                "INSERT IGNORE INTO course_version (id, course_id, number, activity_kind, activity_reference)"
                        + " VALUES (1, 1, 1, '" + kind + "', '" + old + "'), (2, 1, 2, '" + kind + "', '" + fresh
                        + "')");
    }

    /** The number of a carrying that nothing belongs to yet. */
    public long carrying() {
        return CARRYINGS.incrementAndGet();
    }

    /** A new attempt that is filled by that carrying, in the place of another one. */
    public long of(long attempt, long carrying) {
        long next = attempt + 100_000;
        database.execute(
                "INSERT IGNORE INTO attempt (id, course_version_id, person_id, number, begun_at, success) VALUES ("
                        + attempt + ", 1, 1, 1, '2026-01-01', 'UNKNOWN')",
                "INSERT INTO attempt (id, course_version_id, person_id, number, begun_at, success, succeeds_id, carry_id) VALUES ("
                        + next + ", 2, 1, 2, '2026-01-01', 'UNKNOWN', " + attempt + ", " + carrying + ")");
        return next;
    }

    /** The same attempt is to be filled once more. */
    public Carrying again(long next) {
        long carrying = carrying();
        database.execute("UPDATE attempt SET carry_id = " + carrying + " WHERE id = " + next);
        return carrying(carrying);
    }

    public Carrying carrying(long id) {
        return new Carrying(id, old, fresh, TransactionalPackages.NOW);
    }

    /** A package in which one file says something else. */
    public static InputStream edited(InputStream zip, String file, UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream old = new ZipInputStream(zip);
                ZipOutputStream fresh = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
                byte[] content = old.readAllBytes();
                fresh.putNextEntry(new ZipEntry(entry.getName()));
                fresh.write(
                        entry.getName().equals(file)
                                ? edit.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
