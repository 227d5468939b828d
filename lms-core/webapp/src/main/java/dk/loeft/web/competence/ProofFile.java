package dk.loeft.web.competence;

import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.competence.ProofId;
import dk.loeft.competence.Proofs;
import dk.loeft.web.attachment.AttachmentDownload;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.Serial;
import java.util.Optional;

/** A file that documents proof of a competence. */
@WebServlet("/competence/proof-file")
public class ProofFile extends AttachmentDownload {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Proofs proofs;

    @Inject
    public ProofFile(Proofs proofs) {
        this.proofs = proofs;
    }

    @Override
    protected Optional<AttachedFile> file(long owner, AttachmentId file) {
        return proofs.file(new ProofId(owner), file);
    }
}
