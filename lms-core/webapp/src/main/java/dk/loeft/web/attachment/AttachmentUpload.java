package dk.loeft.web.attachment;

import dk.loeft.attachment.Attached;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.attachment.Attachments;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.UploadAnswer;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;

/**
 * Takes a file that a form will attach: {@code POST /attachment/upload?name=<file name>} with the file as body. Answers with its key,
 * the name it is kept under and its size, or 422 and a sentence.
 */
@WebServlet("/attachment/upload")
public class AttachmentUpload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Attachments attachments;

    private final transient Refusals refusals;

    @Inject
    public AttachmentUpload(Attachments attachments, Refusals refusals) {
        this.attachments = attachments;
        this.refusals = refusals;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!UploadAnswer.admits(request, response)) {
            return;
        }
        // One byte more than a file may have tells that it has too many.
        byte[] content = request.getInputStream().readNBytes(Math.toIntExact(attachments.limit() + 1));
        try {
            AttachmentId file = attachments.upload(UploadAnswer.name(request), content);
            JsonObjectBuilder about = Json.createObjectBuilder().add("id", file.value());
            for (Attached kept : attachments.loose(List.of(file))) {
                about.add("name", kept.name()).add("size", kept.size());
            }
            UploadAnswer.created(response, about.build());
        } catch (RefusedException refused) {
            UploadAnswer.refused(request, response, refusals, refused);
        }
    }
}
