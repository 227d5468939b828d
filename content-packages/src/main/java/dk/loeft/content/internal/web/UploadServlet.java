package dk.loeft.content.internal.web;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.UploadedPackage;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The upload from the authors' pages: {@code POST /authoring/upload?name=<file name>} with the file as body.
 *
 * <p>It acts for whoever is signed in. Another site cannot make a browser send it: the header {@value #HEADER} would need a
 * leave that is never given, and the session cookie is not sent along from elsewhere.
 */
@WebServlet("/authoring/upload")
public class UploadServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String HEADER = "X-Loeft-Upload";

    private final transient PackageUpload upload;

    private final transient CurrentActor current;

    @Inject
    UploadServlet(PackageUpload upload, CurrentActor current) {
        this.upload = upload;
        this.current = current;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UploadJson json = UploadJson.in(languages(request));
        if (!"1".equals(request.getHeader(HEADER))) {
            send(response, HttpServletResponse.SC_FORBIDDEN, json.message("content.upload.not-from-page"));
            return;
        }
        if (current.find().isEmpty()) {
            send(response, HttpServletResponse.SC_UNAUTHORIZED, json.message("content.upload.signed-out"));
            return;
        }
        String name = Optional.ofNullable(request.getParameter("name")).orElse("");
        try {
            UploadedPackage uploaded = upload.upload(request.getInputStream(), name);
            send(
                    response,
                    uploaded.known() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_CREATED,
                    json.brief(uploaded));
        } catch (PackageRefused refused) {
            send(response, UploadJson.status(refused), json.refusal(name, refused));
        } catch (NotPermittedException refused) {
            send(response, HttpServletResponse.SC_FORBIDDEN, json.message("content.upload.not-permitted"));
        }
    }

    private static List<Locale> languages(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        Stream<Locale> chosen = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals("loeft-language"))
                .flatMap(cookie -> UploadJson.cookie(cookie.getValue()).stream());
        return Stream.concat(chosen, Collections.list(request.getLocales()).stream())
                .toList();
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
