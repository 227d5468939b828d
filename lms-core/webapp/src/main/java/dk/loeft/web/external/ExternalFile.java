package dk.loeft.web.external;

import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.external.ExternalLearning;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.web.attachment.AttachmentDownload;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;
import java.util.Optional;

/** A file that documents learning taken elsewhere. */
@WebServlet("/external/file")
public class ExternalFile extends AttachmentDownload {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ExternalLearning learning;

    @Inject
    public ExternalFile(ExternalLearning learning) {
        this.learning = learning;
    }

    @Override
    protected Optional<AttachedFile> file(long owner, AttachmentId file) {
        return learning.file(new ExternalLearningId(owner), file);
    }
}
