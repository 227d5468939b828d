package dk.loeft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.server.testing.XapiClient;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The learning record store over HTTP. */
@ExtendWith(LoeftServer.class)
class XapiIT {
    @Test
    void statementsAreStoredAndFoundByBothVersions(RunningLoeft loeft) {
        XapiClient client = XapiClient.of(loeft);
        for (String version : List.of("1.0.3", "2.0.0")) {
            UUID id = UUID.randomUUID();
            HttpResponse<String> stored = client.speaking(version).post(XapiClient.statement(id, "v" + version));
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
                    .isAfterOrEqualTo(
                            Instant.parse(XapiClient.json(found.body()).getString("stored")));
            assertThat(XapiClient.json(found.body()).getString("version"))
                    .isEqualTo(version.equals("1.0.3") ? "1.0.0" : "2.0.0");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 400, 0.9", "0.95, 400, 2.0.0", "1.1.0, 400, 2.0.0", "1.0, 200, 1.0.3", "2.0, 200, 2.0.0"})
    void aVersionMustBeNamedAndKnown(String version, int status, String answered, RunningLoeft loeft) {
        HttpResponse<String> answer = XapiClient.of(loeft).speaking(version).get("/statements?limit=1");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Experience-API-Version")).contains(answered);
    }

    @Test
    void whatTheStoreIsAboutIsToldToEverybody(RunningLoeft loeft) {
        HttpResponse<String> about = new XapiClient(loeft, "", "").get("/about");
        assertThat(about.statusCode()).isEqualTo(200);
        assertThat(XapiClient.json(about.body()).getJsonArray("version").toString())
                .contains("\"1.0.3\"", "\"2.0.0\"");
    }

    @Test
    void moreGoesOnToTheEnd(RunningLoeft loeft) {
        XapiClient client = XapiClient.of(loeft);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID id = UUID.randomUUID();
            sent.add(0, id.toString());
            client.post(XapiClient.statement(id, "pages"));
        }
        List<String> read = new ArrayList<>();
        String next = "/xapi/statements?limit=2&agent=" + XapiClient.encoded("{\"mbox\":\"mailto:pages@example.dk\"}");
        while (!next.isEmpty()) {
            JsonObject page =
                    XapiClient.json(client.get(next.substring("/xapi".length())).body());
            page.getJsonArray("statements")
                    .forEach(each -> read.add(each.asJsonObject().getString("id")));
            next = page.getString("more");
            client.post(XapiClient.statement(UUID.randomUUID(), "pages"));
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
        HttpResponse<String> answer =
                XapiClient.of(loeft).get(path.replace("{", "%7B").replace("}", "%7D"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("(xAPI 1.0.3 ", "IEEE 9274.1.1").endsWith(".");
    }

    @Test
    void aBatchIsStoredWholeOrNotAtAll(RunningLoeft loeft) {
        XapiClient client = XapiClient.of(loeft);
        UUID good = UUID.randomUUID();
        HttpResponse<String> refused = client.post("[" + XapiClient.statement(good, "whole") + ","
                + XapiClient.statement(UUID.randomUUID(), "wh ole") + "]");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).startsWith("statements[1].actor.mbox must be a mailto IRI");
        assertThat(client.get("/statements?statementId=" + good).statusCode()).isEqualTo(404);
        assertThat(client.post(XapiClient.statement(good, "whole")).statusCode())
                .isEqualTo(200);
        assertThat(client.post(XapiClient.statement(good, "other")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aFormMayStandInForWhatABrowserCannotSend(RunningLoeft loeft) {
        XapiClient client = XapiClient.of(loeft);
        UUID id = UUID.randomUUID();
        String form = "statementId=" + id + "&Authorization=" + XapiClient.encoded(client.authorization())
                + "&X-Experience-API-Version=1.0.3&Content-Type=" + XapiClient.encoded("application/json") + "&content="
                + XapiClient.encoded(XapiClient.statement(id, "form").replace('\'', '"'));
        XapiClient bare = new XapiClient(loeft, "", "");
        HttpResponse<String> put =
                bare.send("POST", "/statements?method=PUT", "application/x-www-form-urlencoded", form);
        assertThat(put.statusCode()).as(put.body()).isEqualTo(204);
        assertThat(put.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
        HttpResponse<String> got = bare.send(
                "POST",
                "/statements?method=GET",
                "application/x-www-form-urlencoded",
                form.substring(0, form.indexOf("&Content-Type")));
        assertThat(XapiClient.json(got.body()).getString("id")).isEqualTo(id.toString());
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
        XapiClient client = XapiClient.of(loeft);
        UUID id = UUID.randomUUID();
        String sha2 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        String statement = XapiClient.statement(id, "parts")
                .replaceFirst("\\{", """
                {'attachments':[{'usageType':'http://example.dk/bilag','display':{'da':'Bilag'},
                'contentType':'text/plain','length':5,'sha2':'%s'}],""".formatted(sha2))
                .replace('\'', '"');
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
        XapiClient client = XapiClient.of(loeft);
        String path = "/activities/profile?activityId=http://example.dk/etag&profileId=" + UUID.randomUUID();
        assertThat(client.send("PUT", path, "application/json", "{}").statusCode())
                .isEqualTo(400);
        assertThat(XapiClient.sent(client.to(path)
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
        assertThat(XapiClient.sent(client.to(path).header("If-Match", "\"0\"").PUT(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(412);
        assertThat(XapiClient.sent(client.to(path).header("If-Match", etag).PUT(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(XapiClient.sent(client.to(path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(client.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesOfAnyOriginMayAskAndHeadIsGetWithoutContent(RunningLoeft loeft) {
        HttpResponse<String> leave = XapiClient.sent(new XapiClient(loeft, "", "")
                .to("/statements")
                .header("Origin", "https://kursus.example.dk")
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(leave.statusCode()).isEqualTo(204);
        assertThat(leave.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(leave.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization", "If-Match", "X-Experience-API-Version");
        HttpResponse<String> head =
                XapiClient.sent(XapiClient.of(loeft).to("/statements?limit=1").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
        assertThat(head.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
