package dk.loeft.content.internal.packages;

import dk.loeft.content.Finding;
import dk.loeft.content.PackageId;
import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageReport;
import dk.loeft.organisation.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An uploaded package. It is born with its report and never changes. */
@Entity
@Table(name = "content_package")
class ContentPackage {
    private static final int LONG = 300;

    private static final int SHORT = 100;

    private static final int TAG = 35;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "content_hash", nullable = false)
    private String contentHash = "";

    @Column(name = "standard", nullable = false)
    private String standard = "";

    @Column(name = "standard_version")
    private @Nullable String standardVersion;

    @Column(name = "title", nullable = false)
    private String title = "";

    @Column(name = "file_name", nullable = false)
    private String fileName = "";

    @Column(name = "identifier", nullable = false)
    private String identifier = "";

    @Column(name = "version")
    private @Nullable String version;

    @Column(name = "language")
    private @Nullable String language;

    @Column(name = "files", nullable = false)
    private int files;

    @Column(name = "bytes", nullable = false)
    private long bytes;

    @Column(name = "parts", nullable = false)
    private int parts;

    @Column(name = "errors", nullable = false)
    private int errors;

    @Column(name = "warnings", nullable = false)
    private int warnings;

    @Column(name = "report", nullable = false)
    private String report = "";

    @Column(name = "uploaded_at", nullable = false)
    private Instant uploadedAt = Instant.EPOCH;

    @Column(name = "uploaded_by")
    private @Nullable Long uploadedBy;

    protected ContentPackage() {}

    ContentPackage(PackageReport found, Optional<PersonId> person, Instant now) {
        contentHash = found.sha256();
        standard = found.standard().name();
        standardVersion = cut(found.standardVersion(), SHORT);
        title = found.title().substring(0, Math.min(LONG, found.title().length()));
        fileName = found.fileName().substring(0, Math.min(LONG, found.fileName().length()));
        identifier = found.identifier()
                .substring(0, Math.min(LONG, found.identifier().length()));
        version = cut(found.version(), SHORT);
        language = cut(found.language(), TAG);
        files = found.files();
        bytes = found.bytes();
        parts = (int) found.allItems().filter(PackageItem::launchable).count();
        errors = count(found, Finding.Grade.ERROR);
        warnings = count(found, Finding.Grade.WARNING);
        report = ReportText.write(found);
        uploadedAt = now;
        uploadedBy = person.map(PersonId::value).orElse(null);
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    private static int count(PackageReport report, Finding.Grade grade) {
        return (int) report.findings().stream().filter(f -> f.grade() == grade).count();
    }

    PackageId id() {
        return new PackageId(id);
    }
}
