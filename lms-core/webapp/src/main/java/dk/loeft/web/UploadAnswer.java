package dk.loeft.web;

import dk.loeft.shared.RefusedException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What servlets have in common that take a file from a page as the body of a request, its name as a parameter, and answer in JSON.
 */
public final class UploadAnswer {
    private static final String HEADER = "X-Loeft-Upload";

    private static final int UNPROCESSABLE = 422;

    private UploadAnswer() {}

    /**
     * Whether one of our pages sends it; else it is answered with 403. Another site cannot make a browser send it: the header would
     * need a leave that is never given.
     */
    public static boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ours = "1".equals(request.getHeader(HEADER));
        if (!ours) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
        return ours;
    }

    /** What the file is called there, empty if it is not told. */
    public static String name(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("name")).orElse("");
    }

    /** It was taken. */
    public static void created(HttpServletResponse response, JsonObject about) throws IOException {
        send(response, HttpServletResponse.SC_CREATED, about);
    }

    /** It was not, and why. */
    public static void refused(
            HttpServletRequest request, HttpServletResponse response, Refusals refusals, RefusedException why)
            throws IOException {
        send(
                response,
                UNPROCESSABLE,
                Json.createObjectBuilder()
                        .add("message", refusals.sentence(why, Language.of(request)))
                        .build());
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
