package dk.loeft.external.internal;

import static dk.loeft.attachment.AttachedTo.Kind.EXTERNAL_LEARNING;

import dk.loeft.attachment.Attached;
import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachedTo;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.attachment.Attachments;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.external.ExternalRow;
import dk.loeft.shared.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of learning taken elsewhere. */
@Dependent
class Documented {
    private final Attachments attachments;

    @Inject
    Documented(Attachments attachments) {
        this.attachments = attachments;
    }

    void attach(ExternalLearningId learning, List<AttachmentId> files) {
        attachments.attach(new AttachedTo(EXTERNAL_LEARNING, learning.value()), files);
    }

    Optional<AttachedFile> file(ExternalLearningId learning, AttachmentId file) {
        return attachments.file(new AttachedTo(EXTERNAL_LEARNING, learning.value()), file);
    }

    /** The rows with their files, by one statement more, or by none. */
    List<ExternalRow> with(List<ExternalRow> rows) {
        Map<Long, List<Attached>> files = attachments.of(
                EXTERNAL_LEARNING, rows.stream().map(row -> row.id().value()).toList());
        return rows.stream()
                .map(row -> row.with(files.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    Page<ExternalRow> with(Page<ExternalRow> page) {
        return new Page<>(with(page.rows()), page.total(), page.request());
    }
}
