package dk.loeft.web.competence;

import dk.loeft.competence.Frameworks;
import dk.loeft.competence.ImportId;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Language;
import dk.loeft.web.Refusals;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Takes a framework's file from the page: {@code POST /competence/upload?name=<file name>} with the file as body. Answers with the
 * key of the waiting import, or 422 and a sentence.
 *
 * <p>Another site cannot make a browser send it: the header {@value #HEADER} would need a leave that is never given.
 */
@WebServlet("/competence/upload")
public class FrameworkUpload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String HEADER = "X-Loeft-Upload";

    private static final int UNPROCESSABLE = 422;

    private final transient Frameworks frameworks;

    private final transient Refusals refusals;

    @Inject
    public FrameworkUpload(Frameworks frameworks, Refusals refusals) {
        this.frameworks = frameworks;
        this.refusals = refusals;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"1".equals(request.getHeader(HEADER))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String name = Optional.ofNullable(request.getParameter("name")).orElse("");
        // One byte more than a file may have tells that it has too many.
        byte[] file = request.getInputStream().readNBytes(Frameworks.MAX_BYTES + 1);
        try {
            ImportId waiting = frameworks.plan(name, file);
            send(
                    response,
                    HttpServletResponse.SC_CREATED,
                    Json.createObjectBuilder().add("id", waiting.value()).build());
        } catch (RefusedException refused) {
            send(
                    response,
                    UNPROCESSABLE,
                    Json.createObjectBuilder()
                            .add("message", refusals.sentence(refused, Language.of(request)))
                            .build());
        }
    }

    private static void send(HttpServletResponse response, int status, JsonObject json) throws IOException {
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
