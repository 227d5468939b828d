package dk.loeft.xapi.internal.forward;

import dk.loeft.shared.outbox.Why;
import dk.loeft.xapi.StoredAttachment;
import dk.loeft.xapi.internal.forward.Consignment.Item;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Speaks to another learning record store over HTTP (1.0.3 Communication 2.1.2; 2.0 4.1.6.1). */
@ApplicationScoped
class OtherLrs {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private static final Duration ANSWER = Duration.ofSeconds(60);

    /** Answers that are about what was sent; all others are about who sent it, where to, or when. */
    private static final Set<Integer> ABOUT_CONTENT = Set.of(400, 409, 413, 415, 422);

    private static final int CONFLICT = 409;

    private static final int OK = 200;

    private static final int NO_CONTENT = 204;

    private static final int LONGEST_ANSWER = 300;

    /** No redirects: another address was not chosen by anybody here. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** What came of sending some statements. */
    sealed interface Answer {
        /** They are there. */
        record Arrived() implements Answer {}

        /** Something among them is not taken. */
        record Refused(String reason) implements Answer {}

        /** Nothing was said of them; they can be sent again. */
        record Unreachable(Why why) implements Answer {}
    }

    Answer send(Target target, List<Item> items) {
        try {
            HttpResponse<String> response = client.send(post(target, items), BodyHandlers.ofString());
            if (response.statusCode() == OK || response.statusCode() == NO_CONTENT) {
                return new Answer.Arrived();
            }
            if (response.statusCode() == CONFLICT && items.size() == 1 && isThere(target, items.get(0))) {
                return new Answer.Arrived();
            }
            return ABOUT_CONTENT.contains(response.statusCode())
                    ? new Answer.Refused(response.statusCode() + ": " + readable(response.body()))
                    : new Answer.Unreachable(Why.of("xapi.forward.trouble.answered", response.statusCode()));
        } catch (IOException e) {
            // The message may name addresses within the house, the kind does not.
            return new Answer.Unreachable(
                    Why.of("xapi.forward.trouble.silent", e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unreachable(Why.of("xapi.forward.trouble.stopped"));
        }
    }

    /** Whether the same statement is there under that id, voided or not. */
    private boolean isThere(Target target, Item item) throws IOException, InterruptedException {
        for (String parameter : List.of("statementId", "voidedStatementId")) {
            HttpResponse<String> found = client.send(
                    request(target, "/statements?" + parameter + "=" + item.id())
                            .GET()
                            .build(),
                    BodyHandlers.ofString());
            if (found.statusCode() == OK) {
                try {
                    return new Statement(XapiJson.object(found.body(), "statement"))
                            .saysTheSameAs(new Statement(XapiJson.object(item.json(), "statement")));
                } catch (InvalidXapiException e) {
                    return false;
                }
            }
        }
        return false;
    }

    private static HttpRequest post(Target target, List<Item> items) throws FileNotFoundException {
        String json = items.stream().map(Item::json).collect(Collectors.joining(",", "[", "]"));
        Map<StoredAttachment, Path> attachments = new LinkedHashMap<>();
        items.forEach(each -> attachments.putAll(each.attachments()));
        HttpRequest.Builder request = request(target, "/statements");
        if (attachments.isEmpty()) {
            return request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json))
                    .build();
        }
        String boundary = "loeft-" + UUID.randomUUID();
        return request.header("Content-Type", "multipart/mixed; boundary=" + boundary)
                .POST(parts(json, attachments, boundary))
                .build();
    }

    /** The statements first, then the data (1.0.3 Communication 1.5.2); files are read while they are sent. */
    private static BodyPublisher parts(String json, Map<StoredAttachment, Path> attachments, String boundary)
            throws FileNotFoundException {
        List<BodyPublisher> parts = new ArrayList<>();
        parts.add(text("--" + boundary + "\r\nContent-Type: application/json\r\n\r\n" + json));
        for (Map.Entry<StoredAttachment, Path> each : attachments.entrySet()) {
            parts.add(text("\r\n--" + boundary + "\r\nContent-Type: "
                    + each.getKey().contentType()
                    + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: "
                    + each.getKey().sha2() + "\r\n\r\n"));
            parts.add(BodyPublishers.ofFile(each.getValue()));
        }
        parts.add(text("\r\n--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(Target target, String path) {
        return HttpRequest.newBuilder(URI.create(target.endpoint() + path))
                .timeout(ANSWER)
                .header("Authorization", target.authorization())
                .header("X-Experience-API-Version", target.version().text());
    }

    /** The beginning of what was said, without the addresses of people. */
    private static String readable(String answer) {
        String line = answer.replaceAll("\\s+", " ")
                .replaceAll("[^\\s@\"':=]+@[^\\s\"',;]+", "…@…")
                .strip();
        return line.length() > LONGEST_ANSWER ? line.substring(0, LONGEST_ANSWER) + "…" : line;
    }
}
