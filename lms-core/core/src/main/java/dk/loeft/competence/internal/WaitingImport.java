package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkFormat;
import dk.loeft.competence.ImportId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file that was read and compared. It never changes, and goes when it is taken in or forgotten. */
@Entity
@Table(name = "competence_import")
class WaitingImport {
    static final int LONGEST_NAME = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "file_name", nullable = false, updatable = false)
    private String fileName = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "format", nullable = false, updatable = false)
    private FrameworkFormat format = FrameworkFormat.CSV;

    @Column(name = "content", nullable = false, updatable = false)
    private String content = "";

    @Column(name = "revision", nullable = false, updatable = false)
    private int revision;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt = Instant.EPOCH;

    protected WaitingImport() {}

    WaitingImport(String fileName, FrameworkFormat format, String content, int revision, Instant now) {
        this.fileName = fileName;
        this.format = format;
        this.content = content;
        this.revision = revision;
        this.madeAt = now;
    }

    ImportId id() {
        return new ImportId(id);
    }

    String fileName() {
        return fileName;
    }

    FrameworkFormat format() {
        return format;
    }

    FrameworkFile file() {
        return FrameworkFiles.read(format, content);
    }

    /** The revision of the framework that the file was compared with; 0: there was none. */
    int revision() {
        return revision;
    }
}
