package dk.loeft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.server.testing.Ended;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The learning record store over HTTP, with credentials made at the terminal while the server runs. */
@ExtendWith(LoeftServer.class)
class XapiIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Map<String, String> CREDENTIALS = new HashMap<>();

    /** Sends what the store is asked. */
    private record Client(RunningLoeft loeft, String authorization, String version) {
        HttpRequest.Builder to(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(loeft.contentOrigin() + "/xapi" + path));
            if (!version.isEmpty()) {
                request.header("X-Experience-API-Version", version);
            }
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            return request;
        }

        HttpResponse<String> get(String path) {
            return sent(to(path));
        }

        HttpResponse<String> send(String method, String path, String contentType, String body) {
            return sent(to(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
        }

        HttpResponse<String> post(String json) {
            return send("POST", "/statements", "application/json", json.replace('\'', '"'));
        }

        Client speaking(String other) {
            return new Client(loeft, authorization, other);
        }

        Client with(String other) {
            return new Client(loeft, other, version);
        }
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Client client(RunningLoeft loeft, String... scopes) {
        String basic = CREDENTIALS.computeIfAbsent(String.join(" ", scopes), key -> credential(loeft, scopes));
        return new Client(loeft, "Basic " + basic, "1.0.3");
    }

    private static String credential(RunningLoeft loeft, String... scopes) {
        List<String> words = new ArrayList<>(List.of(
                "lrs-credential", "create", "prøve", "--data", loeft.data().toString()));
        for (String scope : scopes) {
            words.addAll(List.of("--scope", scope));
        }
        Ended made = Ended.of(words);
        assertThat(made.code()).as(made.toString()).isZero();
        List<String> lines = made.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).matches("key: [0-9a-f]{32}");
        assertThat(lines.get(1)).matches("secret: [\\w-]{43}");
        String pair =
                lines.get(0).substring("key: ".length()) + ":" + lines.get(1).substring("secret: ".length());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String statement(UUID id, String person) {
        return """
                {'id':'%s','actor':{'mbox':'mailto:%s@example.dk'},'verb':{'id':'http://example.dk/verbs/read'},
                 'object':{'id':'http://example.dk/activities/%s'}}""".formatted(id, person, person);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void statementsAreStoredAndFoundByBothVersions(RunningLoeft loeft) {
        Client client = client(loeft);
        for (String version : List.of("1.0.3", "2.0.0")) {
            UUID id = UUID.randomUUID();
            HttpResponse<String> stored = client.speaking(version).post(statement(id, "v" + version));
            assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
            assertThat(stored.body()).isEqualTo("[\"" + id + "\"]");

            HttpResponse<String> found = client.speaking(version).get("/statements?statementId=" + id);
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.headers().firstValue("X-Experience-API-Version")).contains(version);
            assertThat(found.headers().firstValue("Last-Modified")).isPresent();
            Instant through = OffsetDateTime.parse(found.headers()
                            .firstValue("X-Experience-API-Consistent-Through")
                            .orElseThrow())
                    .toInstant();
            assertThat(through)
                    .isAfterOrEqualTo(Instant.parse(json(found.body()).getString("stored")));
            assertThat(json(found.body()).getString("version")).isEqualTo(version.equals("1.0.3") ? "1.0.0" : "2.0.0");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 400, 0.9", "0.95, 400, 2.0.0", "1.1.0, 400, 2.0.0", "1.0, 200, 1.0.3", "2.0, 200, 2.0.0"})
    void aVersionMustBeNamedAndKnown(String version, int status, String answered, RunningLoeft loeft) {
        HttpResponse<String> answer = client(loeft).speaking(version).get("/statements?limit=1");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Experience-API-Version")).contains(answered);
    }

    @Test
    void whatTheStoreIsAboutIsToldToEverybody(RunningLoeft loeft) {
        HttpResponse<String> about = new Client(loeft, "", "").get("/about");
        assertThat(about.statusCode()).isEqualTo(200);
        assertThat(json(about.body()).getJsonArray("version").toString()).contains("\"1.0.3\"", "\"2.0.0\"");
    }

    @Test
    void nobodyIsLetInWithoutACredential(RunningLoeft loeft) {
        for (String wrong : List.of("", "Basic bnVsbDpudWxs", "Basic %%%", "Bearer nonsense", "Digest x")) {
            HttpResponse<String> answer = client(loeft).with(wrong).get("/statements");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statements/write | 200 | 403 | 403 | 403",
                "statements/read | 403 | 200 | 403 | 403",
                "statements/read/mine | 403 | 200 | 403 | 403",
                "state | 403 | 403 | 200 | 403",
                "profile | 403 | 403 | 403 | 200",
                "all/read | 403 | 200 | 200 | 200"
            })
    void aScopeGivesLeaveToWhatItNames(String scope, int write, int read, int state, int profile, RunningLoeft loeft) {
        Client client = client(loeft, scope);
        assertThat(client.post(statement(UUID.randomUUID(), "scope")).statusCode())
                .isEqualTo(write);
        assertThat(client.get("/statements?limit=1").statusCode()).isEqualTo(read);
        String agent = "agent=" + encoded("{\"mbox\":\"mailto:a@example.dk\"}");
        assertThat(client.get("/activities/state?activityId=http://example.dk/a&" + agent)
                        .statusCode())
                .isEqualTo(state);
        assertThat(client.get("/agents/profile?" + agent).statusCode()).isEqualTo(profile);
        boolean mayChange = scope.equals("state");
        assertThat(client.send(
                                "PUT",
                                "/activities/state?stateId=s&activityId=http://example.dk/a&" + agent,
                                "text/plain",
                                "x")
                        .statusCode())
                .isEqualTo(mayChange ? 204 : 403);
    }

    @Test
    void whoMayReadTheirOwnSeesNobodyElses(RunningLoeft loeft) {
        UUID own = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Client mine = client(loeft, "statements/write", "statements/read/mine");
        mine.post(statement(own, "mine"));
        client(loeft).post(statement(other, "mine"));

        assertThat(mine.get("/statements?statementId=" + own).statusCode()).isEqualTo(200);
        assertThat(mine.get("/statements?statementId=" + other).statusCode()).isEqualTo(404);
        assertThat(mine.get("/statements?verb=" + encoded("http://example.dk/verbs/read"))
                        .body())
                .contains(own.toString())
                .doesNotContain(other.toString());
    }

    @Test
    void aBearerTokenDoesWhatItWasAskedFor(RunningLoeft loeft) {
        Client client = client(loeft);
        HttpResponse<String> answer = client.send(
                "POST",
                "/oauth/token",
                "application/x-www-form-urlencoded",
                "grant_type=client_credentials&scope=" + encoded("statements/read state"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonObject token = json(answer.body());
        assertThat(token.getString("scope")).isEqualTo("statements/read state");
        assertThat(token.getInt("expires_in")).isEqualTo(3600);

        Client bearer = client.with("Bearer " + token.getString("access_token"));
        assertThat(bearer.get("/statements?limit=1").statusCode()).isEqualTo(200);
        assertThat(bearer.post(statement(UUID.randomUUID(), "bearer")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grant_type=password | 400 | unsupported_grant_type",
                "grant_type=client_credentials&scope=everything | 400 | invalid_scope",
                "grant_type=client_credentials&client_id=a&client_secret=b | 401 | invalid_client"
            })
    void aTokenIsRefusedWithTheReasonOfOauth(String form, int status, String reason, RunningLoeft loeft) {
        Client client = status == 401 ? client(loeft).with("") : client(loeft);
        HttpResponse<String> answer = client.send("POST", "/oauth/token", "application/x-www-form-urlencoded", form);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer.body()).getString("error")).isEqualTo(reason);
    }

    @Test
    void aTokenOfAReaderNeverWrites(RunningLoeft loeft) {
        HttpResponse<String> answer = client(loeft, "statements/read")
                .send(
                        "POST",
                        "/oauth/token",
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials&scope=all");
        assertThat(json(answer.body()).getString("error")).isEqualTo("invalid_scope");
    }

    @Test
    void moreGoesOnToTheEnd(RunningLoeft loeft) {
        Client client = client(loeft);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID id = UUID.randomUUID();
            sent.add(0, id.toString());
            client.post(statement(id, "pages"));
        }
        List<String> read = new ArrayList<>();
        String next = "/xapi/statements?limit=2&agent=" + encoded("{\"mbox\":\"mailto:pages@example.dk\"}");
        while (!next.isEmpty()) {
            JsonObject page = json(client.get(next.substring("/xapi".length())).body());
            page.getJsonArray("statements")
                    .forEach(each -> read.add(each.asJsonObject().getString("id")));
            next = page.getString("more");
            client.post(statement(UUID.randomUUID(), "pages"));
        }
        assertThat(read).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statements?colour=red",
                "/statements?limit=-1",
                "/statements?format=long",
                "/statements?verb=read",
                "/statements?registration=1",
                "/statements?agent={}",
                "/statements?ascending=yes",
                "/statements?since=2026",
                "/statements?limit=1&limit=2",
                "/statements?cursor=x",
                "/statements?statementId=1",
                "/statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee&limit=1",
                "/activities/state?activityId=http://a.dk",
                "/activities/profile?profileId=1",
                "/agents/profile",
                "/agents",
                "/activities?activityId=a"
            })
    void aQuestionThatCannotBeMeantIsRefusedInASentence(String path, RunningLoeft loeft) {
        HttpResponse<String> answer = client(loeft).get(path.replace("{", "%7B").replace("}", "%7D"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("(xAPI 1.0.3 ", "IEEE 9274.1.1").endsWith(".");
    }

    @Test
    void aBatchIsStoredWholeOrNotAtAll(RunningLoeft loeft) {
        Client client = client(loeft);
        UUID good = UUID.randomUUID();
        HttpResponse<String> refused =
                client.post("[" + statement(good, "whole") + "," + statement(UUID.randomUUID(), "wh ole") + "]");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).startsWith("statements[1].actor.mbox must be a mailto IRI");
        assertThat(client.get("/statements?statementId=" + good).statusCode()).isEqualTo(404);
        assertThat(client.post(statement(good, "whole")).statusCode()).isEqualTo(200);
        assertThat(client.post(statement(good, "other")).statusCode()).isEqualTo(409);
    }

    @Test
    void aFormMayStandInForWhatABrowserCannotSend(RunningLoeft loeft) {
        Client client = client(loeft);
        UUID id = UUID.randomUUID();
        String form = "statementId=" + id + "&Authorization=" + encoded(client.authorization())
                + "&X-Experience-API-Version=1.0.3&Content-Type=" + encoded("application/json") + "&content="
                + encoded(statement(id, "form").replace('\'', '"'));
        Client bare = new Client(loeft, "", "");
        HttpResponse<String> put =
                bare.send("POST", "/statements?method=PUT", "application/x-www-form-urlencoded", form);
        assertThat(put.statusCode()).as(put.body()).isEqualTo(204);
        assertThat(put.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
        HttpResponse<String> got = bare.send(
                "POST",
                "/statements?method=GET",
                "application/x-www-form-urlencoded",
                form.substring(0, form.indexOf("&Content-Type")));
        assertThat(json(got.body()).getString("id")).isEqualTo(id.toString());
        assertThat(bare.send(
                                "POST",
                                "/statements?method=PUT&statementId=" + id,
                                "application/x-www-form-urlencoded",
                                form)
                        .statusCode())
                .isEqualTo(400);
        assertThat(bare.send(
                                "POST",
                                "/statements?method=PUT",
                                "application/x-www-form-urlencoded",
                                form.replace("=1.0.3", "=2.0.0"))
                        .body())
                .contains("version 2.0 has no such requests any more");
    }

    @Test
    void attachmentsTravelInPartsOfTheirOwn(RunningLoeft loeft) {
        Client client = client(loeft);
        UUID id = UUID.randomUUID();
        String sha2 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        String statement =
                statement(id, "parts").replaceFirst("\\{", """
                {'attachments':[{'usageType':'http://example.dk/bilag','display':{'da':'Bilag'},
                'contentType':'text/plain','length':5,'sha2':'%s'}],""".formatted(sha2)).replace('\'', '"');
        String body = "--x\r\nContent-Type: application/json\r\n\r\n" + statement
                + "\r\n--x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\n"
                + "X-Experience-API-Hash: " + sha2 + "\r\n\r\nhello\r\n--x--\r\n";

        assertThat(client.send("POST", "/statements", "multipart/mixed; boundary=x", body.replace("hello", "jello"))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> stored = client.send("POST", "/statements", "multipart/mixed; boundary=x", body);
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        HttpResponse<String> found = client.get("/statements?attachments=true&statementId=" + id);
        assertThat(found.headers().firstValue("Content-Type").orElseThrow()).startsWith("multipart/mixed; boundary=");
        assertThat(found.body()).contains("X-Experience-API-Hash: " + sha2 + "\r\n\r\nhello\r\n--");
    }

    @Test
    void documentsAreGuardedByTheirEtag(RunningLoeft loeft) {
        Client client = client(loeft);
        String path = "/activities/profile?activityId=http://example.dk/etag&profileId=" + UUID.randomUUID();
        assertThat(client.send("PUT", path, "application/json", "{}").statusCode())
                .isEqualTo(400);
        assertThat(sent(client.to(path)
                                .header("If-None-Match", "*")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"a\":1}")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.send("PUT", path, "application/json", "{}").statusCode())
                .isEqualTo(409);
        HttpResponse<String> found = client.get(path);
        String etag = found.headers().firstValue("ETag").orElseThrow();
        assertThat(found.body()).isEqualTo("{\"a\":1}");
        assertThat(found.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(sent(client.to(path).header("If-Match", "\"0\"").PUT(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(412);
        assertThat(sent(client.to(path).header("If-Match", etag).PUT(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(sent(client.to(path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesOfAnyOriginMayAskAndHeadIsGetWithoutContent(RunningLoeft loeft) {
        HttpResponse<String> leave = sent(new Client(loeft, "", "")
                .to("/statements")
                .header("Origin", "https://kursus.example.dk")
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(leave.statusCode()).isEqualTo(204);
        assertThat(leave.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(leave.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "If-Match", "X-Experience-API-Version");
        HttpResponse<String> head =
                sent(client(loeft).to("/statements?limit=1").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
        assertThat(head.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theTerminalRefusesAScopeItDoesNotKnow(RunningLoeft loeft) {
        Ended refused = Ended.of(List.of(
                "lrs-credential",
                "create",
                "prøve",
                "--scope",
                "alt",
                "--data",
                loeft.data().toString()));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("statements/read/mine").hasLineCount(1);
        assertThat(refused.out()).isEmpty();
    }
}
