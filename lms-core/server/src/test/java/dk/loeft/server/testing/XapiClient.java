package dk.loeft.server.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sends what the learning record store is asked.
 *
 * @param authorization the header, or empty for none
 * @param version the header, or empty for none
 */
public record XapiClient(RunningLoeft loeft, String authorization, String version) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Map<String, String> CREDENTIALS = new HashMap<>();

    public HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(loeft.contentOrigin() + "/xapi" + path));
        if (!version.isEmpty()) {
            request.header("X-Experience-API-Version", version);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    public HttpResponse<String> get(String path) {
        return sent(to(path));
    }

    public HttpResponse<String> send(String method, String path, String contentType, String body) {
        return sent(to(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> post(String json) {
        return send("POST", "/statements", "application/json", json.replace('\'', '"'));
    }

    public XapiClient speaking(String other) {
        return new XapiClient(loeft, authorization, other);
    }

    public XapiClient with(String other) {
        return new XapiClient(loeft, other, version);
    }

    public static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With a credential of those scopes, made at the terminal once. */
    public static XapiClient of(RunningLoeft loeft, String... scopes) {
        String basic = CREDENTIALS.computeIfAbsent(
                loeft.data() + " " + String.join(" ", scopes), key -> credential(loeft, scopes));
        return new XapiClient(loeft, "Basic " + basic, "1.0.3");
    }

    private static String credential(RunningLoeft loeft, String... scopes) {
        List<String> words = new ArrayList<>(List.of(
                "lrs-credential", "create", "prøve", "--data", loeft.data().toString()));
        for (String scope : scopes) {
            words.addAll(List.of("--scope", scope));
        }
        Ended made = Ended.of(words);
        if (made.code() != 0) {
            throw new IllegalStateException(made.toString());
        }
        List<String> lines = made.out().lines().toList();
        String pair =
                lines.get(0).substring("key: ".length()) + ":" + lines.get(1).substring("secret: ".length());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    public static String statement(UUID id, String person) {
        return """
            {'id':'%s','actor':{'mbox':'mailto:%s@example.dk'},'verb':{'id':'http://example.dk/verbs/read'},
             'object':{'id':'http://example.dk/activities/%s'}}\
            """.formatted(id, person, person);
    }

    public static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
