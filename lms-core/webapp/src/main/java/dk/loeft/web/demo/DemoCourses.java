package dk.loeft.web.demo;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindInput;
import dk.loeft.certification.Certification;
import dk.loeft.certification.CourseTie;
import dk.loeft.competence.CompetenceId;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageRow;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.Packages;
import dk.loeft.content.UploadedPackage;
import dk.loeft.learning.AuthoredCourse;
import dk.loeft.learning.Authoring;
import dk.loeft.learning.CourseCompetences;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo's kinds of certificate and its courses, made of the samples that Løft ships: at least one of each standard. */
@ApplicationScoped
class DemoCourses {
    private final Authoring authoring;
    private final Certification certification;
    private final PackageUpload upload;
    private final Packages packages;
    private final CourseCompetences shown;

    @Inject
    DemoCourses(
            Authoring authoring,
            Certification certification,
            PackageUpload upload,
            Packages packages,
            CourseCompetences shown) {
        this.authoring = authoring;
        this.certification = certification;
        this.upload = upload;
        this.packages = packages;
        this.shown = shown;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoCourses() {
        this(null, null, null, null, null);
    }

    /** Makes the kinds of certificate; the keys are their codes. */
    Map<String, CertificateKindId> kinds() {
        Map<String, CertificateKindId> kinds = new HashMap<>();
        certification.kindNames().forEach(kind -> kinds.put(kind.code(), kind.id()));
        for (Map<String, String> row : DemoTable.rows("kinds.csv")) {
            kinds.computeIfAbsent(
                    row.getOrDefault("code", ""),
                    code -> certification.addKind(CertificateKindInput.of(
                            code,
                            row.getOrDefault("title", ""),
                            Optional.of(row.getOrDefault("months", ""))
                                    .filter(months -> !months.isEmpty())
                                    .map(Integer::valueOf),
                            Integer.parseInt(row.getOrDefault("window", "0")),
                            Integer.parseInt(row.getOrDefault("grace", "0")))));
        }
        return kinds;
    }

    /** Publishes the courses; the keys are the rows of the table. Those that were there already are left out. */
    Map<CourseId, Map<String, String>> courses(Map<String, CertificateKindId> kinds) {
        Known<AuthoredCourse> known = authored();
        Map<CourseId, Map<String, String>> made = new LinkedHashMap<>();
        for (Map<String, String> row : DemoTable.rows("courses.csv")) {
            if (known.find(row.getOrDefault("title", "")).isEmpty()) {
                made.put(publish(row, kinds), row);
            }
        }
        return made;
    }

    /** Says what the courses show, where nothing was said yet. */
    void competences(Map<List<String>, CompetenceId> known) {
        Known<AuthoredCourse> courses = authored();
        for (Map<String, String> row : DemoTable.rows("course-competences.csv")) {
            Optional<CourseId> course =
                    courses.find(row.getOrDefault("title", "")).map(AuthoredCourse::course);
            CompetenceId competence = DemoCompetences.competence(known, row);
            Optional<Integer> fromResult = number(row, "result");
            if (course.isPresent()
                    && shown.shownBy(course.get()).stream()
                            .noneMatch(each -> each.competence().equals(competence)
                                    && each.fromResult().equals(fromResult))) {
                shown.show(
                        course.get(),
                        competence,
                        Integer.parseInt(row.getOrDefault("level", "")),
                        fromResult,
                        number(row, "months"));
            }
        }
    }

    private Known<AuthoredCourse> authored() {
        return new Known<>(
                text -> authoring.authored(text, PageRequest.first(PageRequest.MAX_SIZE)),
                course -> course.input().title());
    }

    private static Optional<Integer> number(Map<String, String> row, String column) {
        return Optional.of(row.getOrDefault(column, ""))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf);
    }

    private CourseId publish(Map<String, String> row, Map<String, CertificateKindId> kinds) {
        UploadedPackage uploaded = uploaded(row.getOrDefault("sample", ""));
        CourseInput input = new CourseInput(
                row.getOrDefault("title", ""),
                row.getOrDefault("summary", ""),
                "",
                "da",
                Integer.parseInt(row.getOrDefault("minutes", "0")));
        PackageRow stored = packages.find(uploaded.id()).orElseThrow().row();
        CourseId course = authoring.draft(input, stored.standard().activityKind(), stored.reference());
        certification.tie(
                course,
                Optional.ofNullable(kinds.get(row.getOrDefault("code", ""))).map(CourseTie::first));
        authoring.publish(course);
        return course;
    }

    private UploadedPackage uploaded(String sample) {
        try (InputStream file = PackageUpload.class.getResourceAsStream("samples/" + sample)) {
            if (file == null) {
                throw new IllegalStateException("no sample package " + sample);
            }
            return upload.upload(file, sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PackageRefused e) {
            throw new IllegalStateException(sample, e);
        }
    }
}
