package dk.loeft.web.competence;

import dk.loeft.competence.Frameworks;
import dk.loeft.competence.ImportId;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.UploadAnswer;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/**
 * Takes a framework's file from the page: {@code POST /competence/upload?name=<file name>} with the file as body. Answers with the
 * key of the waiting import, or 422 and a sentence.
 */
@WebServlet("/competence/upload")
public class FrameworkUpload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Frameworks frameworks;

    private final transient Refusals refusals;

    @Inject
    public FrameworkUpload(Frameworks frameworks, Refusals refusals) {
        this.frameworks = frameworks;
        this.refusals = refusals;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!UploadAnswer.admits(request, response)) {
            return;
        }
        // One byte more than a file may have tells that it has too many.
        byte[] file = request.getInputStream().readNBytes(Frameworks.MAX_BYTES + 1);
        try {
            ImportId waiting = frameworks.plan(UploadAnswer.name(request), file);
            UploadAnswer.created(
                    response,
                    Json.createObjectBuilder().add("id", waiting.value()).build());
        } catch (RefusedException refused) {
            UploadAnswer.refused(request, response, refusals, refused);
        }
    }
}
