package dk.loeft.content.testing;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.learning.CourseId;
import dk.loeft.testing.RealDatabase;
import java.io.ByteArrayInputStream;

/** A package in the store and a course that rests on it, with people who are enrolled in it. */
public final class TakenCourse {
    private final RealDatabase database;

    private final PackageStore store;

    private final String reference;

    private final CourseId course;

    private TakenCourse(RealDatabase database, PackageStore store, String reference, CourseId course) {
        this.database = database;
        this.store = store;
        this.reference = reference;
        this.course = course;
    }

    /** Uploads the package and makes the course; its key must be new. */
    public static TakenCourse of(RealDatabase database, PackageStore store, byte[] zip, String kind, long course)
            throws Exception {
        String reference = new PackageUpload(
                        new TransactionalPackages(database, store), store, PackageLimits.defaults())
                .upload(new ByteArrayInputStream(zip), "kursus.zip")
                .report()
                .sha256();
        database.execute(
                "INSERT INTO course (id, title, summary, description, language, minutes, state, created_at) VALUES ("
                        + course + ", 'Kursus " + course + "', '', '', 'da', 10, 'PUBLISHED', '2026-01-01')",
                "INSERT INTO course_version (id, course_id, number, activity_kind, activity_reference) VALUES ("
                        + course + ", " + course + ", 1, '" + kind + "', '" + reference + "')");
        return new TakenCourse(database, store, reference, new CourseId(course));
    }

    /** Makes a person; to be called once for each. */
    public static void person(RealDatabase database, long id, String name) {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at) VALUES ("
                + id + ", 'M" + id + "', '" + name + "', 'Ærø', 'da', '2026-01-01')");
    }

    /** Enrols a person, with an attempt under way. The enrolment has the key of the attempt. */
    public void enrol(long person, long attempt) {
        database.execute(
                "INSERT INTO enrolment (id, person_id, course_id, state, enrolled_at) VALUES (" + attempt + ", "
                        + person + ", " + course.value() + ", 'IN_PROGRESS', '2026-01-01')",
                "INSERT INTO attempt (id, enrolment_id, course_version_id, person_id, number, begun_at, success) VALUES ("
                        + attempt + ", " + attempt + ", " + course.value() + ", " + person
                        + ", 1, '2026-01-01', 'UNKNOWN')",
                "UPDATE enrolment SET current_attempt_id = " + attempt + " WHERE id = " + attempt);
    }

    public String reference() {
        return reference;
    }

    public CourseId course() {
        return course;
    }

    public PackageStore store() {
        return store;
    }
}
